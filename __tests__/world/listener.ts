import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { certificateAuthority } from './certificate-authority.ts'

export type Reception = {
  /** Whether a connection that has just been accepted is to be closed unread. */
  refuses(): boolean
  serve: RequestListener
}

/** A loopback port that can be closed and opened again, and whose connections can be cut. */
export class Listener {
  readonly #server: Server
  readonly #scheme: 'http' | 'https'
  readonly #connections = new Map<number, Socket>()
  #port = 0

  static async open(tls: boolean, reception: Reception): Promise<Listener> {
    const server = tls
      ? createTlsServer((await certificateAuthority()).leaf, reception.serve)
      : createServer(reception.serve)
    const listener = new Listener(server, tls ? 'https' : 'http', reception)
    await listener.up()
    return listener
  }

  private constructor(server: Server, scheme: 'http' | 'https', reception: Reception) {
    this.#server = server
    this.#scheme = scheme
    server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0
      this.#connections.set(port, socket)
      socket.on('close', () => this.#connections.delete(port))
      if (reception.refuses()) socket.destroy()
    })
    server.on('tlsClientError', (_error, socket: Socket) => socket.destroy())
  }

  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.#port}`
  }

  /** Sends RST, on the TCP connection itself where TLS runs on top of it. */
  reset(socket: Socket): void {
    this.#connections.get(socket.remotePort ?? 0)?.resetAndDestroy()
    socket.destroy()
  }

  async up(): Promise<void> {
    for (let attempt = 0; !this.#server.listening; attempt++) {
      await this.#listen().catch(async error => {
        if (attempt === 20) throw error
        await delay(50)
      })
    }
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async down(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve))
    for (const socket of this.#connections.values()) socket.destroy()
    this.#server.closeAllConnections()
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
