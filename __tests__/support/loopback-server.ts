import { Server as HttpServer } from 'node:http'
import { Server as HttpsServer } from 'node:https'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Listens on a free port of 127.0.0.1 with any server of Node: http, https or net.
 * Jest closes it after the running test. Other programs call `close`.
 */
export async function openLoopbackServer(server: Server): Promise<LoopbackServer> {
  const loopback = await LoopbackServer.open(server)
  opened.add(loopback)
  return loopback
}

/** A server on 127.0.0.1 whose connections can be cut, and that can listen again on its port. */
export class LoopbackServer {
  /** The number of accepted connections. */
  connections = 0
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #port = 0

  /** Without Jest's cleanup: the caller closes it. */
  static async open(server: Server): Promise<LoopbackServer> {
    const loopback = new LoopbackServer(server)
    await loopback.listen()
    return loopback
  }

  private constructor(server: Server) {
    this.#server = server
    // First, so that the server's own listeners see the new count.
    server.prependListener('connection', (socket: Socket) => {
      this.connections += 1
      this.track(socket)
    })
    server.on('tlsClientError', (_error: Error, socket: Socket) => socket.destroy())
  }

  get port(): number {
    return this.#port
  }

  /** `http://127.0.0.1:PORT`, with the scheme of the server; `tcp:` for node:net. */
  get url(): string {
    if (this.#server instanceof HttpsServer) return `https://127.0.0.1:${this.#port}`
    const scheme = this.#server instanceof HttpServer ? 'http' : 'tcp'
    return `${scheme}://127.0.0.1:${this.#port}`
  }

  /** Destroys this socket, too, when the server closes. */
  track(socket: Socket): Socket {
    this.#sockets.add(socket)
    return socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket))
  }

  /** Connects a client to another address. When one end closes, so does the other. */
  forward(client: Socket, to: { host: string; port: number }, onConnect = () => {}): Socket {
    const upstream = this.track(connect(to, onConnect))
    client.pipe(upstream).pipe(client)
    client.on('close', () => upstream.destroy())
    return upstream.on('close', () => client.destroy())
  }

  /** Sends RST, on the TCP connection itself where TLS runs on top of it. */
  reset(socket: Socket): void {
    for (const tcp of this.#sockets) if (tcp.remotePort === socket.remotePort) tcp.resetAndDestroy()
    socket.destroy()
  }

  /** Listens on the same port as before; it can take a moment until the port is free. */
  async listen(): Promise<void> {
    for (let attempt = 0; !this.#server.listening; attempt++) {
      await this.#listen().catch(async error => {
        if (attempt === 20) throw error
        await delay(50)
      })
    }
    this.#port = (this.#server.address() as AddressInfo).port
  }

  /** Stops listening and destroys every connection. */
  async close(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(this.#port, '127.0.0.1', () => {
        this.#server.off('error', reject)
        resolve()
      })
    })
  }
}

const opened = new Set<LoopbackServer>()

const { afterEach } = globalThis as { afterEach?: (hook: () => Promise<unknown>) => void }
afterEach?.(async () => {
  const servers = [...opened]
  opened.clear()
  await Promise.all(servers.map(server => server.close()))
})
