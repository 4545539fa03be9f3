import type { GitHub } from '../github/client.ts'
import type { SecretMetadata } from '../github/secret-metadata.ts'
import { readSecret } from '../github/secrets.ts'
import { labelTarget, type Target } from '../github/target.ts'
import { formatUtc } from '../shared/dates.ts'
import type { PendingWrite } from './model.ts'
import type { Runtime } from './runtime.ts'

/**
 * Whether so much time has passed that the secret must be read again before it is written.
 *
 * @param readAt on the monotonic clock
 */
export function isOutdated(readAt: number, { clock }: Pick<Runtime, 'clock'>): boolean {
  return clock.monotonic() - readAt > 10_000
}

/** A time span by GitHub's clock, in milliseconds since the epoch. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/**
 * Whether the change can come from one of this run's own writes, whose responses were lost.
 *
 * @param writes when these were under way
 */
export function canBeOwn({ updatedAt }: SecretMetadata, writes: readonly TimeSpan[]): boolean {
  const changed = Date.parse(updatedAt)
  return writes.some(({ from, to }) => changed >= from - SLACK && changed <= to + 1_000)
}

/** `updated_at` has whole seconds, and GitHub's clock is known to within about three seconds. */
const SLACK = 4_000

/** A sentence for the log about a secret that is not overwritten. */
export function describeChange(
  { target, fingerprint }: PendingWrite,
  { updatedAt }: SecretMetadata,
  result: 'stored' | 'superseded',
): string {
  const label = labelTarget(target)
  const at = formatUtc(new Date(updatedAt), 'second')
  return result === 'stored'
    ? `The ${label} was changed at ${at}: by this run's own write of the token ${fingerprint}, whose response was lost, or by another run. It is not overwritten.`
    : `The ${label} was changed at ${at} by another run. It is not overwritten, so the token ${fingerprint} of this run is not saved.`
}

/** After a slow write: warns if somebody else wrote the secret after this run did. */
export async function warnIfOvertaken(
  github: GitHub,
  target: Target,
  savedAt: string | undefined,
  { core }: Pick<Runtime, 'core'>,
): Promise<void> {
  const now = await readSecret(github, target).catch(() => undefined)
  if (now === undefined || !(Date.parse(now.updatedAt) > Date.parse(savedAt ?? '') + 1_000)) return
  core.warning(
    `The ${labelTarget(target)} was changed again at ${formatUtc(new Date(now.updatedAt), 'second')}, after this run saved its token. Two runs used the token at the same time. Put every workflow that uses it into one concurrency group.`,
  )
}
