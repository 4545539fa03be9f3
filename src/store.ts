import type { Grant } from './exchange.ts'
import { Failure } from './lib/failure.ts'
import { connectGitHub, type GitHub } from './lib/github.ts'
import { explainRefusal, refusedWith } from './lib/github-refusal.ts'
import { amendJournal, type Entry, settle } from './lib/journal.ts'
import { printRecovery } from './lib/recovery.ts'
import { createSeal } from './lib/sealed-box.ts'
import { readPublicKey, writeSecret } from './lib/secrets-api.ts'
import { describe } from './lib/target.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'

/** What became of one entry of the journal. */
export interface Receipt {
  readonly entry: Entry
  /** Why it is not stored. */
  readonly failure?: Failure
}

/**
 * Writes the sealed copies, each to the deadline, and gives a receipt for each: one that fails
 * hides no other. Never throws, and does not stop when the job is cancelled.
 */
export async function store(
  entries: readonly Entry[],
  grant: Grant,
  plan: Plan,
  ports: Ports,
): Promise<readonly Receipt[]> {
  return Promise.all(
    entries.map(async (entry, number) => {
      const receipt = await write(number, entry, grant, plan, ports)
      if (receipt.failure === undefined) {
        settle(number, ports)
        ports.core.info(`Stored generation ${entry.generation} in ${describe(entry.target)}.`)
      }
      return receipt
    }),
  )
}

async function write(
  number: number,
  entry: Entry,
  grant: Grant,
  { inputs }: Plan,
  ports: Ports,
): Promise<Receipt> {
  const { apiUrl } = inputs.github
  let current = entry
  let printed: Entry | undefined
  const onSetback = (): void => {
    if (printed !== current) printRecovery(current, apiUrl, ports)
    printed = current
  }
  const access = { ...inputs.github, timeout: inputs.retryTimeout, onSetback }
  const github = connectGitHub(access, ports)
  const attempt = (): Promise<void> =>
    writeSecret(github, current.target, current.box, current.found.visibility)
  try {
    await attempt().catch(async error => {
      onSetback()
      if (!refusedWith(error, 422) || grant.rotated === undefined) throw error
      ports.core.info('GitHub refused the sealed copy (422): sealing again with its present key.')
      const seal = await createSeal(await readPublicKey(github, entry.target))
      current = { ...entry, box: seal(grant.rotated) }
      amendJournal(number, current, ports)
      await attempt()
    })
    return { entry: current }
  } catch (error) {
    onSetback()
    return { entry: current, failure: await storeFailed(error, entry, github, ports) }
  }
}

async function storeFailed(
  error: unknown,
  { target }: Entry,
  github: GitHub,
  ports: Ports,
): Promise<Failure> {
  const explained = await explainRefusal(error, target, github, ports).catch(() => undefined)
  const reason = explained instanceof Failure ? explained.message : 'An unexpected error.'
  return new Failure('store_failed', `The new refresh token could not be stored. ${reason}`)
}
