import { checkReuse } from './check-reuse.ts'
import { dryRun } from './dry-run.ts'
import { exchange } from './exchange.ts'
import { readInputs } from './inputs/read.ts'
import { setOutputs } from './outputs.ts'
import { preflight } from './preflight.ts'
import { reportReuse } from './report-reuse.ts'
import type { Runtime } from './runtime.ts'
import { seal } from './seal.ts'
import { store } from './store.ts'

/**
 * Reuses an access token that is still valid, or exchanges the refresh token for a new one, and
 * saves the rotated refresh token.
 *
 * @throws Failure
 */
export async function run(runtime: Runtime): Promise<void> {
  const inputs = await readInputs(runtime)
  const reuse = await checkReuse(inputs, runtime)
  if (reuse?.decision.reuse && !inputs.dryRun) return reportReuse(inputs, reuse.decision, runtime)
  const plan = await preflight(inputs, runtime, reuse)
  if (inputs.dryRun) return dryRun(plan, runtime)
  const grant = await exchange(plan, runtime)
  const sealed = seal(grant, plan, runtime)
  const receipts = await store(sealed, grant, plan, runtime)
  setOutputs(grant, { receipts, inState: sealed.inState }, plan, runtime)
}
