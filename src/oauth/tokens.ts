import type { Secret } from '../shared/secret.ts'

/** The tokens of a successful response (RFC 6749 §5.1), as far as it contains them. */
export interface Tokens {
  /** Undefined if only the refresh token can be read. */
  readonly accessToken: Secret | undefined
  /** Undefined if the response has none: the one that was sent stays valid. */
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
