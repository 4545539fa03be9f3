import { expiryWarning } from './expiry.ts'
import type { Grant, Plan } from './model.ts'
import type { Runtime } from './runtime.ts'

/** What a user should know after an exchange: tokens that ended, scopes that shrank. */
export function adviseOnGrant(
  { inputs }: Plan,
  { scope, rotated }: Grant,
  { core, log, redactor }: Runtime,
): void {
  const { title, revokesPreviousAccessToken } = inputs.provider
  if (revokesPreviousAccessToken) {
    log.info(`${title} revoked the previous access token. Jobs that still use it will fail.`)
  }
  const missing = missingScopes(inputs.scope, scope)
  if (missing.length > 0) {
    const names = redactor.redact(missing.join(' '))
    core.warning(
      `The provider did not grant the requested scope ${names}.${rotated ? ' The new refresh token may be limited to the granted scope for good.' : ''}`,
    )
  }
}

/** What a user should know before it hurts: dates that come closer, settings that can end tokens. */
export function adviseOnDates(
  { inputs, observations }: Plan,
  refreshTokenExpiresAt: Date | undefined,
  { core, log, clock }: Runtime,
): void {
  const { title, refreshTokenLifetime: lifetime } = inputs.provider
  if (inputs.revokeOnExit && inputs.revocation?.refreshToken === 'unknown') {
    core.warning(
      '`revoke-on-exit` is on. With some providers, revoking the access token also ends the refresh token (RFC 7009 §2.1). For this provider it is not known: if the next run fails with invalid_grant, turn it off.',
    )
  }
  const absolute = lifetime?.kind === 'absolute'
  if (absolute && refreshTokenExpiresAt !== undefined) {
    const date = refreshTokenExpiresAt.toISOString().slice(0, 10)
    log.info(`With ${title}, use does not extend the refresh token. Sign in again by ${date}.`)
  }
  const warnings = [
    expiryWarning(
      'The refresh token',
      refreshTokenExpiresAt,
      clock.now(),
      absolute ? SIGN_IN : RUN_OR_SIGN_IN,
    ),
    expiryWarning(
      'The token in `github-token`',
      observations.tokenExpiresAt,
      clock.now(),
      'Replace it before that, or a rotated refresh token cannot be saved.',
    ),
  ]
  for (const warning of warnings) if (warning !== undefined) core.warning(warning)
}

const SIGN_IN = 'Use does not extend it: sign in to the provider again before that.'
const RUN_OR_SIGN_IN =
  'Run this workflow before that, if use extends it, or sign in to the provider again. A lifetime of hours is that of a session: request offline access at sign-in.'

function missingScopes(requested: string | undefined, granted: string | undefined): string[] {
  if (requested === undefined || granted === undefined) return []
  const separator = /[\s,]+/
  const given = new Set(granted.split(separator))
  return requested.split(separator).filter(scope => scope !== '' && !given.has(scope))
}
