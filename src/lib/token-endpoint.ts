import * as oauth from 'oauth4webapi'
import type { Inputs } from '../inputs.ts'
import type { Ports } from '../ports.ts'
import { formEncode } from './encodings.ts'
import type { ClientAuthMethod } from './providers.ts'
import { Secret } from './secret.ts'
import type { HttpRequest, Unanswered } from './transport.ts'

/** 30 s for the answer: cutting a token request off early could lose the token in it. */
const ANSWER_WITHIN = 30_000

/**
 * One refresh request (RFC 6749 §6), form-encoded, the client authenticated as asked. The library
 * makes the request; answers are read in `token-response.ts` (docs/adr/0003).
 */
export async function requestTokens(
  { tokenUrl, client, refreshToken }: Inputs,
  { http, masks, cancelled }: Ports,
): Promise<Response | Unanswered> {
  const send = (url: string, { method, headers, body }: Outgoing): Promise<Response> => {
    const credentials = headers['authorization']?.replace(/^\S+ /, '')
    if (credentials !== undefined) masks.add(new Secret(credentials))
    const outcome = http.send({
      url,
      method,
      headers,
      body: body.toString(),
      answerWithin: ANSWER_WITHIN,
      signal: cancelled,
      keepOnceSent: true,
    })
    // The library hands on what it is given: an `Unanswered` comes out as it went in.
    return outcome as Promise<Response>
  }
  return oauth.refreshTokenGrantRequest(
    { issuer: tokenUrl, token_endpoint: tokenUrl },
    { client_id: client.id },
    authenticate[client.auth](client.secret?.reveal() ?? ''),
    refreshToken.reveal(),
    // Plain http has been refused by the input's own rule, but for loopback.
    { [oauth.customFetch]: send, [oauth.allowInsecureRequests]: true },
  )
}

type Outgoing = Pick<HttpRequest, 'method' | 'headers'> & { readonly body: URLSearchParams }

const authenticate: Record<ClientAuthMethod, (secret: string) => oauth.ClientAuth> = {
  client_secret_post: oauth.ClientSecretPost,
  client_secret_basic: clientSecretBasic,
}

/**
 * Escapes what form encoding must (RFC 6749 §2.3.1) and no more: the library also escapes `-`, `_`
 * and `.`, which the many servers that do not decode take for another client.
 */
function clientSecretBasic(secret: string): oauth.ClientAuth {
  return (_server, { client_id }, _body, headers) => {
    const credentials = `${formEncode(client_id)}:${formEncode(secret)}`
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`)
  }
}
