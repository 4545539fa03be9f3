import { finish } from './finish.ts'
import { readInputs } from './inputs.ts'
import { isKept, leftOver } from './lib/journal.ts'
import type { Ports } from './ports.ts'
import { revoke } from './revoke.ts'

/**
 * The post step, at the end of the job, whatever has become of main: stores what main sealed and
 * did not store, and revokes the access token where that is asked for. Not called if main left
 * neither.
 *
 * @throws Failure `store_failed`
 */
export async function post(ports: Ports): Promise<void> {
  const entries = leftOver(ports)
  const inputs = await readInputs(ports)
  try {
    await finish(entries, inputs, ports)
  } finally {
    if (isKept(ports.env)) await revoke(inputs, ports)
  }
}
