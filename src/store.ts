import type { Grant } from './exchange.ts'
import { Failure } from './lib/failure.ts'
import { connectGitHub, type GitHub } from './lib/github.ts'
import { explainRefusal, refusedWith } from './lib/github-refusal.ts'
import { amendJournal, type Entry, markStored } from './lib/journal.ts'
import { printRecovery } from './lib/recovery.ts'
import { createSeal } from './lib/sealed-box.ts'
import { readPublicKey, writeSecret } from './lib/secrets-api.ts'
import { describe, type Target } from './lib/target.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'
import { tokenFor } from './protect.ts'

/** What became of one entry of the journal. */
export interface Receipt {
  readonly entry: Entry
  /** Why it is not stored. */
  readonly failure?: Failure
}

/**
 * Writes the sealed copies, those of the refresh token ahead, each to the deadline, and gives a
 * receipt for each: one that fails hides no other. Never throws, and does not stop when the job
 * is cancelled.
 */
export async function store(
  entries: readonly Entry[],
  grant: Grant,
  plan: Plan,
  ports: Ports,
): Promise<readonly Receipt[]> {
  const receipts: Promise<Receipt>[] = []
  for (const token of ['refresh-token', 'access-token']) {
    const writes = entries.flatMap((entry, number) =>
      entry.token === token ? [write(number, entry, grant, plan, ports)] : [],
    )
    receipts.push(...writes.map(({ receipt }) => receipt))
    // What follows leaves behind them, and waits for no answer (docs/adr/0014).
    await Promise.all(writes.map(({ left }) => left))
  }
  return Promise.all(receipts)
}

interface Writing {
  /** Settled when the write has left, or never will. */
  readonly left: Promise<unknown>
  readonly receipt: Promise<Receipt>
}

function write(number: number, entry: Entry, grant: Grant, plan: Plan, ports: Ports): Writing {
  const { promise: sent, resolve: onSent } = Promise.withResolvers<void>()
  const receipt = writeToTheEnd(number, entry, grant, plan, onSent, ports)
  return { left: Promise.race([sent, receipt]), receipt }
}

async function writeToTheEnd(
  number: number,
  entry: Entry,
  grant: Grant,
  { inputs }: Plan,
  onSent: () => void,
  ports: Ports,
): Promise<Receipt> {
  let current = entry
  let printed: Entry | undefined
  const onSetback = (): void => {
    if (printed !== current) printRecovery(current, inputs.github.apiUrl, ports)
    printed = current
  }
  const access = { ...inputs.github, timeout: inputs.retryTimeout, onSent, onSetback }
  const github = connectGitHub(access, ports)
  try {
    await writeSecret(github, current).catch(async error => {
      onSetback()
      const secret = tokenFor(entry.token, grant)
      if (!refusedWith(error, 422) || secret === undefined) throw error
      ports.core.info('GitHub refused the sealed copy (422): sealing again with its present key.')
      const seal = await readPublicKey(github, entry.target)
        .then(createSeal)
        .catch(() => {
          throw keyChanged(entry.target)
        })
      current = { ...entry, box: seal(secret) }
      amendJournal(number, current, ports)
      await writeSecret(github, current)
    })
    markStored(number, ports)
    ports.core.info(`Stored generation ${entry.generation} in ${describe(entry.target)}.`)
    return { entry: current }
  } catch (error) {
    onSetback()
    return { entry: current, failure: await storeFailed(error, entry, github, ports) }
  }
}

/** A sealed copy that GitHub cannot open, and no way to seal again: the token is lost. */
export function keyChanged(target: Target): Failure {
  return new Failure(
    'store_failed',
    `GitHub refuses the sealed copy for the ${describe(target)} (422): its public key has changed, and the token could not be sealed again with a new one.`,
    {
      credential: 'rejected',
      remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
    },
  )
}

/** GitHub's refusal in words, with its remedy; nothing it says is more urgent than the recovery. */
export async function storeFailed(
  error: unknown,
  { target, token }: Entry,
  github: GitHub,
  ports: Ports,
): Promise<Failure> {
  const explained = await explainRefusal(error, target, github, ports).catch(() => undefined)
  if (explained instanceof Failure && explained.code === 'store_failed') return explained
  // What to do about an outage would be to run again, and that must wait for the recovery.
  const helps = explained instanceof Failure && explained.code !== 'github_unavailable'
  const reason = explained instanceof Failure ? explained.message : 'An unexpected error.'
  const lines = [reason, ...(helps ? [explained.remedy] : [])].join('\n')
  const what = token.replace('-', ' ')
  const credential = token === 'refresh-token' ? 'recoverable' : 'stored'
  return new Failure('store_failed', `The new ${what} could not be stored. ${lines}`, {
    credential,
  })
}
