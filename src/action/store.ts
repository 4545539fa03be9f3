import { createEncryptAgain } from './encrypt-again.ts'
import type { Grant, PendingWrite, Plan, Receipt } from './model.ts'
import type { Runtime } from './runtime.ts'
import { saveWrite } from './save-write.ts'
import { tokenFor } from './seal.ts'

/**
 * Saves the encrypted tokens, all at the same time, each retried to the deadline, and returns a
 * receipt for each. Never throws, and does not stop when the job is cancelled.
 */
export async function store(
  writes: readonly PendingWrite[],
  grant: Grant,
  { inputs, destinations, observations }: Plan,
  runtime: Runtime,
): Promise<readonly Receipt[]> {
  const receipts = await Promise.all(
    writes.map(write => {
      const destination = destinations.find(({ target }) => target === write.target)
      const options = {
        access: inputs.github,
        timeout: inputs.retryTimeout,
        // Without a retry, preflight looked a moment ago.
        lookFirst: grant.retried,
        visibility: destination?.visibility,
        encryptAgain: createEncryptAgain(tokenFor(write.token, grant), inputs.github, runtime),
        clockAhead: observations.clockAhead ?? 0,
      }
      return saveWrite(write, options, runtime)
    }),
  )
  for (const { note } of receipts) if (note !== undefined) runtime.core.warning(note)
  return receipts
}
