import type { HttpClient } from '../http/request.ts'
import type { HttpResponse, NetworkError } from '../http/response.ts'
import type { Redactor } from '../shared/redactor.ts'
import { Secret } from '../shared/secret.ts'
import type { Client } from './client.ts'
import { authenticate, type Form } from './client-authentication.ts'
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

export interface SendOptions {
  /** Milliseconds for the whole response. */
  readonly responseTimeout: number
  /** Aborts the request, but not once it may have arrived. */
  readonly signal?: AbortSignal | undefined
}

interface Dependencies {
  readonly http: HttpClient
  readonly redactor: Redactor
}

/** Sends one refresh request (RFC 6749 §6). `readTokenResponse` reads the response. */
export async function requestTokens(
  { provider, tokenUrl, client, refreshToken, scope, params }: RefreshRequest,
  options: SendOptions,
  { http, redactor }: Dependencies,
): Promise<HttpResponse | NetworkError> {
  const form: Form = {
    body: new URLSearchParams({
      ...provider.params,
      ...(scope && { scope }),
      ...params,
      refresh_token: refreshToken.reveal(),
      grant_type: 'refresh_token',
    }),
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
    ...options,
    keepOnceSent: true,
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
  { http, redactor }: Dependencies,
): Promise<HttpResponse | NetworkError> {
  const body = new URLSearchParams({
    token: accessToken.reveal(),
    token_type_hint: 'access_token',
  })
  const form: Form = { body, headers: new Map() }
  await authenticate(client, url, form)
  maskCredentials(form, redactor)
  return http.send({
    url,
    method: 'POST',
    headers: headersOf(form, FORM),
    body: body.toString(),
    responseTimeout: 30_000,
  })
}

/** Without a charset: the media type defines none, and some servers compare the field exactly. */
const FORM = 'application/x-www-form-urlencoded'

function headersOf({ headers }: Form, contentType: string): Record<string, string> {
  return {
    'user-agent': 'refresh-oauth-token',
    ...Object.fromEntries(headers),
    'content-type': contentType,
  }
}

/** Registers the credentials that were made for this request, so that no echo shows them. */
function maskCredentials({ headers, body }: Form, redactor: Redactor): void {
  const basic = headers.get('authorization')?.replace(/^\S+ /, '')
  for (const value of [basic, body.get('client_assertion')]) {
    if (value) redactor.add(new Secret(value))
  }
}
