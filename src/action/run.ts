import { dryRun } from './dry-run.ts'
import { exchange } from './exchange.ts'
import { readInputs } from './inputs/read.ts'
import { setOutputs } from './outputs.ts'
import { preflight } from './preflight.ts'
import type { Runtime } from './runtime.ts'
import { seal } from './seal.ts'
import { store } from './store.ts'

/**
 * Exchanges the refresh token for an access token, and saves the rotated refresh token.
 *
 * @throws Failure
 */
export async function run(runtime: Runtime): Promise<void> {
  const inputs = await readInputs(runtime)
  const plan = await preflight(inputs, runtime)
  if (inputs.dryRun) return dryRun(plan, runtime)
  const grant = await exchange(plan, runtime)
  const sealed = seal(grant, plan, runtime)
  const receipts = await store(sealed, grant, plan, runtime)
  setOutputs(grant, receipts, plan, runtime)
}
