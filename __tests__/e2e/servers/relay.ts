import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { LoopbackServer } from '../../support/loopback-server.ts'
import { forward } from '../forward.ts'

export type Relay = {
  readonly url: string
  /** The completed requests, such as `POST /token 200`. */
  readonly passed: readonly string[]
  /** The server handles the next request, but the connection is reset instead of the response. */
  loseNextResponse(): void
  /** The next request waits until it is released. */
  holdNextRequest(): { readonly arrived: Promise<void>; release(): void }
  close(): Promise<void>
}

/** Forwards requests to a server, and can interfere. */
export async function openRelay(origin: string): Promise<Relay> {
  const passed: string[] = []
  const holds: (() => Promise<void>)[] = []
  let losing = false

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    await holds.shift()?.()
    const { method, url = '/' } = incoming
    const { status, headers, body } = await forward(incoming, new URL(url, origin))
    passed.push(`${method} ${url} ${status}`)
    if (!losing) return void outgoing.writeHead(status, headers).end(body)
    losing = false
    server.reset(incoming.socket)
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
