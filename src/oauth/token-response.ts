import type { HttpResponse } from '../http/response.ts'
import type { Secret } from '../shared/secret.ts'

/** The tokens of a successful response (RFC 6749 §5.1), as far as it contains them. */
export interface Tokens {
  readonly accessToken: Secret | undefined
  readonly refreshToken: Secret | undefined
  /** `Bearer` in this spelling, or the provider's own type, bounded. */
  readonly tokenType: string
  /** Seconds. */
  readonly expiresIn: number | undefined
  /** Seconds; infinite for a refresh token that does not expire. */
  readonly refreshTokenExpiresIn: number | undefined
  readonly scope: string | undefined
}

/** An error response (RFC 6749 §5.2, or the provider's own form of it). */
export interface ProviderError {
  /** The provider's code; '' if there is none. */
  readonly error: string
  /** The provider's words; '' if there are none. Not redacted. */
  readonly description: string
}

/** The response contains neither tokens nor an error. */
export interface Unreadable {
  /** What came instead, such as `an empty response` or `a response that is not JSON`. */
  readonly unreadable: string
  /** True if the response arrived whole and is valid JSON all the same. */
  readonly json: boolean
}

export type TokenResponse = { readonly tokens: Tokens } | ProviderError | Unreadable

/** What reading needs to know besides the response. */
export interface ReadingContext {
  /** JSON Pointer (RFC 6901) or member name of the object that holds the tokens, if a preset names it. */
  readonly tokenProperty?: string | undefined
  /** What the request contained: an echo of these is never taken for a new token. */
  readonly sent: readonly Secret[]
  /** Milliseconds since the epoch, for lifetimes given as a date. */
  readonly now: number
}

export declare function readTokenResponse(
  response: HttpResponse,
  context: ReadingContext,
): TokenResponse
