import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach } from '@jest/globals'

export interface Relay {
  /** The server's URL, by way of here. */
  readonly url: string
  /** Connections so far. */
  readonly connections: number
}

/** What becomes of a connection: the first is number 0. */
export type Fate = (client: Socket, number: number) => 'carried' | 'silent'

const opened = new Set<{ readonly server: Server; readonly sockets: Set<Socket> }>()

/** A port on loopback that carries connections to a server, or accepts them and says nothing. */
export async function openRelay(upstream: string, fate: Fate = () => 'carried'): Promise<Relay> {
  const { protocol, hostname, port } = new URL(upstream)
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(client => {
    sockets.add(client)
    client.on('error', () => {})
    const number = connections++
    if (fate(client, number) === 'silent') return
    const onward = connect({ host: hostname, port: Number(port) })
    sockets.add(onward)
    client.pipe(onward).pipe(client)
    client.on('close', () => onward.destroy())
    onward.on('error', () => client.destroy()).on('close', () => client.destroy())
  })
  opened.add({ server, sockets })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    get connections() {
      return connections
    },
  }
}

afterEach(async () => {
  const all = [...opened]
  opened.clear()
  for (const { server, sockets } of all) {
    server.close()
    for (const socket of sockets) socket.destroy()
    await once(server, 'close')
  }
})
