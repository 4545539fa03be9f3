import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

export type ForwardedResponse = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** Sends a request on to another URL, unchanged, and returns the whole response. */
export async function forward(incoming: IncomingMessage, to: URL): Promise<ForwardedResponse> {
  const body = await buffer(incoming)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = { ...incoming.headers, host: to.host }
  request(to, { method: incoming.method ?? 'GET', headers }, resolve)
    .on('error', reject)
    .end(body)
  const response = await promise
  const { statusCode: status = 502 } = response
  return { status, headers: response.headers, body: await buffer(response) }
}
