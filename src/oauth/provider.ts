import type { ClientAuthMethod } from './client-auth-methods.ts'

/** Where a fact comes from: the provider's own text or code, somebody else's, or a guess. */
export type Confidence = 'documented' | 'second-hand' | 'unverified'

/** What a provider's own error code means in the terms of RFC 6749 §5.2. */
export type ErrorMeaning = 'invalid_grant' | 'invalid_client' | 'transient'

/** What is known of one OAuth server's refresh grant. In URLs `{domain}` stands for its domain. */
export interface Provider {
  readonly title: string
  readonly tokenUrl: string
  readonly authorizationUrl?: string
  /** Only an endpoint that takes access tokens. */
  readonly revocation?: Revocation
  readonly introspection: Introspection
  readonly domain?: Domain
  readonly clientAuth: ClientAuthMethod
  /** An assertion names its key by `certificate`, and an RSA key signs it with PS256. */
  readonly certificateCredential?: true
  /** The format of the request's body; `form` is the standard (RFC 6749 §6). */
  readonly body?: 'form' | 'json'
  readonly headers?: Readonly<Record<string, string>>
  /** Parameters that every token request needs. */
  readonly params?: Readonly<Record<string, string>>
  /** The member of the response, or a JSON Pointer to it, that holds the tokens if not the root. */
  readonly tokenProperty?: string
  readonly errors?: Readonly<Record<string, ErrorMeaning>>
  /** Words, in lower case, of an error that is transient although its code says otherwise. */
  readonly transientDescriptions?: readonly string[]
  /** Causes of `invalid_grant` that the provider documents, as sentences. */
  readonly invalidGrantCauses?: readonly string[]
  /** A request with a wrong client secret uses up the refresh token. */
  readonly wrongSecretUsesToken?: true
  readonly rotates: 'always' | 'sometimes' | 'never' | 'unknown'
  /** Seconds in which a used refresh token still gets a response; 0: none; missing: not known. */
  readonly replayWindow?: number
  readonly refreshTokenLifetime?: Lifetime
  /** The previous access token ends when a new one is issued. */
  readonly revokesPreviousAccessToken?: true
  /** What makes the provider issue a refresh token at sign-in. */
  readonly howToGet?: string
  /** What else a user should know. */
  readonly note?: string
  readonly source: string
  readonly confidence: Confidence
}

/** RFC 7009. Its §2.1 lets a server end the refresh token along with an access token. */
export interface Revocation {
  readonly url: string
  /** What happens to the refresh token when the access token is revoked. */
  readonly refreshToken: 'survives' | 'dies' | 'unknown'
}

/**
 * The endpoint that says whether a refresh token is active (RFC 7662). `none`: the provider's
 * documentation or list of endpoints has none that the client may ask.
 */
export type Introspection = IntrospectionEndpoint | 'none' | 'unknown'

export interface IntrospectionEndpoint {
  readonly url: string
  /** How the client authenticates there, if not as at the token endpoint. */
  readonly clientAuth?: ClientAuthMethod
}

/** The part of the URLs that differs between regions, tenants or installations. */
export interface Domain {
  /** What it is, as a phrase. */
  readonly description: string
  /** A region or a host. */
  readonly default?: string
  /** Hosts by the short name of their region. */
  readonly regions?: Readonly<Record<string, string>>
}

/** How long a refresh token lives, if the provider does not say it in the response. */
export interface Lifetime {
  readonly days: number
  /**
   * `rolling`: since its last use. `issued`: since it was issued, so that only rotation extends it.
   * `absolute`: since the sign-in, whatever is done.
   */
  readonly kind: 'rolling' | 'issued' | 'absolute'
}

/** The provider with this domain, or else its default, in all of its URLs. */
export function atDomain(provider: Provider, given: string | undefined): Provider {
  const { domain, tokenUrl, authorizationUrl, revocation, introspection } = provider
  if (domain === undefined) return provider
  const place = placeOf(domain, given)
  return {
    ...provider,
    tokenUrl: withDomain(tokenUrl, place),
    ...(authorizationUrl && { authorizationUrl: withDomain(authorizationUrl, place) }),
    ...(revocation && { revocation: { ...revocation, url: withDomain(revocation.url, place) } }),
    introspection:
      typeof introspection === 'string'
        ? introspection
        : { ...introspection, url: withDomain(introspection.url, place) },
  }
}

/** What stands for `{domain}`: what was given or else the default, with a region as its host. */
export function placeOf(domain: Domain, given: string | undefined): string {
  const named = given ?? domain.default ?? ''
  return regionHost(domain, named) ?? named
}

/** The host of a region, by its name in any case. Undefined if there is no such region. */
export function regionHost({ regions = {} }: Domain, name: string): string | undefined {
  const region = name.toLowerCase()
  return Object.hasOwn(regions, region) ? regions[region] : undefined
}

/** Puts the domain, a host with a path or a whole URL, into one of a provider's URLs. */
export function withDomain(url: string, domain: string): string {
  const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(domain) ?? []
  return url.replace('https://{domain}', `${scheme}://${rest}`).replace('{domain}', rest)
}
