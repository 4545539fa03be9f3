import { refreshTokenExpiry } from '../oauth/refresh-token-expiry.ts'
import type { Issued } from '../oauth/token-outcome.ts'
import type { Clock } from '../shared/clock.ts'
import type { Secret } from '../shared/secret.ts'
import type { Grant, Inputs, Plan, TokenKind } from './model.ts'

/** The part of a plan that `toGrant` needs. */
export interface GrantContext {
  readonly inputs: Pick<Inputs, 'refreshToken' | 'provider'>
  readonly primary: { readonly found: Pick<Plan['primary']['found'], 'updatedAt'> }
}

/** What a token response means for the tokens that this run holds. */
export function toGrant(
  { tokens, date }: Issued,
  retried: boolean,
  { inputs: { refreshToken: used, provider }, primary }: GrantContext,
  clock: Clock,
): Grant {
  const { accessToken, refreshToken, expiresIn, tokenType, scope } = tokens
  const respondedAt = Date.parse(date ?? '') || clock.now()
  const rotated = refreshToken?.equals(used) ? undefined : refreshToken
  return {
    accessToken,
    tokenType,
    expiresIn,
    expiresAt: expiresIn === undefined ? undefined : new Date(respondedAt + expiresIn * 1_000),
    scope,
    rotated,
    refreshTokenExpiresAt: refreshTokenExpiry(tokens, rotated !== undefined, provider, {
      savedAt: Date.parse(primary.found.updatedAt),
      usedAt: respondedAt,
    }),
    retried,
  }
}

/** The token that belongs in a destination. A refresh token only if it is new. */
export function tokenFor(token: TokenKind, grant: Grant): Secret | undefined {
  return token === 'refresh-token' ? grant.rotated : grant.accessToken
}
