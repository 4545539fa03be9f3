import type { Ports } from '../ports.ts'
import type { SecretMetadata, Write } from './secrets-api.ts'

/** One write that is due: everything the post step needs for it, and nothing readable. */
export interface Entry extends Write {
  readonly token: 'refresh-token' | 'access-token'
  /** The secret as plan found it, if it did: changed since, it must not be overwritten. */
  readonly found?: SecretMetadata | undefined
  /** Of the token in the box. */
  readonly generation: string
  /** When it was sealed, by GitHub's clock, RFC 3339. */
  readonly at: string
}

/**
 * The journal is what is sealed and where it goes, kept in GITHUB_STATE. The runner reads that
 * file when main has ended in whatever way, and gives it to the post step. One state for each
 * entry: as an environment variable it must stay under 128 KiB, and a secret may have 48 KB.
 *
 * When this returns, the runner has it even if the process is killed.
 *
 * @throws if the file cannot be written
 */
export function openJournal(entries: readonly Entry[], { core }: Ports): void {
  for (const [number, entry] of entries.entries()) core.saveState(`sealed_${number}`, entry)
}

/** Replaces an entry. */
export function amendJournal(number: number, entry: Entry, ports: Ports): void {
  note(`sealed_${number}`, entry, ports)
}

/** Marks an entry as stored. */
export function markStored(number: number, ports: Ports): void {
  note(`stored_${number}`, 'true', ports)
}

/** A note that fails stops nothing: the post step looks at the secret before it writes. */
function note(name: string, value: unknown, { core }: Ports): void {
  try {
    core.saveState(name, value)
  } catch {
    core.warning(JOURNAL_FAILED)
  }
}

export const JOURNAL_FAILED = 'The journal could not be written: is the disk full?'

/** The entries that main left without storing them. */
export function leftOver({ env }: Ports): Entry[] {
  return unstored(env).map(state => JSON.parse(state) as Entry)
}

/** Whether main left anything to do, told without loading what doing it takes. */
export function isAnythingLeft(env: Ports['env']): boolean {
  return unstored(env).length > 0 || isKept(env)
}

/** Whether main kept an access token to be revoked (`kept-token.ts`). */
export function isKept(env: Ports['env']): boolean {
  return Boolean(env[`STATE_${KEPT_TOKEN}`])
}

/** The state in which it is kept. */
export const KEPT_TOKEN = 'access_token'

function unstored(env: Ports['env']): string[] {
  const states: string[] = []
  for (let number = 0; ; number++) {
    const state = env[`STATE_sealed_${number}`]
    if (!state) return states
    if (env[`STATE_stored_${number}`] !== 'true') states.push(state)
  }
}

/** Tells the post step that it is one, where its file's name does not (docs/adr/0005). */
export function markMain({ core }: Ports): void {
  core.saveState('main', 'started')
}
