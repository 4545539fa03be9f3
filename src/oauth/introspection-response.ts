import { type HttpResponse, NetworkError } from '../http/response.ts'
import { parseJsonObject } from '../shared/json-object.ts'
import type { ClientAuthMethod } from './client-auth-methods.ts'
import { classifyProviderError } from './error-meaning.ts'
import type { Provider } from './provider.ts'
import { readProviderError } from './provider-error.ts'
import { readDocuments } from './response-documents.ts'
import { decodeText } from './response-text.ts'
import type { ProviderError } from './tokens.ts'

/** What a provider said about a refresh token. No text in it is redacted. */
export type IntrospectionOutcome = ActiveToken | InactiveToken | ClientRejected | NotKnown

/** RFC 7662 §2.2, as far as the provider says it. */
export interface ActiveToken {
  readonly kind: 'active'
  readonly expiresAt: Date | undefined
  readonly scope: string | undefined
  readonly user: string | undefined
  /** The client that the token was issued to. */
  readonly clientId: string | undefined
}

/** Used, expired, revoked or unknown, or this client may not see it (RFC 7662 §2.2). */
export interface InactiveToken {
  readonly kind: 'inactive'
}

/** The secret or the ID of the client is wrong. */
export interface ClientRejected extends ProviderError {
  readonly kind: 'client-rejected'
  readonly status: number
}

/** No definite response. */
export interface NotKnown {
  readonly kind: 'not-known'
  /** The rest of a sentence, such as `it responded 404`. */
  readonly reason: string
}

/**
 * Reads the response to an introspection request. Only a JSON object with a boolean `active` says
 * something about the token, and only a rejected secret something about the client.
 */
export function readIntrospection(
  result: HttpResponse | NetworkError,
  auth: ClientAuthMethod,
  provider: Provider,
): IntrospectionOutcome {
  if (result instanceof NetworkError) return notKnown(result.reason)
  const { status, content } = result
  if (status === 200) return readClaims(result.text)
  if (status >= 300 && status < 400) {
    return notKnown(`it responded ${status}, a redirect, which is not followed`)
  }
  const text = decodeText(content)
  const error = readProviderError(readDocuments(text, false), result, text) ?? NO_WORDS
  if (rejectsClient(result, error, auth, provider)) {
    return { kind: 'client-rejected', status, ...error }
  }
  const words = [error.error, error.description].filter(Boolean)
  return notKnown([`it responded ${status}`, ...words].join(': '))
}

const NO_WORDS: ProviderError = { error: '', description: '' }

/**
 * A public client has no secret that could be wrong, an assertion can be rejected for its audience,
 * and an endpoint that asks for a bearer token accepts no client at all.
 */
function rejectsClient(
  { status, headers }: HttpResponse,
  error: ProviderError,
  auth: ClientAuthMethod,
  provider: Provider,
): boolean {
  const challenge = headers.get('www-authenticate') ?? ''
  if (!SENDS_SECRET.has(auth) || /^bearer\b/i.test(challenge)) return false
  const meaning = classifyProviderError(error, status, provider)
  if (meaning === 'invalid_client') return true
  return status === 401 && (UNAUTHENTICATED.has(meaning) || /^basic\b/i.test(challenge))
}

const SENDS_SECRET = new Set<ClientAuthMethod>(['client_secret_post', 'client_secret_basic'])

/** Other codes for a wrong secret, with 401. Keycloak before 26.7 sends `invalid_request`. */
const UNAUTHENTICATED = new Set<string>(['invalid_request', 'unauthorized_client'])

function readClaims(text: string): IntrospectionOutcome {
  const claims: Claims | undefined = parseJsonObject(text)
  if (claims === undefined) return notKnown('its response is not a JSON object')
  const { active, exp, scope, username, sub, client_id } = claims
  if (active === false) return { kind: 'inactive' }
  if (active !== true) return notKnown('its response does not say whether the token is active')
  return {
    kind: 'active',
    expiresAt: toDate(exp),
    scope: toText(scope),
    user: toText(username) ?? toText(sub),
    clientId: toText(client_id),
  }
}

type Claims = Partial<
  Record<'active' | 'exp' | 'scope' | 'username' | 'sub' | 'client_id', unknown>
>

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** From seconds since the epoch. With Keycloak, 0 is no expiry. */
function toDate(value: unknown): Date | undefined {
  const plausible = typeof value === 'number' && value > 0 && value < YEAR_5000
  return plausible ? new Date(value * 1_000) : undefined
}

/** In seconds. A larger number is in milliseconds, which RFC 7662 does not allow. */
const YEAR_5000 = 95_617_584_000

function notKnown(reason: string): NotKnown {
  return { kind: 'not-known', reason }
}
