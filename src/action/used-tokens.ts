import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../shared/failure.ts'
import type { Secret } from '../shared/secret.ts'
import type { Runtime } from './runtime.ts'

type Surroundings = Pick<Runtime, 'env' | 'core'>

/**
 * Refuses a refresh token that an earlier step of this job used up. GitHub reads secrets once, so
 * every step of a job gets the same token.
 *
 * @throws Failure `stale_refresh_token`
 */
export function refuseSecondUse(refreshToken: Secret, { env }: Surroundings): void {
  const { fingerprint } = refreshToken
  if (!usedFingerprints(env).includes(fingerprint)) return
  throw new Failure({
    code: 'stale_refresh_token',
    message: `An earlier step of this job already used this refresh token (fingerprint ${fingerprint}), or was stopped while it did. GitHub reads secrets before a job starts, so the new token is not visible in this job.`,
    remedy:
      'Use the output `access-token` of the earlier step. If that step failed, do what its message says. If the job outlives that token, continue in a second job that names the same environment: it reads the new refresh token.',
  })
}

/**
 * Records that this job uses the token, before it does: the step can be killed meanwhile. Without a
 * record, the comparison with GitHub's date still protects the token. Never throws.
 */
export function recordUse(refreshToken: Secret, { env, core }: Surroundings): void {
  try {
    if (!env['RUNNER_TEMP']) return
    appendFileSync(recordIn(env), `${refreshToken.fingerprint}\n`, { mode: 0o600 })
  } catch {
    core.debug('The use of the refresh token could not be recorded in RUNNER_TEMP.')
  }
}

/** Removes the record of a token that was not used up. */
export function forgetUse({ fingerprint }: Secret, { env, core }: Surroundings): void {
  try {
    const used = usedFingerprints(env)
    if (!used.includes(fingerprint)) return
    writeFileSync(recordIn(env), used.filter(one => one !== fingerprint).join('\n'))
  } catch {
    core.debug('The record of used refresh tokens in RUNNER_TEMP could not be changed.')
  }
}

function usedFingerprints(env: Surroundings['env']): string[] {
  try {
    return env['RUNNER_TEMP'] ? readFileSync(recordIn(env), 'utf8').split('\n') : []
  } catch {
    return []
  }
}

/** The runner empties this folder before and after every job. */
function recordIn(env: Surroundings['env']): string {
  return join(env['RUNNER_TEMP'] ?? '', 'refresh-oauth-token-used')
}
