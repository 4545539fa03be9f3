import { connect, type Socket } from 'node:net'
import { endpointProblem } from './endpoint.ts'
import { proxyVariables } from './proxies.ts'

/** A TCP connection that set out before anything asked for it. */
export interface EarlyConnection {
  readonly host: string
  readonly port: number
  /** Not yet connected, perhaps; keeps no process from ending. */
  readonly socket: Socket
}

/**
 * Sets out connections that requests to this URL will use; nothing is sent. None to what no input
 * may name, and none past a proxy.
 */
export function setOut(url: string, count: number, env: NodeJS.ProcessEnv): EarlyConnection[] {
  if (proxyVariables.some(name => env[name])) return []
  if (endpointProblem(url) !== undefined) return []
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:') return []
  const to = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) }
  return Array.from({ length: count }, () => {
    const socket = connect({ ...to, noDelay: true }).unref()
    // The request that finds it broken makes its own, and tells.
    socket.on('error', () => {})
    return { ...to, socket }
  })
}
