import { type HttpResponse, NetworkError } from '../http/response.ts'
import { rateLimitReset, retryAfter } from '../http/retry-after.ts'
import { classifyProviderError, limitsRate, type RejectionMeaning } from './error-meaning.ts'
import { hideTokens } from './hide-tokens.ts'
import type { Provider } from './provider.ts'
import { type ReadingContext, readTokenResponse } from './token-response.ts'
import type { ProviderError, Tokens } from './tokens.ts'

/** The result of one token request. */
export type TokenOutcome = Issued | Rejected | Unusable | Inconclusive

export interface Issued {
  readonly kind: 'issued'
  readonly tokens: Tokens
  /** The `Date` of the response. */
  readonly date: string | undefined
}

/** The provider refused; another attempt gets the same response. */
export interface Rejected extends ProviderError {
  readonly kind: 'rejected'
  readonly status: number
  readonly meaning: RejectionMeaning
}

/** A complete response that contains neither tokens nor an error. */
export interface Unusable {
  readonly kind: 'unusable'
  readonly status: number
  readonly description: string
}

/** No definite response. */
export interface Inconclusive {
  readonly kind: 'inconclusive'
  readonly reason: string
  /** `not-sent` and `refused`: certainly not. `ambiguous` and `unreadable` (a 2xx): possibly. */
  readonly tokenUse: 'not-sent' | 'refused' | 'ambiguous' | 'unreadable'
  /** Milliseconds that the server asks to wait. */
  readonly waitAtLeast: number | undefined
  /** Another attempt would fail the same way. */
  readonly permanent: boolean
}

/** Whether any of these attempts may have used the refresh token. */
export function mayHaveUsedToken(attempts: readonly Inconclusive[]): boolean {
  return attempts.some(({ tokenUse }) => tokenUse === 'ambiguous' || tokenUse === 'unreadable')
}

/**
 * Classifies the result of a token request. A response that is incomplete or has an error status is
 * also searched for tokens. Inconclusive: never sent; refused for now (429, 503 with `Retry-After`);
 * ambiguous (no complete response, another 5xx, an error that the provider documents as transient);
 * not readable.
 */
export function classify(
  result: HttpResponse | NetworkError,
  provider: Provider,
  context: Omit<ReadingContext, 'tokenProperty'>,
): TokenOutcome {
  if (result instanceof NetworkError) {
    const { reason, permanent, mayHaveBeenProcessed } = result
    const tokenUse = mayHaveBeenProcessed ? 'ambiguous' : 'not-sent'
    return { kind: 'inconclusive', reason, permanent, tokenUse, waitAtLeast: undefined }
  }
  const { status, headers, truncated } = result
  const read = readTokenResponse(result, { ...context, tokenProperty: provider.tokenProperty })
  if ('tokens' in read) {
    return { kind: 'issued', tokens: read.tokens, date: headers.get('date') }
  }
  const meaning = 'error' in read ? classifyProviderError(read, status, provider) : undefined
  const code = 'error' in read ? read.error : ''
  const reason = [`it responded ${status}`, code].filter(Boolean).join(' ')
  const wait = retryAfter(headers, context.now)
  const limited = status === 429 || (status === 503 && wait !== undefined) || limitsRate(code)
  if (limited && (meaning === undefined || UNDEFINED_MEANINGS.has(meaning))) {
    const untilReset = wait ?? rateLimitReset(headers, context.now)
    return inconclusive('refused', reason, untilReset)
  }
  if (meaning === 'transient') return inconclusive('ambiguous', reason, wait)
  if ('error' in read && meaning !== undefined) {
    return { kind: 'rejected', status, meaning, ...read }
  }
  if (truncated !== undefined) return inconclusive('ambiguous', truncated, undefined)
  // `Retry-After` is ignored, because a replay window may be short.
  if (status >= 500 || status < 200 || TIMED_OUT.has(status)) {
    return inconclusive('ambiguous', `it responded ${status}`, undefined)
  }
  if (status >= 300 && status < 400) {
    const [location = ''] = headers.get('location')?.split(/[?#]/) ?? ['nowhere']
    const description = `a redirect to ${hideTokens(location)}, which is not followed`
    return { kind: 'unusable', status, description }
  }
  const description = 'unreadable' in read ? read.unreadable : ''
  if (!result.ok) return { kind: 'rejected', status, meaning: 'none', error: '', description }
  return 'unreadable' in read && !read.json
    ? inconclusive('unreadable', `it responded ${status} with ${description}`, undefined)
    : { kind: 'unusable', status, description }
}

/** Errors that say nothing about the refresh token, beside a status that says "later". */
const UNDEFINED_MEANINGS = new Set<string>(['transient', 'other', 'none'])

/** 408 Request Timeout, 425 Too Early: they do not say what was done. */
const TIMED_OUT = new Set([408, 425])

function inconclusive(
  tokenUse: Inconclusive['tokenUse'],
  reason: string,
  waitAtLeast: number | undefined,
): Inconclusive {
  return { kind: 'inconclusive', reason, tokenUse, waitAtLeast, permanent: false }
}
