import type { Provider } from '../oauth/provider.ts'
import type { Tokens } from '../oauth/tokens.ts'

const DAY = 86_400_000

/** Milliseconds since the epoch. */
export interface TokenDates {
  /** When the refresh token was saved in its secret. */
  readonly savedAt: number
  /** When the provider last issued tokens for it. */
  readonly usedAt: number
}

/** When the newest refresh token expires, where that is known. */
export function refreshTokenExpiry(
  { refreshTokenExpiresIn: given }: Pick<Tokens, 'refreshTokenExpiresIn'>,
  rotated: boolean,
  provider: Pick<Provider, 'refreshTokenLifetime'>,
  dates: TokenDates,
): Date | undefined {
  if (given === undefined) return expiryByProvider(provider, rotated, dates)
  return given === Number.POSITIVE_INFINITY ? undefined : new Date(dates.usedAt + given * 1_000)
}

/**
 * By what is known of the provider. A lifetime that use does not extend runs from the sign-in,
 * which is when a token that never rotates was saved.
 */
export function expiryByProvider(
  { refreshTokenLifetime }: Pick<Provider, 'refreshTokenLifetime'>,
  rotated: boolean,
  { savedAt, usedAt }: TokenDates,
): Date | undefined {
  if (refreshTokenLifetime === undefined) return undefined
  const { days, kind } = refreshTokenLifetime
  if (kind === 'rolling') return new Date(usedAt + days * DAY)
  return rotated ? undefined : new Date(savedAt + days * DAY)
}

/** A warning if something expires within 14 days. Undefined if it does not. */
export function expiryWarning(
  subject: string,
  end: Date | undefined,
  now: number,
  remedy: string,
): string | undefined {
  if (end === undefined || end.getTime() - now > 14 * DAY) return undefined
  return `${subject} expires at ${end.toISOString()}. ${remedy}`
}
