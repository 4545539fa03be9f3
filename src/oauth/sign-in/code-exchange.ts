import type { Clock } from '../../shared/clock.ts'
import type { Secret } from '../../shared/secret.ts'
import type { Client } from '../client.ts'
import type { Dependencies, SendOptions } from '../form-request.ts'
import type { Provider } from '../provider.ts'
import { postTokenRequest } from '../token-endpoint.ts'
import { classify, type TokenOutcome } from '../token-outcome.ts'

export interface SignInDependencies extends Dependencies {
  readonly clock: Clock
}

export interface CodeExchange {
  readonly provider: Provider
  readonly tokenUrl: string
  readonly client: Client
  readonly code: Secret
  /** The same as in the authorization request. */
  readonly redirectUri: string
  readonly codeVerifier: Secret | undefined
  /** More parameters. They never replace those of the protocol. */
  readonly params: Readonly<Record<string, string>>
}

/**
 * Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). The code is sent once: a second use
 * can revoke the tokens of the first (RFC 6749 §4.1.2). `invalid_grant` is about the code here.
 */
export async function exchangeCode(
  { code, redirectUri, codeVerifier, params, ...request }: CodeExchange,
  options: SendOptions,
  dependencies: SignInDependencies,
): Promise<TokenOutcome> {
  const parameters = {
    ...params,
    code: code.reveal(),
    redirect_uri: redirectUri,
    ...(codeVerifier && { code_verifier: codeVerifier.reveal() }),
    grant_type: 'authorization_code',
  }
  const result = await postTokenRequest({ ...request, parameters }, options, dependencies)
  const sent = codeVerifier === undefined ? [code] : [code, codeVerifier]
  return classify(result, forOtherGrants(request.provider), { sent, now: dependencies.clock.now() })
}

/** Without the descriptions that mean a passing error only for a refresh token. */
export function forOtherGrants({ transientDescriptions: _, ...provider }: Provider): Provider {
  return provider
}
