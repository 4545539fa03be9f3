import type { Preconnection } from '../http/preconnect.ts'
import { reportFailure } from './report-failure.ts'
import { createRuntime, type Runtime } from './runtime.ts'

/** Runs a step to its end, whatever goes wrong, and ends the process. */
export async function runToEnd(
  step: (runtime: Runtime) => Promise<void>,
  preconnected: readonly Preconnection[] = [],
): Promise<void> {
  const runtime = createRuntime(preconnected)
  // Without these, a bug would print its error unredacted and end a process that holds the token.
  process.on('uncaughtException', error => reportFailure(error, runtime))
  process.on('unhandledRejection', error => reportFailure(error, runtime))
  try {
    await step(runtime)
  } catch (error) {
    reportFailure(error, runtime)
  }
  // Nothing is left to do once everything printed has been read.
  process.stdout.write('', () => process.exit())
}
