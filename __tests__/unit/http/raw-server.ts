import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach } from '@jest/globals'

/** What a server does with a connection, once it has read the whole request. */
export type Reply = (socket: Socket, request: string) => unknown

export interface RawServer {
  readonly port: number
  readonly url: string
  /** The requests as they arrived. */
  readonly requests: readonly string[]
}

/** How a connection ends after the last piece. */
export type Ending = 'close' | 'reset' | 'hold'

/** Sends these pieces one after the other, each in a packet of its own. */
export function pieces(texts: readonly (string | Buffer)[], ending: Ending = 'close'): Reply {
  return async socket => {
    for (const [index, text] of texts.entries()) {
      if (index > 0) await clientHasRead()
      socket.write(text, 'latin1')
    }
    if (ending === 'close') socket.end()
    if (ending === 'reset') {
      // A reset discards what the client has not read yet.
      await clientHasRead()
      socket.resetAndDestroy()
    }
  }
}

/** The client is in this process: a few turns of the event loop, and it has read what was written. */
export async function clientHasRead(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate()
}

/** Reads requests on loopback and replies with raw bytes. It is closed after the test. */
export async function openRawServer(reply: Reply): Promise<RawServer> {
  const requests: string[] = []
  const server = createServer({ noDelay: true }, socket => {
    let received = ''
    socket.on('error', () => {})
    socket.on('data', bytes => {
      received += bytes.toString('latin1')
      if (!isWhole(received)) return
      const request = received
      received = ''
      requests.push(request)
      void reply(socket, request)
    })
  })
  return { port: await listen(server), requests, url: `http://127.0.0.1:${portOf(server)}/token` }
}

/** Starts a server on a free port of 127.0.0.1, and closes it and its connections after the test. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  })
  closers.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  server.listen(0, host)
  await once(server, 'listening')
  return portOf(server)
}

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function isWhole(request: string): boolean {
  const end = request.indexOf('\r\n\r\n')
  const length = Number(/^content-length: (\d+)/im.exec(request)?.[1] ?? 0)
  return end >= 0 && request.length >= end + 4 + length
}
