import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, createSecureContext } from 'node:tls'
import type { Preconnection } from './preconnect.ts'
import { proxyVariables } from './proxy-variables.ts'

export interface Agents {
  /** For loopback only, so it never uses a proxy. */
  readonly http: http.Agent
  /** Undefined if the URL of its proxy is unusable. */
  readonly https: PreconnectedAgent | undefined
}

/** Agents that keep connections for later requests. */
export function createAgents(
  env: NodeJS.ProcessEnv,
  preconnected: readonly Preconnection[],
): Agents {
  const plain = new http.Agent({ keepAlive: true })
  const proxyEnv = proxyVariables(env)
  if (proxyEnv === undefined) return { http: plain, https: undefined }
  // One context for all connections: creating one reads every root certificate.
  const secureContext = createSecureContext()
  const secure = new PreconnectedAgent({ keepAlive: true, proxyEnv, secureContext })
  secure.adopt(preconnected)
  return { http: plain, https: secure }
}

interface AdoptedConnection extends Preconnection {
  /** The TLS stream, once TCP is connected. Undefined if the connection failed. */
  readonly secured: Promise<Duplex | undefined>
}

/** An agent whose first requests to an origin use the connections that are already open. */
class PreconnectedAgent extends https.Agent {
  readonly #adopted: AdoptedConnection[] = []

  /** Starts TLS on these connections and keeps them for the next requests to their origin. */
  adopt(preconnected: readonly Preconnection[]): void {
    this.#adopted.push(...preconnected.map(one => ({ ...one, secured: this.#secure(one) })))
  }

  override createConnection(
    options: https.RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const index = this.#adopted.findIndex(
      ({ host, port }) => host === options.host && port === Number(options.port),
    )
    const adopted = index < 0 ? undefined : this.#adopted.splice(index, 1)[0]
    if (adopted === undefined) return super.createConnection(options, callback)
    adopted.socket.ref()
    void adopted.secured.then(stream => {
      const usable = stream?.destroyed === false ? stream : super.createConnection(options)
      if (usable) callback(null, usable)
    })
    return undefined
  }

  async #secure({ host, port, socket }: Preconnection): Promise<Duplex | undefined> {
    try {
      // TLS can only start now: Node replaces the socket's handle for each address that it tries.
      if (socket.connecting) await once(socket, 'connect')
    } catch {
      return undefined
    }
    if (socket.destroyed) return undefined
    const servername = isIP(host) ? '' : host
    const options: ConnectionOptions = { ...this.options, host, port, servername, socket }
    const stream = super.createConnection(options as https.RequestOptions)
    // The request that gets this stream sees that it is destroyed, and opens its own.
    return stream?.on('error', () => {})
  }
}
