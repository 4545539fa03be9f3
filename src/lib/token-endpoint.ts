import type { Inputs } from '../inputs.ts'
import type { Ports } from '../ports.ts'
import type { Answer, Unanswered } from './answer.ts'
import { authenticate, type Form } from './authenticate.ts'
import { Secret } from './secret.ts'

/**
 * One refresh request (RFC 6749 §6), the client authenticated as asked. Its answer is read in
 * `token-response.ts`.
 */
export async function requestTokens(
  { provider, client, refreshToken, scope, tokenParams, tokenUrl }: Inputs,
  signal: AbortSignal | undefined,
  ports: Ports,
): Promise<Answer | Unanswered> {
  const params = { ...provider.params, ...(scope && { scope }), ...tokenParams }
  const form: Form = {
    body: new URLSearchParams({
      ...params,
      refresh_token: refreshToken.reveal(),
      grant_type: 'refresh_token',
    }),
    headers: new Map(Object.entries({ ...provider.headers, accept: 'application/json' })),
  }
  await authenticate(client, tokenUrl, form)
  return send(tokenUrl, form, provider.body, signal, ports)
}

/** Asks for the access token's end (RFC 7009 §2.1). */
export async function requestRevocation(
  { client, provider }: Inputs,
  accessToken: Secret,
  ports: Ports,
): Promise<Answer | Unanswered> {
  const url = provider.revocation?.url ?? ''
  const form: Form = {
    body: new URLSearchParams({
      token: accessToken.reveal(),
      token_type_hint: 'access_token',
    }),
    headers: new Map(),
  }
  await authenticate(client, url, form)
  return send(url, form, 'form', undefined, ports)
}

/** 30 s for the answer: cutting a token request off early could lose the token in it. */
const ANSWER_WITHIN = 30_000

function send(
  url: string,
  { body, headers }: Form,
  encoding: Inputs['provider']['body'],
  signal: AbortSignal | undefined,
  { http, masks }: Ports,
): Promise<Answer | Unanswered> {
  const made = [headers.get('authorization')?.replace(/^\S+ /, ''), body.get('client_assertion')]
  for (const secret of made) if (secret) masks.add(new Secret(secret))
  const json = encoding === 'json'
  return http.send({
    url,
    method: 'POST',
    headers: {
      'user-agent': 'refresh-oauth-token',
      ...Object.fromEntries(headers),
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8',
    },
    body: json ? JSON.stringify(Object.fromEntries(body)) : body.toString(),
    answerWithin: ANSWER_WITHIN,
    signal,
    keepOnceSent: true,
  })
}
