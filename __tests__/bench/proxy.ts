import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { carry } from './link.ts'
import type { Network } from './traffic.ts'

export type Proxy = { readonly url: string; close(): Promise<void> }

/** A port on loopback that leads to the server of this URL by way of the network. */
export async function startProxy(upstream: string, network: Network): Promise<Proxy> {
  const { protocol, hostname, port } = new URL(upstream)
  const sockets = new Set<Socket>()
  const options = { allowHalfOpen: true, noDelay: true }
  const proxy: Server = createServer(options, client => {
    const server = connect({ host: hostname, port: Number(port), ...options })
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    carry(client, server, network)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `${protocol}//127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(proxy, 'close')
      proxy.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
