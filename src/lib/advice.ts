import type { Plan } from '../plan.ts'
import type { Ports } from '../ports.ts'
import { warnBefore } from './expiry.ts'

/** What a user should know now rather than when it hurts: dates that near, tokens that died. */
export function advise(
  { inputs, tokenExpiresAt }: Plan,
  refreshTokenExpiresAt: Date | undefined,
  ports: Ports,
): void {
  const { title, killsOldAccessToken, refreshTokenLifetime, revocation } = inputs.provider
  const signIn =
    'Run this workflow before, where use extends it, or sign in at the provider again. A lifetime of hours is that of a session: ask for offline access at sign-in.'
  if (inputs.revokeOnExit && revocation?.refreshToken === 'unknown') {
    ports.core.warning(
      'The access token will be revoked at the end of the job, as `revoke-on-exit` says. Some providers then end the refresh token too (RFC 7009 §2.1), and of this one it is not known: should the next run fail with invalid_grant, switch it off.',
    )
  }
  if (killsOldAccessToken) {
    ports.core.info(
      `${title} ends the previous access token when it issues a new one: jobs that still hold it will be refused.`,
    )
  }
  if (refreshTokenLifetime?.kind === 'absolute' && refreshTokenExpiresAt !== undefined) {
    const date = refreshTokenExpiresAt.toISOString().slice(0, 10)
    ports.core.info(
      `${title} does not extend the refresh token's lifetime: sign in again by ${date}.`,
    )
  }
  warnBefore('The refresh token', refreshTokenExpiresAt, signIn, ports)
  warnBefore(
    'The token in `github-token`',
    tokenExpiresAt,
    'Without it a rotated refresh token cannot be stored: make a new one in time.',
    ports,
  )
}
