import * as oauth from 'oauth4webapi'
import type { Inputs } from '../inputs.ts'
import type { Ports } from '../ports.ts'
import { authenticate } from './authenticate.ts'
import { Secret } from './secret.ts'
import type { HttpRequest, Unanswered } from './transport.ts'

/** 30 s for the answer: cutting a token request off early could lose the token in it. */
const ANSWER_WITHIN = 30_000

/**
 * One refresh request (RFC 6749 §6), the client authenticated as asked. The library makes the
 * request; answers are read in `token-response.ts` (docs/adr/0003).
 */
export function requestTokens(
  inputs: Inputs,
  signal: AbortSignal | undefined,
  ports: Ports,
): Promise<Response | Unanswered> {
  const { provider, client, refreshToken, scope, tokenParams, tokenUrl } = inputs
  return oauth.refreshTokenGrantRequest(
    { issuer: tokenUrl, token_endpoint: tokenUrl },
    { client_id: client.id },
    authenticate(client),
    refreshToken.reveal(),
    {
      additionalParameters: { ...provider.params, ...(scope && { scope }), ...tokenParams },
      headers: { ...provider.headers },
      ...sending(ports, { json: provider.body === 'json', signal }),
    },
  )
}

/** Asks for the access token's end (RFC 7009). */
export function requestRevocation(
  { client, provider }: Inputs,
  accessToken: Secret,
  ports: Ports,
): Promise<Response | Unanswered> {
  const url = provider.revocation?.url ?? ''
  return oauth.revocationRequest(
    { issuer: url, revocation_endpoint: url },
    { client_id: client.id },
    authenticate(client),
    accessToken.reveal(),
    { additionalParameters: { token_type_hint: 'access_token' }, ...sending(ports, {}) },
  )
}

type Outgoing = Pick<HttpRequest, 'method' | 'headers'> & { readonly body: URLSearchParams }

/**
 * Has the library send through our transport. It hands on what it is given, so an `Unanswered`
 * comes out as it went in. Plain http was refused by the inputs' own rules, but for loopback.
 */
function sending(
  { http, masks }: Ports,
  { json = false, signal }: { json?: boolean; signal?: AbortSignal | undefined },
): Pick<oauth.TokenEndpointRequestOptions, typeof oauth.allowInsecureRequests> {
  const send = (url: string, { method, headers, body }: Outgoing) => {
    const { authorization } = headers
    for (const made of [authorization?.replace(/^\S+ /, ''), body.get('client_assertion')]) {
      if (made) masks.add(new Secret(made))
    }
    return http.send({
      url,
      method,
      headers: json ? { ...headers, 'content-type': 'application/json' } : headers,
      body: json ? JSON.stringify(Object.fromEntries(body)) : body.toString(),
      answerWithin: ANSWER_WITHIN,
      signal,
      keepOnceSent: true,
    })
  }
  return {
    [oauth.customFetch]: send as unknown as typeof fetch,
    [oauth.allowInsecureRequests]: true,
  } as Pick<oauth.TokenEndpointRequestOptions, typeof oauth.allowInsecureRequests>
}
