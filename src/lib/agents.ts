import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
  /** Opens a connection ahead of the first request to this origin. */
  connect(url: string): void
}

/**
 * Connections are kept for later requests. Proxies by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in
 * either case (Node 24.5).
 *
 * @throws if a proxy's URL is unusable
 */
export function createAgents(env: NodeJS.ProcessEnv): Agents {
  const proxyEnv = { ...env }
  for (const name of PROXIES) if (env[name]) proxyEnv[name] = proxyUrl(env[name])
  const options = { keepAlive: true, proxyEnv }
  const secure = new WarmAgent(options)
  const proxied = PROXIES.some(name => env[name])
  return {
    http: new http.Agent(options),
    https: secure,
    connect: url => {
      if (!proxied && url.startsWith('https:')) secure.connect(new URL(url))
    },
  }
}

const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/** Node takes no notice of a proxy that it cannot use; requests would go past it. */
function proxyUrl(value: string): string {
  const url = new URL(value.includes('://') ? value : `http://${value}`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('not a proxy URL')
  return url.href
}

/** An agent that can have a connection, TLS included, ready for the first request of an origin. */
class WarmAgent extends https.Agent {
  readonly #ready = new Map<string, Socket>()

  connect({ hostname, port }: URL): void {
    const host = hostname.replace(/^\[|\]$/g, '')
    const options = { host, port: Number(port || 443), servername: isIP(host) ? '' : host }
    const key = `${options.host}:${options.port}`
    const socket = super.createConnection(options) as Socket
    // Not used, it must not keep the process from ending.
    socket.unref()
    const forget = (): void => void this.#ready.delete(key)
    // A connection that fails early is not used; the request then makes its own, and tells.
    socket.on('error', forget).on('close', forget)
    this.#ready.set(key, socket)
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const key = `${options.host}:${options.port}`
    const socket = this.#ready.get(key)
    if (socket === undefined || socket.destroyed) return super.createConnection(options, callback)
    this.#ready.delete(key)
    return socket.ref()
  }
}
