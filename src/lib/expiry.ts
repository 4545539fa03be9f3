import type { Ports } from '../ports.ts'
import type { Provider } from './provider.ts'
import type { SecretMetadata } from './secrets-api.ts'
import type { Tokens } from './token-response.ts'

const DAY = 86_400_000

/** When the refresh token that is now the newest expires, where that can be known. */
export function refreshTokenExpiry(
  { refreshTokenExpiresIn: given }: Tokens,
  rotated: boolean,
  provider: Provider,
  found: SecretMetadata,
  answeredAt: number,
): Date | undefined {
  if (given === undefined) return expiryByProvider(provider, rotated, found, answeredAt)
  return given === Number.POSITIVE_INFINITY ? undefined : new Date(answeredAt + given * 1_000)
}

/**
 * By what is known of the provider. A lifetime that use does not extend runs from the sign-in,
 * which is when a token that is never rotated came into its secret.
 */
export function expiryByProvider(
  { refreshTokenLifetime }: Provider,
  rotated: boolean,
  { updatedAt }: SecretMetadata,
  usedAt: number,
): Date | undefined {
  if (refreshTokenLifetime === undefined) return undefined
  const { days, kind } = refreshTokenLifetime
  if (kind === 'rolling') return new Date(usedAt + days * DAY)
  return rotated ? undefined : new Date(Date.parse(updatedAt) + days * DAY)
}

/** A warning when something ends within 14 days: what, when, and what to do about it. */
export function warnBefore(
  what: string,
  end: Date | undefined,
  remedy: string,
  { core, clock }: Ports,
): void {
  if (end === undefined || end.getTime() - clock.now() > 14 * DAY) return
  core.warning(`${what} expires at ${end.toISOString()}. ${remedy}`)
}
