import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach } from '@jest/globals'

export interface ConnectProxyOptions {
  /** The status that every CONNECT is refused with. */
  readonly refuses?: number
  /** Where a host really is, if it is not where its name says. */
  readonly routes?: Readonly<Record<string, string>>
}

export interface ConnectProxy {
  /** Without credentials. */
  readonly url: string
  readonly port: number
  /** Every tunnel asked for, `host:port`, in order. */
  readonly tunnels: readonly string[]
  /** The credentials each was asked for with, in the clear; `none` without. */
  readonly credentials: readonly string[]
  /** Requests that were no CONNECT. */
  readonly others: readonly string[]
}

const opened = new Set<{ readonly server: Server; readonly sockets: Set<Socket> }>()

/** A proxy on loopback that tunnels (RFC 9110 §9.3.6), or refuses to, and keeps what it was asked. */
export async function openConnectProxy(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const { refuses, routes = {} } = options
  const tunnels: string[] = []
  const credentials: string[] = []
  const others: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    others.push(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on('connection', (socket: Socket) => keep(sockets, socket))
  server.on('connect', ({ url: target = '', headers }, client: Socket) => {
    tunnels.push(target)
    credentials.push(inTheClear(headers['proxy-authorization']))
    if (refuses !== undefined) {
      client.end(`HTTP/1.1 ${refuses} Refused\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const [host = '', port = ''] = (routes[target] ?? target).split(':')
    const upstream = connect({ host, port: Number(port) }, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client)
      client.pipe(upstream)
    })
    keep(sockets, upstream)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
    }
  })
  opened.add({ server, sockets })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, tunnels, credentials, others }
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket)
  socket.on('error', () => {}).on('close', () => sockets.delete(socket))
}

function inTheClear(header: string | undefined): string {
  if (header === undefined) return 'none'
  return Buffer.from(header.replace(/^Basic /, ''), 'base64').toString()
}

afterEach(() => {
  for (const { server, sockets } of opened) {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  opened.clear()
})
