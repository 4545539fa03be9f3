export interface HttpRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Milliseconds for the whole response, counted from when the request was sent. */
  readonly responseTimeout: number
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
