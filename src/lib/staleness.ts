import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Ports } from '../ports.ts'
import { Failure } from './failure.ts'
import type { GitHub } from './github.ts'
import type { SecretMetadata } from './secrets-api.ts'
import { describe, type Place, type Target } from './target.ts'

/** When this job got its secrets, in milliseconds since the epoch. */
export interface Reading {
  readonly at: number
  readonly clock: 'github' | 'runner'
  /** What happened at that moment. */
  readonly when: string
}

/** What to do with a stale copy. */
export const onStale = ['fail', 'warn', 'ignore'] as const
export type OnStale = (typeof onStale)[number]

/**
 * GitHub reads an environment's secrets as the job starts and others as the run is queued. That
 * not every token may look up; then the job's start has to do. Undefined if neither is known.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets#when-github-actions-reads-secrets
 */
export async function whenSecretsWereRead(
  place: Place,
  github: GitHub,
  ports: Ports,
): Promise<Reading | undefined> {
  if (place.kind !== 'environment') {
    const queued = await runStarted(github, ports)
    if (queued !== undefined) return { at: queued, clock: 'github', when: 'this run was queued' }
  }
  const started = jobStarted(ports)
  return started === undefined
    ? undefined
    : { at: started, clock: 'runner', when: 'this job started' }
}

/**
 * Fails, or warns, if the secret was changed after this job read it: the job then holds a token
 * that was rotated since, and presenting it can revoke its successor.
 *
 * @param ahead how far GitHub's clock is ahead of the runner's, in milliseconds
 * @throws Failure `stale_refresh_token`
 */
export function checkFreshness(
  { target, found: { updatedAt } }: { readonly target: Target; readonly found: SecretMetadata },
  reading: Reading | undefined,
  ahead: number,
  onStale: OnStale,
  { core }: Ports,
): void {
  if (reading === undefined || onStale === 'ignore') return
  const readAt = reading.at + (reading.clock === 'runner' ? ahead : 0)
  if (Date.parse(updatedAt) <= readAt) return
  const read = new Date(readAt).toISOString()
  const failure = new Failure(
    'stale_refresh_token',
    `The ${describe(target)} was changed at ${updatedAt}, after ${reading.when} at ${read}: another run has rotated the token that this job holds.`,
  )
  if (onStale === 'fail') throw failure
  core.warning(`${failure.message} It is used all the same, as \`on-stale\` says.`)
}

async function runStarted(github: GitHub, { env }: Ports): Promise<number | undefined> {
  const path = `/repos/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
  const answer = await github('GET', path).catch(() => undefined)
  const at = Date.parse(String(answer?.data?.run_started_at))
  return Number.isNaN(at) ? undefined : at
}

/**
 * The runner makes the folder of the event's payload as the job's first step starts, and writes
 * the payload anew before every step: the older of the two is the nearer to the job's start.
 */
function jobStarted({ env }: Ports): number | undefined {
  const payload = env['GITHUB_EVENT_PATH'] ?? ''
  try {
    return Math.min(...[payload, dirname(payload)].map(path => statSync(path).mtimeMs))
  } catch {
    return undefined
  }
}
