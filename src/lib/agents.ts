import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, createSecureContext } from 'node:tls'
import type { EarlyConnection } from './early-connection.ts'
import { proxyVariables } from './proxies.ts'

export interface Agents {
  readonly http: http.Agent
  readonly https: WarmAgent
}

/**
 * Connections are kept for later requests; the first of an origin go by the early ones, which are
 * secured at once. Proxies by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case (Node 24.5).
 *
 * @throws if a proxy's URL is unusable
 */
export function createAgents(env: NodeJS.ProcessEnv, early: readonly EarlyConnection[]): Agents {
  const proxyEnv = { ...env }
  for (const name of proxyVariables) if (env[name]) proxyEnv[name] = proxyUrl(env[name])
  // One context for all connections: making one reads every root certificate.
  const options = { keepAlive: true, proxyEnv, secureContext: createSecureContext() }
  const secure = new WarmAgent(options)
  secure.warm(early)
  return { http: new http.Agent(options), https: secure }
}

/** Node takes no notice of a proxy that it cannot use; requests would go past it. */
function proxyUrl(value: string): string {
  const url = new URL(value.includes('://') ? value : `http://${value}`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('not a proxy URL')
  return url.href
}

interface WarmConnection extends EarlyConnection {
  /** Its TLS, from when it is connected; undefined if it cannot be used. */
  readonly secured: Promise<Duplex | undefined>
}

class WarmAgent extends https.Agent {
  readonly #warm: WarmConnection[] = []

  /** Secures these connections, for the next requests to where they go. */
  warm(early: readonly EarlyConnection[]): void {
    this.#warm.push(...early.map(one => ({ ...one, secured: this.#secure(one) })))
  }

  override createConnection(
    options: https.RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const index = this.#warm.findIndex(
      ({ host, port }) => host === options.host && port === Number(options.port),
    )
    const [warm] = index < 0 ? [] : this.#warm.splice(index, 1)
    if (warm === undefined) return super.createConnection(options, callback)
    warm.socket.ref()
    void warm.secured.then(stream => {
      const own = stream?.destroyed === false ? stream : super.createConnection(options)
      if (own) callback(null, own)
    })
    return undefined
  }

  async #secure({ host, port, socket }: EarlyConnection): Promise<Duplex | undefined> {
    try {
      // Not before: while several addresses are being tried, the socket may change underneath.
      if (socket.connecting) await once(socket, 'connect')
    } catch {
      return undefined
    }
    if (socket.destroyed) return undefined
    const servername = isIP(host) ? '' : host
    const options: ConnectionOptions = { ...this.options, host, port, servername, socket }
    const stream = super.createConnection(options as https.RequestOptions)
    return stream?.on('error', () => {})
  }
}
