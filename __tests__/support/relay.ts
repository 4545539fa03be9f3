import { createServer, type Socket } from 'node:net'
import { openLoopbackServer } from './loopback-server.ts'

export interface Relay {
  /** The server's URL, by way of the relay. */
  readonly url: string
  /** The number of connections so far. */
  readonly connections: number
}

/** What happens to a connection; the first is number 0. */
export type Fate = (client: Socket, number: number) => 'carried' | 'silent'

/** A port on loopback that forwards connections to a server, or accepts them and never answers. */
export async function openRelay(upstream: string, fate: Fate = () => 'carried'): Promise<Relay> {
  const { protocol, hostname: host, port } = new URL(upstream)
  const relay = await openLoopbackServer(
    createServer(client => {
      const number = relay.connections - 1
      if (fate(client, number) === 'carried') relay.forward(client, { host, port: Number(port) })
    }),
  )
  return {
    url: `${protocol}//127.0.0.1:${relay.port}`,
    get connections() {
      return relay.connections
    },
  }
}
