import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createSecureContext } from 'node:tls'

export interface Agents {
  readonly http: http.Agent
  readonly https: https.Agent
  /** Opens so many connections ahead of the first requests to this origin. */
  connect(url: string, count: number): void
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
  // One context for all connections: making one reads every root certificate.
  const options = { keepAlive: true, proxyEnv, secureContext: createSecureContext() }
  const secure = new WarmAgent(options)
  const proxied = PROXIES.some(name => env[name])
  return {
    http: new http.Agent(options),
    https: secure,
    connect: (url, count) => {
      if (proxied || !url.startsWith('https:')) return
      for (let made = 0; made < count; made++) secure.connect(new URL(url))
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

/** An agent that can have connections, TLS included, ready for the first requests of an origin. */
class WarmAgent extends https.Agent {
  readonly #ready = new Map<string, Socket[]>()

  connect({ hostname, port }: URL): void {
    const host = hostname.replace(/^\[|\]$/g, '')
    const options = { ...this.options, host, port: Number(port || 443) }
    const socket = super.createConnection({
      ...options,
      servername: isIP(host) ? '' : host,
    }) as Socket
    // Not used, it must not keep the process from ending.
    socket.unref()
    const ready = this.#readyFor(options)
    // A connection that fails early is not used; the request then makes its own, and tells.
    const forget = (): void =>
      void ready.splice(ready.indexOf(socket), ready.includes(socket) ? 1 : 0)
    socket.on('error', forget).on('close', forget)
    ready.push(socket)
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const socket = this.#readyFor(options).shift()
    return socket?.ref() ?? super.createConnection(options, callback)
  }

  #readyFor({ host, port }: https.RequestOptions): Socket[] {
    const origin = `${host}:${port}`
    const ready = this.#ready.get(origin) ?? []
    this.#ready.set(origin, ready)
    return ready
  }
}
