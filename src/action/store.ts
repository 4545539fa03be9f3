import { tokenFor } from './grant.ts'
import type { Grant, Plan, Receipt, Sealed } from './model.ts'
import { RECOVERY } from './not-saved.ts'
import { isOutdated } from './overtaking.ts'
import { recordExpiry } from './record-expiry.ts'
import { createReencrypt } from './reencrypt.ts'
import type { Runtime } from './runtime.ts'
import { saveWrite } from './save-write.ts'
import { signInCommand } from './sign-in-command.ts'

/**
 * Saves the encrypted tokens, all at the same time, each retried to the deadline, and the expiry of
 * the access token right after them. Returns a receipt for each token. Never throws, and does not
 * stop when the job is cancelled.
 */
export async function store(
  { writes, inState }: Sealed,
  grant: Grant,
  plan: Plan,
  runtime: Runtime,
): Promise<readonly Receipt[]> {
  const { inputs, destinations, observations, readAt } = plan
  const recorded = recordExpiry(grant, plan, runtime)
  const receipts = await Promise.all(
    writes.map(write =>
      saveWrite(
        write,
        {
          access: inputs.github,
          timeout: inputs.retryTimeout,
          readFirst: grant.retried || isOutdated(readAt, runtime),
          visibility: destinations.find(({ target }) => target === write.target)?.visibility,
          encryptAgain: createReencrypt(tokenFor(write.token, grant), inputs.github, runtime),
          remedy: inState ? `${POST_STEP} If that fails too, run ${RECOVERY}.` : `Run ${RECOVERY}.`,
          signIn: () => signInCommand(inputs.signIn, runtime),
          clockAhead: observations.clockAhead ?? 0,
        },
        runtime,
      ),
    ),
  )
  await recorded
  for (const { note } of receipts) if (note !== undefined) runtime.core.warning(note)
  return receipts
}

const POST_STEP = 'The post step tries again at the end of the job.'
