import type { Provider } from '../oauth/provider.ts'
import { signInBy } from '../oauth/refresh-token-expiry.ts'
import { formatUtc } from '../shared/dates.ts'
import { expiryWarning } from './expiry.ts'
import type { Grant, Plan } from './model.ts'
import type { Runtime } from './runtime.ts'

/**
 * Reports what else the exchange changed: a revoked access token, a smaller scope.
 *
 * @returns the warnings, which are in the log already
 */
export function adviseOnGrant(
  { inputs }: Plan,
  { scope, rotated }: Grant,
  { core, log, redactor }: Runtime,
): readonly string[] {
  const { title, revokesPreviousAccessToken } = inputs.provider
  if (revokesPreviousAccessToken) {
    log.info(`${title} revoked the previous access token. Jobs that still use it will fail.`)
  }
  const missing = missingScopes(inputs.scope, scope)
  if (missing.length === 0) return []
  const names = redactor.redact(missing.join(' '))
  const warning = `The provider did not grant the requested scope ${names}.${rotated ? ' The new refresh token may be permanently limited to the granted scope.' : ''}`
  core.warning(warning)
  return [warning]
}

/**
 * Warns about tokens that expire soon, and about settings that can end a token.
 *
 * @returns the warnings, which are in the log already
 */
export function adviseOnDates(
  { inputs: { provider, revocation, revokeOnExit, client }, observations, primary }: Plan,
  refreshTokenExpiresAt: Date | undefined,
  { core, log, clock }: Runtime,
  rotated = false,
): readonly string[] {
  const end = signInBy(provider, rotated, refreshTokenExpiresAt)
  const isOver =
    refreshTokenExpiresAt !== undefined && refreshTokenExpiresAt.getTime() < clock.now()
  if (end !== undefined && !isOver) {
    const date = end.toISOString().slice(0, 10)
    log.info(
      `With ${provider.title}, use does not extend the refresh token. Sign in again by ${date}.`,
    )
  }
  const warnings = [
    revokeOnExit && revocation?.refreshToken === 'unknown' ? REVOCATION : undefined,
    expiryWarning(
      'The refresh token',
      refreshTokenExpiresAt,
      clock.now(),
      isOver
        ? IS_OVER
        : end === undefined
          ? reasonToRun(provider, rotated)
          : reasonToSignIn(provider, end, primary.found.updatedAt),
    ),
    expiryWarning(
      'The token in `github-token`',
      observations.tokenExpiresAt,
      clock.now(),
      'Replace it before that, or a rotated refresh token cannot be saved.',
    ),
    expiryWarning(
      'The certificate in `certificate`',
      client.privateKey?.certificate?.validToDate,
      clock.now(),
      'Register a new one with the provider, and replace `certificate` and `private-key`.',
    ),
  ].filter(warning => warning !== undefined)
  for (const warning of warnings) core.warning(warning)
  return warnings
}

const REVOCATION =
  '`revoke-on-exit` is on. With some providers, revoking the access token also ends the refresh token (RFC 7009 §2.1). Whether this provider does that is not known. If the next run fails with invalid_grant, turn `revoke-on-exit` off.'

const IS_OVER = 'If it no longer works, sign in to the provider again.'

/** Names the date that the days are counted from, if the preset's lifetime was used. */
function reasonToSignIn(
  { refreshTokenLifetime: lifetime }: Provider,
  end: Date,
  savedAt: string,
): string {
  const days = (end.getTime() - Date.parse(savedAt)) / 86_400_000
  const counted =
    days === lifetime?.days
      ? ` Its ${days} days count from the last change of the secret, at ${formatUtc(new Date(savedAt))}.`
      : ''
  const why = lifetime?.kind === 'issued' ? 'It was not rotated, and use does' : 'Use does'
  return `${why} not extend it: sign in to the provider again before that.${counted}`
}

function reasonToRun({ refreshTokenLifetime: lifetime }: Provider, rotated: boolean): string {
  return lifetime?.kind === 'issued' && rotated
    ? 'It is new, so its lifetime counts from now: run this workflow before that.'
    : RUN_OR_SIGN_IN
}

const RUN_OR_SIGN_IN =
  'If use extends it, run this workflow before that. Otherwise, sign in to the provider again. A refresh token that expires within hours belongs to a login session: request offline access at sign-in.'

function missingScopes(requested: string | undefined, granted: string | undefined): string[] {
  if (requested === undefined || granted === undefined) return []
  const separator = /[\s,]+/
  const given = new Set(granted.split(separator))
  return requested.split(separator).filter(scope => scope !== '' && !given.has(scope))
}
