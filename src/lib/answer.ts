/**
 * An answer of HTTP, read to its end. As much of `fetch`'s `Response` as Octokit asks for: the
 * global one takes Node 20 ms to load (docs/adr/0009).
 */
export class Answer {
  /** From 200 to 599. */
  readonly status: number
  /** By their names in small letters; of several by one name, all, as RFC 9110 §5.2 joins them. */
  readonly headers: AnswerHeaders
  readonly #content: Buffer<ArrayBuffer>

  constructor(status: number, headers: AnswerHeaders, content: Buffer<ArrayBuffer>) {
    this.status = status
    this.headers = headers
    this.#content = content
  }

  get ok(): boolean {
    return this.status < 300
  }

  /** The content as UTF-8, without a byte order mark. */
  get body(): string {
    return new TextDecoder().decode(this.#content)
  }

  async text(): Promise<string> {
    return this.body
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.#content).buffer
  }
}

export type AnswerHeaders = ReadonlyMap<string, string>

/** No answer came. `sent` is false only if not one byte of the request can have left. */
export class Unanswered {
  readonly sent: boolean
  readonly reason: string
  /** Trying again is of no use. */
  readonly lasting: boolean

  constructor(sent: boolean, reason: string, lasting = false) {
    this.sent = sent
    this.reason = reason
    this.lasting = lasting
  }
}
