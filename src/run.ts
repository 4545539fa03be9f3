import { exchange } from './exchange.ts'
import { readInputs } from './inputs.ts'
import { prepare } from './plan.ts'
import type { Ports } from './ports.ts'
import { protect } from './protect.ts'
import { publish } from './publish.ts'
import { rehearse } from './rehearse.ts'
import { store } from './store.ts'

/**
 * Exchanges the refresh token for an access token and puts the rotated refresh token back.
 *
 * @throws Failure
 */
export async function run(ports: Ports): Promise<void> {
  const inputs = await readInputs(ports)
  const plan = await prepare(inputs, ports)
  if (inputs.dryRun) return rehearse(plan, ports)
  const grant = await exchange(plan, ports)
  const entries = protect(grant, plan, ports)
  const receipts = await store(entries, grant, plan, ports)
  publish(grant, receipts, plan, ports)
}
