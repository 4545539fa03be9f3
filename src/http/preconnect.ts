import { connect, type Socket, setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net'
import { endpointProblem } from './endpoint-url.ts'
import { usesProxy } from './proxy-variables.ts'

/** A TCP connection that was opened before a request needs it. */
export interface Preconnection {
  readonly host: string
  readonly port: number
  /** May still be connecting. Does not keep the process alive. */
  readonly socket: Socket
}

// By default, Node tries each address of a host for 250 ms, except the last. With longer round trips
// it never connects. 2 s allow for a lost packet, and five addresses fit into the time to connect.
setDefaultAutoSelectFamilyAttemptTimeout(2_000)

/**
 * Opens `count` connections for requests to this URL and sends nothing. Opens none if the URL is
 * not a valid https endpoint or a proxy is configured.
 */
export function preconnect(url: string, count: number, env: NodeJS.ProcessEnv): Preconnection[] {
  if (usesProxy(env) || endpointProblem(url) !== undefined) return []
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:') return []
  const origin = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) }
  return Array.from({ length: count }, () => {
    const socket = connect({ ...origin, noDelay: true }).unref()
    // The request that finds it broken opens its own connection and reports the error.
    socket.on('error', () => {})
    return { ...origin, socket }
  })
}
