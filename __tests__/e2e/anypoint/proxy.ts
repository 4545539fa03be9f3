import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export type ForwardProxy = {
  readonly url: string
  /** What it was asked to connect to, in order. */
  readonly tunnels: readonly string[]
  close(): void
}

/** A forward proxy that knows the way to a few hosts, all on loopback, and to no other. */
export async function startProxy(ports: ReadonlyMap<string, number>): Promise<ForwardProxy> {
  const tunnels: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', (request, socket: Socket, head) => {
    const authority = request.url ?? ''
    tunnels.push(authority)
    const port = ports.get(authority)
    if (port === undefined) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.write(head)
      target.pipe(socket).pipe(target)
    })
    for (const end of [socket, target]) {
      sockets.add(end)
      end.on('error', () => end.destroy()).on('close', () => sockets.delete(end))
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    close: () => {
      server.close()
      server.closeAllConnections()
      for (const socket of sockets) socket.destroy()
    },
  }
}
