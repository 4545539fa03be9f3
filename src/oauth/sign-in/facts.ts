import type { ClientAuthMethod } from '../client-auth-methods.ts'
import type { Confidence } from '../provider.ts'

/**
 * What is known of signing in at one provider from a command line. In URLs `{domain}` stands for
 * the provider's domain, and `{host}` for the host in it.
 */
export interface SignInFacts {
  /**
   * `rejected`: the provider refuses a request with a code challenge, or issues a token with a
   * shorter life. Every other provider gets one (RFC 7636), since a server ignores parameters that
   * it does not know (RFC 6749 §3.1).
   */
  readonly pkce: 'S256' | 'rejected'
  /** The provider documents that it checks the challenge. */
  readonly pkceConfirmed?: true
  /** How the client authenticates that the registration makes, if not as the preset says. */
  readonly clientAuth?: ClientAuthMethod
  readonly device?: DeviceFlowFacts
  readonly redirect: Redirect
  /** What to ask for by default. */
  readonly scope?: string
  /** Without a scope the request fails, and there is no useful default. */
  readonly scopeRequired?: true
  /** The part of the scope without which no refresh token comes back. */
  readonly refreshTokenScope?: string
  /** What stands between scopes, if not a space. */
  readonly scopeSeparator?: ','
  /** The name of the parameter, if not `scope`. */
  readonly scopeParameter?: 'user_scope'
  /** More parameters of the authorization request. */
  readonly parameters?: Readonly<Record<string, string>>
  /** More parameters of the code exchange. */
  readonly exchangeParameters?: Readonly<Record<string, string>>
  /** Where the code is exchanged, if not at the token endpoint of the preset. */
  readonly exchangeUrl?: string
  readonly registration: Registration
  /** Why no refresh token may come back, as sentences. Empty if every sign-in gives one. */
  readonly noRefreshToken: readonly string[]
  readonly source: string
  readonly confidence: Confidence
}

/** The device flow (RFC 8628). */
export interface DeviceFlowFacts {
  readonly authorizationUrl: string
  /** What it needs besides, as a sentence. */
  readonly note?: string
}

export type Redirect = LoopbackRedirect | HttpsRedirect

export interface LoopbackRedirect {
  /** `any-port`: the provider does not compare the port (RFC 8252 §7.3). */
  readonly kind: 'any-port' | 'fixed-port'
  readonly host: 'localhost' | '127.0.0.1'
  readonly path: string
  /** The port to register. With `any-port` any other works as well. */
  readonly port: number
}

/** The provider accepts no http address, so the user pastes the redirected address. */
export interface HttpsRedirect {
  readonly kind: 'https-only'
  /** An address to register at which nothing listens. Undefined if the user has to bring one. */
  readonly address?: string
  /** What the provider calls the value that is sent in place of the address, if it does so. */
  readonly sentName?: string
}

export interface Registration {
  /** The page where a client is registered. Undefined if nothing is known of the provider. */
  readonly url?: string
  /** Field by field, a sentence each, with the placeholders `{redirect}` and `{scope}`. */
  readonly steps: readonly string[]
}
