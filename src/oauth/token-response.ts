import type { HttpResponse } from '../http/response.ts'
import { Secret } from '../shared/secret.ts'
import { isMarkedAsError, readProviderError } from './provider-error.ts'
import { pageTitle } from './provider-error-page.ts'
import { readWords } from './provider-error-words.ts'
import { type Document, readDocuments } from './response-documents.ts'
import { readLifetimes } from './response-lifetimes.ts'
import { last, type Value } from './response-members.ts'
import { decodeText } from './response-text.ts'
import { type FoundTokens, findTokens } from './response-tokens.ts'

/** The tokens of a successful response (RFC 6749 §5.1), as far as it contains them. */
export interface Tokens {
  /** Undefined if only the refresh token can be read. */
  readonly accessToken: Secret | undefined
  /** Undefined if the response has none, so that the one presented stays valid. */
  readonly refreshToken: Secret | undefined
  /** `Bearer` in this spelling, or the provider's own type: at most 64 visible ASCII characters. */
  readonly tokenType: string
  /** Seconds. */
  readonly expiresIn: number | undefined
  /** Seconds; infinite for a refresh token that does not expire. */
  readonly refreshTokenExpiresIn: number | undefined
  readonly scope: string | undefined
}

/** An error response (RFC 6749 §5.2, or the provider's own form of it). */
export interface ProviderError {
  /** The provider's code; '' if there is none. Not redacted. */
  readonly error: string
  /** The provider's words; '' if there are none. About 300 characters at most. Not redacted. */
  readonly description: string
}

/** The response contains neither an error nor tokens that are certain. */
export interface Unreadable {
  /** What came instead, such as `an empty response` or `a response that is not JSON`. Not redacted. */
  readonly unreadable: string
  /** True if the response arrived whole and is well-formed: another attempt would not help. */
  readonly json: boolean
}

export type TokenResponse = { readonly tokens: Tokens } | ProviderError | Unreadable

/** What reading needs to know besides the response. */
export interface ReadingContext {
  /** JSON Pointer (RFC 6901) or member name of the object that holds the tokens, if a preset names it. */
  readonly tokenProperty?: string | undefined
  /** What the request contained: an echo of these is never taken for a new token. */
  readonly sent: readonly Secret[]
  /** Milliseconds since the epoch, for a response without a `Date`. */
  readonly now: number
}

/**
 * Reads the response to a token request, in whatever form it came. The tokens are those that the
 * server issued for sure; otherwise none are returned. Takes time linear in the response's length
 * and does not throw.
 *
 * Only a status of 2xx says that the provider issued the tokens: with any other the content may
 * come from a cache, an example or a gateway.
 */
export function readTokenResponse(response: HttpResponse, context: ReadingContext): TokenResponse {
  const text = decodeText(response.content)
  const documents = readDocuments(text, response.truncated !== undefined)
  const repeatsRequest = REQUEST_PARAMETERS.test(text)
  const found = findTokens(documents, { ...context, repeatsRequest })
  if (found && !isMarkedAsError(documents)) {
    const json = response.truncated === undefined && documents.every(({ complete }) => complete)
    if (!response.ok) return { unreadable: 'tokens in spite of its status', json }
    if ('doubt' in found) return { unreadable: found.doubt, json }
    return { tokens: toTokens(found, dateOf(response) ?? context.now) }
  }
  return readProviderError(documents, response, text) ?? unreadable(documents, response, text)
}

const REQUEST_PARAMETERS = /grant_?type|client_?secret|client_?assertion/i

function toTokens({ accessToken, refreshToken, members }: FoundTokens, now: number): Tokens {
  return {
    accessToken: accessToken === undefined ? undefined : new Secret(accessToken),
    refreshToken: refreshToken === undefined ? undefined : new Secret(refreshToken),
    tokenType: tokenType(last(members, 'tokentype')),
    ...readLifetimes(members, now),
    scope: scope(last(members, 'scope')) ?? scope(last(members, 'scopes')),
  }
}

/** Providers that leave the type out, or write it in lower case, mean `Bearer` (RFC 6750). */
function tokenType(value: Value): string {
  const given = typeof value === 'string' ? value.replace(/[^\x21-\x7e]/g, '').slice(0, 64) : ''
  return given === '' || given.toLowerCase() === 'bearer' ? 'Bearer' : given
}

function scope(value: Value): string | undefined {
  const scopes = (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
  return scopes.join(' ') || undefined
}

function dateOf({ headers }: HttpResponse): number | undefined {
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) ? undefined : date
}

function unreadable(
  documents: readonly Document[],
  { ok, status, truncated }: HttpResponse,
  text: string,
): Unreadable {
  if (text.trim() === '') return { unreadable: 'an empty response', json: false }
  if (truncated !== undefined) return { unreadable: 'an incomplete response', json: false }
  if (isJson(text)) {
    const { description } = readWords(
      documents.flatMap(({ roots }) => roots),
      status,
    )
    const words = description === '' ? '' : `: ${description}`
    const what = ok ? `a response without an access token${words}` : 'no OAuth error'
    return { unreadable: what, json: true }
  }
  const title = pageTitle(text)
  const what = title === '' ? 'a response that is not JSON' : `a page titled "${title}"`
  return { unreadable: what, json: false }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
