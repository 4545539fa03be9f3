import type { HttpResponse } from '../http/response.ts'
import { Secret } from '../shared/secret.ts'
import { hideTokens } from './hide-tokens.ts'
import { isMarkedAsError, readProviderError, saysFailure } from './provider-error.ts'
import { pageTitle } from './provider-error-page.ts'
import { readWords } from './provider-error-words.ts'
import { readDocuments } from './response-documents.ts'
import { readLifetimes } from './response-lifetimes.ts'
import { type Document, last, type Value } from './response-members.ts'
import { decodeText } from './response-text.ts'
import { type Doubt, type FoundTokens, findTokens } from './response-tokens.ts'
import type { TokenResponse, Tokens, Unreadable } from './tokens.ts'

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
 * Reads the response to a token request, whatever its form. Returns tokens only if it is certain that
 * the server issued them. Takes time linear in the response's length and does not throw.
 *
 * With a status of 2xx the provider issued the tokens. A gateway can put 5xx on such a response, so
 * a new pair counts there as well. With any other status the content may be an example or an echo.
 */
export function readTokenResponse(response: HttpResponse, context: ReadingContext): TokenResponse {
  const text = decodeText(response.content)
  const documents = readDocuments(text, response.truncated !== undefined)
  const repeatsRequest = REQUEST_PARAMETERS.test(text)
  const found = findTokens(documents, { ...context, repeatsRequest })
  // `{"status":"fail","data":{"refresh_token":"invalid"}}` has a word there, and no token.
  const failed = !(found && hasAccessToken(found)) && saysFailure(documents)
  if (found && !failed && !isMarkedAsError(documents)) {
    const json = response.truncated === undefined && documents.every(({ complete }) => complete)
    if ('doubt' in found) return { unreadable: found.doubt, json }
    if (!response.ok && !(isServerError(response.status) && isPair(found))) {
      return { unreadable: 'tokens in spite of its status', json }
    }
    return { tokens: toTokens(found, dateOf(response) ?? context.now) }
  }
  return readProviderError(documents, response, text) ?? unreadable(documents, response, text)
}

function isServerError(status: number): boolean {
  return status >= 500 && status < 600
}

function hasAccessToken(found: FoundTokens | Doubt): boolean {
  return 'doubt' in found || found.accessToken !== undefined
}

function isPair({ accessToken, refreshToken }: FoundTokens): boolean {
  return accessToken !== undefined && refreshToken !== undefined
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
    const words = description === '' ? '' : `: ${hideTokens(description)}`
    const what = ok ? `a response without an access token${words}` : 'no OAuth error'
    return { unreadable: what, json: true }
  }
  const title = pageTitle(text)
  const what = title === '' ? 'a response that is not JSON' : `a page titled "${hideTokens(title)}"`
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
