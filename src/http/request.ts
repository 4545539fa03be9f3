import type { HttpResponse, NetworkError } from './response.ts'

export interface HttpRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Milliseconds for the whole response, counted from when the request was sent. */
  readonly responseTimeout: number
  /** The largest content in bytes that is kept, if not 1 MiB. */
  readonly maxContent?: number
  /** Aborts the request. */
  readonly signal?: AbortSignal | undefined
  /** Once the request may have arrived, `signal` no longer aborts it. */
  readonly keepOnceSent?: boolean
  /**
   * Reads a response that breaks HTTP's rules the way curl reads it, and returns what arrived
   * before a broken end. Only for the token request.
   */
  readonly lenient?: boolean
}

export interface HttpClient {
  /**
   * One request, one result. Redirects are responses. A response that is incomplete or too large
   * is a `NetworkError`, unless the request is lenient. Never rejects.
   */
  send(request: HttpRequest): Promise<HttpResponse | NetworkError>
  /** Opens a connection for the next request to this URL, which may come much later or never. */
  preconnect(url: string): void
}
