import type { HttpClient } from '../http/request.ts'
import type { HttpResponse, NetworkError } from '../http/response.ts'
import type { Redactor } from '../shared/redactor.ts'
import { Secret } from '../shared/secret.ts'
import type { Client } from './client.ts'
import { authenticate, type Form } from './client-authentication.ts'

export interface SendOptions {
  /** Milliseconds for the whole response. */
  readonly responseTimeout: number
  /** Aborts the request. */
  readonly signal?: AbortSignal | undefined
  /** Once the request may have arrived, `signal` no longer aborts it. */
  readonly keepOnceSent?: boolean
}

export interface Dependencies {
  readonly http: HttpClient
  readonly redactor: Redactor
}

export interface FormRequest {
  readonly url: string
  readonly client: Client
  readonly parameters: Readonly<Record<string, string>>
}

/** Sends parameters and the client's authentication as a form, once. */
export async function postForm(
  { url, client, parameters }: FormRequest,
  options: SendOptions,
  { http, redactor }: Dependencies,
): Promise<HttpResponse | NetworkError> {
  const headers = new Map([['accept', 'application/json']])
  const form: Form = { body: new URLSearchParams(parameters), headers }
  await authenticate(client, url, form)
  maskCredentials(form, redactor)
  const body = form.body.toString()
  return http.send({ url, method: 'POST', headers: headersOf(form, FORM), body, ...options })
}

/** Without a charset: the media type defines none, and some servers compare the field exactly. */
export const FORM = 'application/x-www-form-urlencoded'

export function headersOf({ headers }: Form, contentType: string): Record<string, string> {
  return {
    'user-agent': 'refresh-oauth-token',
    ...Object.fromEntries(headers),
    'content-type': contentType,
  }
}

/** Registers the credentials that were made for this request, so that no echo shows them. */
export function maskCredentials({ headers, body }: Form, redactor: Redactor): void {
  const basic = headers.get('authorization')?.replace(/^\S+ /, '')
  for (const value of [basic, body.get('client_assertion')]) {
    if (value) redactor.add(new Secret(value))
  }
}
