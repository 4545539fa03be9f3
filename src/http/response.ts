/** Header fields by lower-case name. Several fields of one name are joined (RFC 9110 §5.2). */
export type HttpHeaders = ReadonlyMap<string, string>

/** What a server sent in response to a request, possibly cut off. */
export class HttpResponse {
  readonly status: number
  readonly headers: HttpHeaders
  /** At most 1 MiB, with the content coding removed where that is possible. */
  readonly content: Buffer
  /** Why the content may be incomplete. Undefined if it arrived whole. */
  readonly truncated: string | undefined

  constructor(status: number, headers: HttpHeaders, content: Buffer, truncated?: string) {
    this.status = status
    this.headers = headers
    this.content = content
    this.truncated = truncated
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** The content as UTF-8, without a byte order mark. */
  get text(): string {
    return new TextDecoder().decode(this.content)
  }
}

/** No response arrived, not even a status line. */
export class NetworkError {
  /** False only if no server can have processed the request. */
  readonly mayHaveBeenProcessed: boolean
  /** The reason in words for a log, such as `the connection was refused (ECONNREFUSED)`. */
  readonly reason: string
  /** Another attempt would fail the same way, for example on an untrusted certificate. */
  readonly permanent: boolean

  constructor(mayHaveBeenProcessed: boolean, reason: string, permanent = false) {
    this.mayHaveBeenProcessed = mayHaveBeenProcessed
    this.reason = reason
    this.permanent = permanent
  }
}

/** Header fields from a flat list of names and values, as Node has them. */
export function joinHeaders(raw: readonly string[]): HttpHeaders {
  const headers = new Map<string, string>()
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [field = '', value = ''] = raw.slice(index, index + 2)
    const name = field.toLowerCase()
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return headers
}
