import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { LoopbackServer } from '../../support/loopback-server.ts'

export type Relay = {
  readonly url: string
  /** What passed, in order: `POST /token 200`. */
  readonly passed: readonly string[]
  /** The server carries out the next request; the connection is reset instead of its response. */
  loseNextResponse(): void
  /** The next request waits here until it is released. */
  holdNextRequest(): { readonly arrived: Promise<void>; release(): void }
  close(): Promise<void>
}

/** Passes requests on to a server, unless told otherwise. */
export async function openRelay(origin: string): Promise<Relay> {
  const passed: string[] = []
  const holds: (() => Promise<void>)[] = []
  let losing = false

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    await holds.shift()?.()
    const { status, headers, body } = await send(origin, incoming)
    passed.push(`${incoming.method} ${incoming.url} ${status}`)
    if (losing) {
      losing = false
      return server.reset(incoming.socket)
    }
    outgoing.writeHead(status, headers).end(body)
  }
  const server = await LoopbackServer.open(
    createServer((incoming, outgoing) => {
      serve(incoming, outgoing).catch(() => outgoing.destroy())
    }),
  )
  return {
    url: server.url,
    passed,
    loseNextResponse: () => {
      losing = true
    },
    holdNextRequest: () => {
      const arrived = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      holds.push(() => {
        arrived.resolve()
        return released.promise
      })
      return { arrived: arrived.promise, release: released.resolve }
    },
    close: () => server.close(),
  }
}

type Response = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

async function send(origin: string, incoming: IncomingMessage): Promise<Response> {
  const body = await buffer(incoming)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = { ...incoming.headers, host: new URL(origin).host }
  const options = { method: incoming.method ?? 'GET', headers }
  request(new URL(incoming.url ?? '/', origin), options, resolve)
    .on('error', reject)
    .end(body)
  const response = await promise
  return {
    status: response.statusCode ?? 502,
    headers: response.headers,
    body: await buffer(response),
  }
}
