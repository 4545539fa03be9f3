import type { Secret } from '../shared/secret.ts'
import type { Grant, TokenKind } from './model.ts'

/** The token that belongs in a destination. A refresh token only if it is new. */
export function tokenFor(token: TokenKind, grant: Grant): Secret | undefined {
  return token === 'refresh-token' ? grant.rotated : grant.accessToken
}
