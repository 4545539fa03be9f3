import { checkReuse } from './check-reuse.ts'
import { reportDryRun } from './dry-run.ts'
import { exchange } from './exchange.ts'
import { readInputs } from './inputs/read.ts'
import { setOutputs } from './outputs.ts'
import { preflight } from './preflight.ts'
import { recordExpiry } from './record-expiry.ts'
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
  // Before the check, so that the connection is ready if the token is not reused.
  if (!inputs.dryRun) runtime.http.preconnect(inputs.tokenUrl)
  const reuse = await checkReuse(inputs, runtime)
  if (reuse?.decision.reuse && !inputs.dryRun) return reportReuse(inputs, reuse.decision, runtime)
  if (reuse?.decision.reuse === false) {
    runtime.log.info(`The access token is not reused. ${reuse.decision.reason}`)
  }
  const plan = await preflight(inputs, runtime, reuse)
  if (inputs.dryRun) return reportDryRun(plan, runtime)
  const grant = await exchange(plan, runtime)
  const sealed = seal(grant, plan, runtime)
  const [receipts] = await Promise.all([
    store(sealed, grant, plan, runtime),
    recordExpiry(grant, plan, runtime),
  ])
  setOutputs(grant, receipts, plan, runtime)
}
