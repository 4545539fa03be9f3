import type { Provider } from './provider.ts'
import { Secret } from './secret.ts'

/** The tokens of a successful answer (RFC 6749 §5.1), as far as it holds them. */
export interface Tokens {
  readonly accessToken: Secret | undefined
  readonly refreshToken: Secret | undefined
  readonly tokenType: string
  /** Seconds. */
  readonly expiresIn: number | undefined
  /** Seconds; infinite for a refresh token that does not expire. */
  readonly refreshTokenExpiresIn: number | undefined
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
  provider: Pick<Provider, 'tokensIn'> = {},
): { readonly tokens: Tokens } | OAuthError | Unreadable {
  const answer = parse(body)
  if (answer === undefined) {
    const what = body.trim() === '' ? 'an empty answer' : 'an answer that is not JSON'
    return { unreadable: what, json: false }
  }
  const ok = status >= 200 && status < 300
  const nested = object(answer[provider.tokensIn ?? ''])
  for (const holder of [answer, ...(nested ? [nested] : [])]) {
    const tokens = readTokens(holder)
    if (ok && (tokens.accessToken ?? tokens.refreshToken) !== undefined) return { tokens }
  }
  const error = text(answer['error'])
  if (error !== undefined) return { error, description: text(answer['error_description']) ?? '' }
  return { unreadable: ok ? 'an answer without an access token' : 'no OAuth error', json: true }
}

function readTokens(answer: Members): Tokens {
  return {
    accessToken: token(answer['access_token']),
    refreshToken: token(answer['refresh_token']),
    tokenType: tokenType(answer['token_type']),
    expiresIn: positive(seconds(answer['expires_in'])),
    refreshTokenExpiresIn: refreshTokenLifetimes
      .map(name => seconds(answer[name]))
      .map(given => (given === 0 ? Number.POSITIVE_INFINITY : positive(given)))
      .find(given => given !== undefined),
    scope: text(answer['scope']),
  }
}

/** GitHub and LinkedIn, QuickBooks, Keycloak, where 0 means that it does not expire. */
const refreshTokenLifetimes = [
  'refresh_token_expires_in',
  'x_refresh_token_expires_in',
  'refresh_expires_in',
]

type Members = Readonly<Record<string, unknown>>

function parse(body: string): Members | undefined {
  try {
    return object(JSON.parse(body))
  } catch {
    return undefined
  }
}

function object(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined
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
  return typeof given === 'number' && given <= A_CENTURY ? Math.floor(given) : undefined
}

/** In seconds; what is longer is no lifetime. */
const A_CENTURY = 3_155_760_000

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined
}
