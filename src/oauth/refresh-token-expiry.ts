import type { Provider } from './provider.ts'
import type { Tokens } from './tokens.ts'

const DAY = 86_400_000

type Lifetimes = Pick<Provider, 'refreshTokenLifetime'> & Partial<Pick<Provider, 'rotates'>>

/** Milliseconds since the epoch. */
export interface TokenDates {
  /** When the refresh token was saved in its secret. */
  readonly savedAt: number
  /** When the provider last issued tokens for it. Undefined if that is not known. */
  readonly usedAt: number | undefined
}

/** When the newest refresh token expires, where that is known. */
export function refreshTokenExpiry(
  { refreshTokenExpiresIn: given }: Pick<Tokens, 'refreshTokenExpiresIn'>,
  rotated: boolean,
  provider: Lifetimes,
  dates: TokenDates & { readonly usedAt: number },
): Date | undefined {
  if (given === undefined) return expiryByProvider(provider, rotated, dates)
  return given === Number.POSITIVE_INFINITY ? undefined : new Date(dates.usedAt + given * 1_000)
}

/**
 * By what is known of the provider. A token that was not rotated is as old as its secret: it was
 * saved when it was issued, at the sign-in or at an earlier rotation.
 */
export function expiryByProvider(
  { refreshTokenLifetime, rotates }: Lifetimes,
  rotated: boolean,
  { savedAt, usedAt }: TokenDates,
): Date | undefined {
  if (refreshTokenLifetime === undefined) return undefined
  const { days, kind } = refreshTokenLifetime
  const lastUse = usedAt ?? (rotates === 'always' ? savedAt : undefined)
  const from = {
    rolling: lastUse,
    issued: rotated ? lastUse : savedAt,
    // Each rotation changes the secret, so that the date of the sign-in is lost.
    absolute: rotated || rotates === 'always' ? undefined : savedAt,
  }[kind]
  const end = from === undefined ? Number.NaN : from + days * DAY
  // A token that still works after its end has another lifetime here.
  return end > (usedAt ?? 0) ? new Date(end) : undefined
}

/**
 * When a person must sign in, because no use of the refresh token extends it: with an absolute
 * lifetime, or one that only rotation starts again, where the token was not rotated.
 */
export function signInBy(
  { refreshTokenLifetime, rotates }: Lifetimes,
  rotated: boolean,
  expiresAt: Date | undefined,
): Date | undefined {
  const kind = refreshTokenLifetime?.kind
  const final = kind === 'absolute' || (kind === 'issued' && !rotated && rotates !== 'always')
  return final ? expiresAt : undefined
}
