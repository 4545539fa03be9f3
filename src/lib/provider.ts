import type { ClientAuthMethod } from './client-auth.ts'

/** How sure a fact is: from the provider's own text or code, from somebody else's, or a guess. */
export type Confidence = 'documented' | 'second-hand' | 'unverified'

/** What is known of one OAuth server's refresh grant. In URLs `{domain}` stands for the input. */
export interface Provider {
  readonly title: string
  readonly tokenUrl: string
  readonly authorizationUrl?: string
  readonly revocation?: Revocation
  readonly domain?: {
    /** What it is, as the documentation's table says it. */
    readonly means: string
    readonly default?: string
  }
  readonly clientAuth: ClientAuthMethod
  /** The request's body; `form` is the standard (RFC 6749 §6). */
  readonly body?: 'form' | 'json'
  readonly headers?: Readonly<Record<string, string>>
  /** Parameters that every token request needs. */
  readonly params?: Readonly<Record<string, string>>
  /** The member of the answer that holds the tokens where the answer itself does not. */
  readonly tokensIn?: string
  /** The provider's own error codes for what RFC 6749 §5.2 calls `invalid_grant`, `invalid_client`. */
  readonly errors?: Readonly<Record<string, 'invalid_grant' | 'invalid_client'>>
  readonly rotates: 'always' | 'sometimes' | 'never' | 'unknown'
  /** Seconds in which a used refresh token still gets an answer; 0: none; missing: not known. */
  readonly replayWindow?: number
  readonly refreshTokenLifetime?: Lifetime
  /** The old access token dies when a new one is issued. */
  readonly killsOldAccessToken?: true
  /** What makes the provider issue a refresh token at sign-in. */
  readonly offline?: string
  /** What else a user should know. */
  readonly note?: string
  readonly source: string
  readonly confidence: Confidence
}

/** RFC 7009, whose §2.1 lets a server end the refresh token along with an access token. */
export interface Revocation {
  readonly url: string
  /** What becomes of the refresh token when the access token is revoked. */
  readonly refreshToken: 'survives' | 'dies' | 'unknown'
}

export interface Lifetime {
  readonly days: number
  /** `rolling`: each use starts it anew. `absolute`: it runs from the sign-in, whatever is done. */
  readonly kind: 'rolling' | 'absolute'
}

/** Puts the `domain` input, a host with a path or all of a URL, into one of a provider's URLs. */
export function withDomain(url: string, domain: string): string {
  const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(domain) ?? []
  return url.replace('https://{domain}', `${scheme}://${rest}`).replace('{domain}', rest)
}
