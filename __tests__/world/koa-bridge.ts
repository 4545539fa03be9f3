import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Answer, ServedRequest } from './server.ts'

/**
 * Lets a request listener answer without a connection, so that the caller decides whether and how
 * the response reaches the client.
 */
export function answerBy(
  listener: RequestListener,
  request: ServedRequest,
  encrypted = false,
): Promise<Answer> {
  const incoming = new IncomingMessage(Object.assign(new Socket(), { encrypted }))
  const { method, url, headers } = request
  Object.assign(incoming, { method, url, headers, httpVersion: '1.1', complete: true })
  incoming.push(request.body)
  incoming.push(null)
  return new Promise(resolve => {
    const response = new CapturedResponse(incoming, resolve)
    listener(incoming, response)
  })
}

class CapturedResponse extends ServerResponse {
  readonly #done: (answer: Answer) => void
  readonly #chunks: Buffer[] = []

  constructor(incoming: IncomingMessage, done: (answer: Answer) => void) {
    super(incoming)
    this.#done = done
  }

  override write(chunk: string | Buffer): boolean {
    this.#chunks.push(Buffer.from(chunk))
    return true
  }

  override end(chunk?: unknown): this {
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) this.#chunks.push(Buffer.from(chunk))
    const headers: Record<string, string | string[]> = {}
    for (const [name, value] of Object.entries(this.getHeaders()))
      if (value !== undefined) headers[name] = Array.isArray(value) ? value : `${value}`
    const body = Buffer.concat(this.#chunks).toString()
    this.#done({ status: this.statusCode, headers, body })
    this.emit('finish')
    return this
  }
}
