import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { GitHub } from '../github/client.ts'
import { labelTarget, type Owner } from '../github/target.ts'
import { readRunStart } from '../github/workflow-run.ts'
import { Failure } from '../shared/failure.ts'
import type { OnStale, Plan } from './model.ts'
import type { Runtime } from './runtime.ts'

/** When this job received its secrets, in milliseconds since the epoch. */
export interface SecretsRead {
  readonly at: number
  readonly clock: 'github' | 'runner'
  readonly event: 'this run was queued' | 'this job started'
  /** False if GitHub read the secrets earlier, at a time that could not be looked up. */
  readonly certain: boolean
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
  { env }: Runtime,
): Promise<SecretsRead | undefined> {
  const started = jobStart(env['GITHUB_EVENT_PATH'] ?? '')
  const job = { clock: 'runner', event: 'this job started' } as const
  if (owner.kind !== 'environment') {
    const [login = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
    const run = { owner: login, repo, runId: Number(env['GITHUB_RUN_ID']) }
    const queued = await readRunStart(github, run)
    if (queued !== undefined) {
      return { at: queued, clock: 'github', event: 'this run was queued', certain: true }
    }
  }
  return started === undefined
    ? undefined
    : { ...job, at: started, certain: owner.kind === 'environment' }
}

/**
 * Handles a secret that changed after this job received it: another run rotated the token that the
 * job holds, and using it can revoke the newer one. Handles a secret of which that cannot be told
 * the same way.
 *
 * @param clockAhead how far GitHub's clock is ahead of the runner's, in milliseconds
 * @returns what could not be checked, as sentences
 * @throws Failure `stale_refresh_token`
 */
export function checkFreshness(
  { target, found: { updatedAt } }: Plan['primary'],
  secretsRead: SecretsRead | undefined,
  clockAhead: number,
  onStale: OnStale,
  { core, log, clock }: Runtime,
): readonly string[] {
  const changed = Date.parse(updatedAt)
  const offset = secretsRead?.clock === 'runner' ? clockAhead : 0
  const readAt = secretsRead && secretsRead.at + offset
  const stale = readAt !== undefined && changed > readAt
  const longAgo = changed < clock.now() + clockAhead - LONGEST_RUN
  if (!stale && (secretsRead?.certain === true || longAgo)) return []
  const subject = `The ${labelTarget(target)} was changed at ${updatedAt}`
  const message = stale
    ? `${subject}, after ${secretsRead?.event} at ${new Date(readAt).toISOString()}. Another run has rotated the token that this job holds.`
    : `${subject}. Whether that was after this run was queued is not known, because \`github-token\` may not read the run. This job may hold an older token.`
  if (onStale === 'fail') {
    const remedy = stale ? STALE_REMEDY : UNKNOWN_REMEDY
    throw new Failure({ code: 'stale_refresh_token', message, remedy })
  }
  const notice = `${message} It is used anyway, because of \`on-stale: ${onStale}\`.`
  if (onStale === 'warn') core.warning(notice)
  else log.info(notice)
  return stale ? [] : ['Whether this job holds the newest refresh token.']
}

/** A run ends after 35 days, waiting included. */
const LONGEST_RUN = 35 * 86_400_000

const STALE_REMEDY =
  'Start a new run; it reads the current token. To prevent this, use an environment secret and a concurrency group.'

const UNKNOWN_REMEDY =
  'Give `github-token` the permission Actions: read, or keep the refresh token in an environment secret. If a concurrency group already keeps runs apart and runs do not wait in it, set `on-stale: warn`.'

/**
 * The runner creates the folder of the event payload when the job's first step starts, and writes
 * the payload again before every step: the older of the two is closer to the job's start.
 */
function jobStart(payload: string): number | undefined {
  try {
    return Math.min(...[payload, dirname(payload)].map(path => statSync(path).mtimeMs))
  } catch {
    return undefined
  }
}
