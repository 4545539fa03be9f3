import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { openLoopbackServer } from './loopback-server.ts'

export interface ConnectProxyOptions {
  /** The status that refuses every CONNECT. */
  readonly refuses?: number
  /** Where a `host:port` really is. Others are where their names say. */
  readonly routes?: Readonly<Record<string, string>>
  /** Refuses with 403 what `routes` does not name. */
  readonly onlyRoutes?: boolean
}

export interface ConnectProxy {
  /** Without credentials. */
  readonly url: string
  readonly port: number
  /** The `host:port` of every CONNECT, in order. */
  readonly tunnels: readonly string[]
  /** The credentials of every CONNECT, decoded; `none` without. */
  readonly credentials: readonly string[]
  /** Requests with another method than CONNECT. */
  readonly others: readonly string[]
  close(): Promise<void>
}

/** A proxy on loopback that tunnels (RFC 9110 §9.3.6), or refuses to, and records its requests. */
export async function openConnectProxy(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const { refuses, routes = {}, onlyRoutes = false } = options
  const tunnels: string[] = []
  const credentials: string[] = []
  const others: string[] = []
  const server = createServer((request, response) => {
    others.push(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on('connect', ({ url: target = '', headers }, client: Socket, head) => {
    tunnels.push(target)
    credentials.push(decode(headers['proxy-authorization']))
    const route = routes[target] ?? (onlyRoutes ? undefined : target)
    const refusal = refuses ?? (route === undefined ? 403 : undefined)
    if (route === undefined || refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} Refused\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const [host = '', port = ''] = route.split(':')
    const upstream = proxy.forward(client, { host, port: Number(port) }, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    })
    upstream.write(head)
  })
  const proxy = await openLoopbackServer(server)
  const { url, port } = proxy
  return { url, port, tunnels, credentials, others, close: () => proxy.close() }
}

function decode(header: string | undefined): string {
  if (header === undefined) return 'none'
  return Buffer.from(header.replace(/^Basic /, ''), 'base64').toString()
}
