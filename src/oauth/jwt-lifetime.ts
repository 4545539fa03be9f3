import { parseJsonObject } from '../shared/json-object.ts'
import type { Secret } from '../shared/secret.ts'

/** What a JWT says about its own lifetime (RFC 7519 §4.1). Milliseconds since the epoch. */
export interface JwtLifetime {
  readonly expiresAt: number
  readonly issuedAt: number | undefined
}

/**
 * Undefined for a token that is not a JWT, has no plausible `exp`, or is not valid yet. `now` is in
 * milliseconds since the epoch.
 *
 * The signature is not verified. The result only decides whether to refresh the token early: a person who
 * could forge the token could also replace it, and the API that receives it verifies it.
 */
export function readJwtLifetime(token: Secret, now: number): JwtLifetime | undefined {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token.reveal()) ?? []
  if (payload === undefined) return undefined
  const claims = parseJsonObject(Buffer.from(payload, 'base64url').toString())
  const { exp, iat, nbf } = claims ?? {}
  const expiresAt = milliseconds(exp)
  if (expiresAt === undefined || expiresAt > now + A_YEAR) return undefined
  if ((milliseconds(nbf) ?? 0) > now) return undefined
  return { expiresAt, issuedAt: milliseconds(iat) }
}

/** A later `exp` is an error, such as milliseconds in place of seconds. */
const A_YEAR = 366 * 86_400_000

function milliseconds(seconds: unknown): number | undefined {
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1_000 : undefined
}
