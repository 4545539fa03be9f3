import type { Preconnection } from '../http/preconnect.ts'
import { run } from './run.ts'
import { runToEnd } from './run-to-end.ts'
import { markMainStarted } from './state.ts'

/** The main step. */
export async function main(preconnected: readonly Preconnection[]): Promise<void> {
  await runToEnd(async runtime => {
    markMainStarted(runtime.core)
    await run(runtime)
  }, preconnected)
}
