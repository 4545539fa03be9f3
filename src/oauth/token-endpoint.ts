import type { HttpResponse, NetworkError } from '../http/response.ts'
import type { Secret } from '../shared/secret.ts'
import type { Client } from './client.ts'
import { authenticate, type Form } from './client-authentication.ts'
import {
  type Dependencies,
  FORM,
  headersOf,
  maskCredentials,
  postForm,
  type SendOptions,
} from './form-request.ts'
import type { Provider } from './provider.ts'

export interface RefreshRequest {
  readonly provider: Provider
  readonly tokenUrl: string
  readonly client: Client
  readonly refreshToken: Secret
  readonly scope: string | undefined
  /** More parameters; they replace the provider's own. */
  readonly params: Readonly<Record<string, string>>
}

/**
 * Sends one refresh request (RFC 6749 §6). `classify` says what its result means. The signal does not
 * abort a request that may have arrived.
 */
export async function requestTokens(
  { refreshToken, scope, params, ...request }: RefreshRequest,
  options: SendOptions,
  dependencies: Dependencies,
): Promise<HttpResponse | NetworkError> {
  const parameters = {
    ...(scope && { scope }),
    ...params,
    refresh_token: refreshToken.reveal(),
    grant_type: 'refresh_token',
  }
  return postTokenRequest({ ...request, parameters }, options, dependencies)
}

export interface TokenRequest {
  readonly provider: Provider
  readonly tokenUrl: string
  readonly client: Client
  /** The grant. These parameters replace the provider's own. */
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Sends a request for any grant (RFC 6749 §4) in the provider's own format, once. Unless the
 * options say otherwise, the signal does not abort a request that may have arrived.
 */
export async function postTokenRequest(
  { provider, tokenUrl, client, parameters }: TokenRequest,
  options: SendOptions,
  { http, redactor }: Dependencies,
): Promise<HttpResponse | NetworkError> {
  const form: Form = {
    body: new URLSearchParams({ ...provider.params, ...parameters }),
    headers: new Map(Object.entries({ accept: 'application/json', ...provider.headers })),
  }
  await authenticate(client, tokenUrl, form)
  maskCredentials(form, redactor)
  const json = provider.body === 'json'
  return http.send({
    url: tokenUrl,
    method: 'POST',
    headers: headersOf(form, json ? 'application/json' : FORM),
    body: json ? JSON.stringify(Object.fromEntries(form.body)) : form.body.toString(),
    keepOnceSent: true,
    ...options,
    lenient: true,
  })
}

export interface RevocationRequest {
  readonly url: string
  readonly client: Client
  readonly accessToken: Secret
}

/** Asks the provider to revoke the access token (RFC 7009 §2.1). */
export async function requestRevocation(
  { url, client, accessToken }: RevocationRequest,
  dependencies: Dependencies,
): Promise<HttpResponse | NetworkError> {
  const parameters = { token: accessToken.reveal(), token_type_hint: 'access_token' }
  return postForm({ url, client, parameters }, { responseTimeout: 30_000 }, dependencies)
}
