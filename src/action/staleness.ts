import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { GitHub } from '../github/client.ts'
import { labelTarget, type Owner } from '../github/target.ts'
import { readRunStart } from '../github/workflow-run.ts'
import { formatUtc } from '../shared/dates.ts'
import { Failure } from '../shared/failure.ts'
import type { OnStale, Plan } from './model.ts'
import type { Runtime } from './runtime.ts'
import { thisRun } from './this-run.ts'

/** When this job received its secrets, as far as that is known. */
export interface SecretsRead {
  /** Milliseconds since the epoch. Undefined if nothing is known. */
  readonly at: number | undefined
  readonly clock: 'github' | 'runner'
  readonly event: 'this run was queued' | 'this job started'
  /** Undefined if the time is certain. */
  readonly doubt?: Doubt
}

/** Why GitHub may have read the secrets earlier. */
interface Doubt {
  /** As the rest of a sentence after `because`. */
  readonly reason: string
  readonly remedy: string
}

/**
 * GitHub reads environment secrets when the job starts, and all others when the run is queued. Not
 * every token may look up the latter; the job's start is then only an upper bound.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets#when-github-actions-reads-secrets
 */
export async function whenSecretsWereRead(
  owner: Owner,
  github: GitHub,
  { env }: Pick<Runtime, 'env'>,
): Promise<SecretsRead> {
  const at = jobStart({ env })
  const job = { at, clock: 'runner', event: 'this job started' } as const
  if (owner.kind === 'environment') {
    return at === undefined ? { ...job, doubt: NO_EVENT_FILE } : job
  }
  const queued = await readRunStart(github, thisRun(env))
  if (typeof queued === 'number') {
    return { at: queued, clock: 'github', event: 'this run was queued' }
  }
  const reason = `the run cannot be read (${queued.unknown})`
  return { ...job, doubt: { reason, remedy: queued.refused ? NO_PERMISSION : NO_RESPONSE } }
}

/**
 * When the job started, by the runner's clock, in milliseconds since the epoch. The runner creates
 * the folder of the event payload when the job's first step starts, and writes the payload again
 * before every step: the older of the two is closer to the job's start.
 */
export function jobStart({ env }: Pick<Runtime, 'env'>): number | undefined {
  const payload = env['GITHUB_EVENT_PATH'] ?? ''
  try {
    return Math.min(...[payload, dirname(payload)].map(path => statSync(path).mtimeMs))
  } catch {
    return undefined
  }
}

/**
 * Fails or warns, as `on-stale` says, if the secret changed after this job received it, or if that is
 * not known. Another run has then rotated the token that the job holds, and using the older token can
 * revoke the newer one.
 *
 * @param clockAhead how far GitHub's clock is ahead of the runner's, in milliseconds
 * @returns what could not be checked, as sentences
 * @throws Failure `stale_refresh_token`
 */
export function checkFreshness(
  { target, found: { updatedAt } }: Pick<Plan['primary'], 'target' | 'found'>,
  { at, clock: source, event, doubt }: SecretsRead,
  { clockAhead, onStale }: { readonly clockAhead: number; readonly onStale: OnStale },
  { core, log, clock }: Pick<Runtime, 'core' | 'log' | 'clock'>,
): readonly string[] {
  const changed = Date.parse(updatedAt)
  const readAt = at === undefined ? undefined : at + (source === 'runner' ? clockAhead : 0)
  const stale = readAt !== undefined && changed > readAt
  const longAgo = changed < clock.now() + clockAhead - LONGEST_RUN
  if (!stale && (doubt === undefined || longAgo)) return []
  const subject = `The ${labelTarget(target)} was changed at ${formatUtc(new Date(changed), 'second')}`
  const message = stale
    ? `${subject}, after ${event} at ${formatUtc(new Date(readAt), 'second')}. Another run has rotated the token that this job holds.`
    : `${subject}. It is not known whether that was after this job received its secrets, because ${doubt?.reason}. This job may hold an older token.`
  if (onStale === 'fail') {
    const remedy = stale ? STALE_REMEDY : `${doubt?.remedy} ${OR_WARN}`
    throw new Failure({ code: 'stale_refresh_token', message, remedy })
  }
  const notice = `${message} The token is used anyway, because of \`on-stale: ${onStale}\`.`
  if (onStale === 'warn') core.warning(notice)
  else log.info(notice)
  return stale ? [] : [`Whether this job holds the newest refresh token: ${doubt?.reason}.`]
}

/** A run ends after 35 days, waiting included. */
const LONGEST_RUN = 35 * 86_400_000

const STALE_REMEDY =
  'Start a new run; it reads the current token. To prevent this, use an environment secret and a concurrency group.'

const NO_EVENT_FILE: Doubt = {
  reason: "the runner's event file cannot be read",
  remedy: 'Let the user of the container or runner read the file in GITHUB_EVENT_PATH.',
}

const NO_PERMISSION =
  'Give `github-token` the permission Actions: read, or keep the refresh token in an environment secret.'

const NO_RESPONSE =
  'Start a new run, or keep the refresh token in an environment secret, for which the run is not read.'

const OR_WARN =
  'If a concurrency group already keeps runs apart and runs do not wait in it, set `on-stale: warn`.'
