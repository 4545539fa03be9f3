import * as oauth from 'oauth4webapi'
import { Secret } from '../../shared/secret.ts'
import type { SignInFacts } from './facts.ts'

export interface AuthorizationRequestOptions {
  /** May have a query, which is kept. */
  readonly authorizationUrl: string
  readonly clientId: string
  /** Sent as it is: with some providers it is a name, not a URL. */
  readonly redirectUri: string
  /** An empty one is not sent. */
  readonly scope: string
  /** The name of the parameter, if not `scope`. */
  readonly scopeParameter?: string | undefined
  /** More parameters. They never replace those of the protocol. */
  readonly parameters?: Readonly<Record<string, string>> | undefined
  readonly pkce: SignInFacts['pkce']
}

export interface AuthorizationRequest {
  /** The address to open. It contains the state and the challenge, but no secret of the client. */
  readonly url: string
  readonly state: Secret
  /** Undefined without PKCE. */
  readonly codeVerifier: Secret | undefined
}

/** An authorization request (RFC 6749 §4.1.1) with a new state and challenge (RFC 7636 §4.3). */
export async function createAuthorizationRequest({
  authorizationUrl,
  clientId,
  redirectUri,
  scope,
  scopeParameter = 'scope',
  parameters,
  pkce,
}: AuthorizationRequestOptions): Promise<AuthorizationRequest> {
  const state = oauth.generateRandomState()
  const verifier = pkce === 'S256' ? oauth.generateRandomCodeVerifier() : undefined
  const url = addToQuery(authorizationUrl, {
    ...parameters,
    ...(scope && { [scopeParameter]: scope }),
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    ...(verifier && {
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  })
  const codeVerifier = verifier === undefined ? undefined : new Secret(verifier)
  return { url, state: new Secret(state), codeVerifier }
}

/** Keeps the query that the endpoint has (RFC 6749 §3.1), except for what is added. */
function addToQuery(endpoint: string, added: Readonly<Record<string, string>>): string {
  const url = new URL(endpoint)
  const kept = url.search
    .slice(1)
    .split('&')
    .filter(pair => [...new URLSearchParams(pair).keys()].some(name => !Object.hasOwn(added, name)))
  // A space as `%20`: not every server decodes `+`.
  const query = new URLSearchParams(added).toString().replaceAll('+', '%20')
  url.search = [...kept, query].join('&')
  return url.href
}
