import type { Inputs } from './inputs.ts'
import { Failure } from './lib/failure.ts'
import { connectGitHub, type GitHub } from './lib/github.ts'
import { refusedWith } from './lib/github-refusal.ts'
import type { Entry } from './lib/journal.ts'
import { printRecovery, recoveryCommand } from './lib/recovery.ts'
import { readSecret, type SecretMetadata, writeSecret } from './lib/secrets-api.ts'
import { writeSummary } from './lib/summary.ts'
import { describe } from './lib/target.ts'
import type { Ports } from './ports.ts'
import { keyChanged, storeFailed } from './store.ts'

/**
 * Stores what main left, unless the secret was changed since: a newer token is never overwritten.
 * One that fails hides no other.
 *
 * @throws Failure `store_failed`: the first of those that could not be stored
 */
export async function finish(
  entries: readonly Entry[],
  { github: access, retryTimeout }: Inputs,
  ports: Ports,
): Promise<void> {
  const github = connectGitHub({ ...access, timeout: retryTimeout }, ports)
  const failures: Failure[] = []
  // Before anything is waited for: this process can be killed too.
  for (const entry of entries) printRecovery(entry, access.apiUrl, ports)
  for (const entry of entries) {
    try {
      const now = await readSecret(github, entry.target)
      const changed = now !== undefined && changedSince(entry, now)
      if (!changed) await writeSecret(github, entry)
      tell(entry, changed ? now : undefined, ports)
    } catch (error) {
      failures.push(await notStored(error, entry, access.apiUrl, github, ports))
    }
  }
  if (failures[0] !== undefined) throw failures[0]
}

function changedSince({ found, at }: Entry, { updatedAt }: SecretMetadata): boolean {
  return found === undefined
    ? Date.parse(updatedAt) > Date.parse(at)
    : updatedAt !== found.updatedAt
}

function tell(
  { target, generation }: Entry,
  changed: SecretMetadata | undefined,
  ports: Ports,
): void {
  const said =
    changed === undefined
      ? `Stored generation ${generation} in ${describe(target)}, which the step itself did not manage.`
      : `The ${describe(target)} was changed at ${changed.updatedAt}: by another run, or by this step's own write of generation ${generation}, whose answer was lost. It is not overwritten.`
  ports.core.notice(said, { title: 'refresh-oauth-token, post step' })
  writeSummary({ title: 'OAuth token, post step', rows: [['What was done', said]] }, ports)
}

async function notStored(
  error: unknown,
  entry: Entry,
  apiUrl: string,
  github: GitHub,
  ports: Ports,
): Promise<Failure> {
  if (refusedWith(error, 422)) return keyChanged(entry.target)
  writeSummary(
    {
      title: 'OAuth token, post step: not stored',
      rows: [['Still to be stored', describe(entry.target)]],
      commands: [recoveryCommand(entry, apiUrl)],
    },
    ports,
  )
  const { message, credential } = await storeFailed(error, entry, github, ports)
  return new Failure('store_failed', message, {
    credential,
    remedy:
      'Run the command printed above, as somebody who may write the secret, before any other run.',
  })
}
