import { readInputs } from './inputs.ts'
import { Failure } from './lib/failure.ts'
import { connectGitHub, type GitHub } from './lib/github.ts'
import { explainRefusal, refusedWith } from './lib/github-refusal.ts'
import { type Entry, unsettled } from './lib/journal.ts'
import { printRecovery, recoveryCommand } from './lib/recovery.ts'
import { readSecret, writeSecret } from './lib/secrets-api.ts'
import { writeSummary } from './lib/summary.ts'
import { describe } from './lib/target.ts'
import type { Ports } from './ports.ts'

/**
 * The post step: stores what main sealed and did not store, whether it failed, was cancelled or
 * was killed. With nothing to do it prints nothing.
 *
 * @throws Failure `store_failed` and what GitHub's refusals mean
 */
export async function settle(ports: Ports): Promise<void> {
  const entries = unsettled(ports)
  if (entries.length === 0) return
  const { github: access, retryTimeout } = readInputs(ports)
  const github = connectGitHub({ ...access, timeout: retryTimeout }, ports)
  for (const entry of entries) {
    try {
      await storeEntry(entry, github, ports)
    } catch (error) {
      printRecovery(entry, access.apiUrl, ports)
      throw await storeFailed(error, entry, access.apiUrl, github, ports)
    }
  }
}

async function storeEntry(entry: Entry, github: GitHub, ports: Ports): Promise<void> {
  const { target, generation, found, box } = entry
  const now = await readSecret(github, target)
  const done =
    now !== undefined && now.updatedAt !== found.updatedAt
      ? `The ${describe(target)} was changed at ${now.updatedAt}, after generation ${generation} was sealed or by its own write. It is not overwritten.`
      : `Stored generation ${generation} in ${describe(target)}, which the step itself did not manage.`
  if (now === undefined || now.updatedAt === found.updatedAt) {
    await writeSecret(github, target, box, found.visibility)
  }
  ports.core.notice(done, { title: 'refresh-oauth-token, post step' })
  await writeSummary({ title: 'OAuth token, post step', rows: [['Refresh token', done]] }, ports)
}

async function storeFailed(
  error: unknown,
  entry: Entry,
  apiUrl: string,
  github: GitHub,
  ports: Ports,
): Promise<Failure> {
  if (refusedWith(error, 422)) {
    return new Failure(
      'store_failed',
      `GitHub refuses the sealed copy for the ${describe(entry.target)} (422): its public key has changed, and the token cannot be sealed again, because it left memory with the step itself.`,
      {
        credential: 'rejected',
        remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
      },
    )
  }
  const explained = await explainRefusal(error, entry.target, github, ports).catch(() => undefined)
  const reason = explained instanceof Failure ? explained.message : 'An unexpected error.'
  return new Failure(
    'store_failed',
    `The new refresh token could not be stored, by the post step either. ${reason}`,
    { remedy: `Run: ${recoveryCommand(entry, apiUrl)}` },
  )
}
