import { Secret } from './secret.ts'

/** The tokens of a successful answer (RFC 6749 §5.1), as far as it holds them. */
export interface Tokens {
  readonly accessToken: Secret | undefined
  readonly refreshToken: Secret | undefined
  readonly tokenType: string
  /** Seconds. */
  readonly expiresIn: number | undefined
  readonly scope: string | undefined
}

/** An error of the provider's (RFC 6749 §5.2): a definite answer. */
export interface OAuthError {
  readonly error: string
  readonly description: string
}

/** Neither tokens nor an error can be read from the answer. */
export interface Unreadable {
  readonly unreadable: string
  /** It is whole and valid JSON all the same. */
  readonly json: boolean
}

/**
 * Reads a token endpoint's answer, at once, leniently where providers deviate: `token_type`
 * missing or in any case, `expires_in` missing or a string, an error with a status of success.
 */
export function readTokenResponse(
  status: number,
  body: string,
): { readonly tokens: Tokens } | OAuthError | Unreadable {
  const answer = parse(body)
  if (answer === undefined) {
    const what = body.trim() === '' ? 'an empty answer' : 'an answer that is not JSON'
    return { unreadable: what, json: false }
  }
  const tokens: Tokens = {
    accessToken: token(answer['access_token']),
    refreshToken: token(answer['refresh_token']),
    tokenType: tokenType(answer['token_type']),
    expiresIn: seconds(answer['expires_in']),
    scope: text(answer['scope']),
  }
  const ok = status >= 200 && status < 300
  if (ok && (tokens.accessToken ?? tokens.refreshToken) !== undefined) return { tokens }
  const error = text(answer['error'])
  if (error !== undefined) return { error, description: text(answer['error_description']) ?? '' }
  return { unreadable: ok ? 'an answer without an access token' : 'no OAuth error', json: true }
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function token(value: unknown): Secret | undefined {
  const given = text(value)
  return given === undefined ? undefined : new Secret(given)
}

/** "Bearer" is what providers mean that leave it out or write it small (RFC 6750). */
function tokenType(value: unknown): string {
  const given = text(value) ?? 'Bearer'
  return given.toLowerCase() === 'bearer' ? 'Bearer' : given
}

function seconds(value: unknown): number | undefined {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof given === 'number' && Number.isFinite(given) && given > 0
    ? Math.floor(given)
    : undefined
}
