import type { Preconnection } from '../http/preconnect.ts'
import { post } from './post.ts'
import { reportFailure } from './report-failure.ts'
import { run } from './run.ts'
import { createRuntime, type Runtime } from './runtime.ts'
import { markMainStarted } from './seal.ts'

/** The main step, to its end, whatever goes wrong. */
export async function runMain(preconnected: readonly Preconnection[]): Promise<void> {
  await runToEnd(createRuntime(preconnected), async runtime => {
    markMainStarted(runtime)
    await run(runtime)
  })
}

/** The post step, to its end, whatever goes wrong. */
export async function runPost(): Promise<void> {
  await runToEnd(createRuntime([]), post)
}

async function runToEnd(
  runtime: Runtime,
  step: (runtime: Runtime) => Promise<void>,
): Promise<void> {
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
