import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerWith, type LoopbackPages } from './answer.ts'

export interface LoopbackOptions extends LoopbackPages {
  /** 0 for any free port. */
  readonly port: number
}

export interface LoopbackListener {
  readonly kind: 'listening'
  readonly port: number
  /** Accepts nothing more, lets responses that have begun end for a moment, and ends the rest. */
  close(): Promise<void>
}

export interface PortProblem {
  readonly kind: 'port-problem'
  readonly port: number
  readonly address: (typeof addresses)[number]
  /** `EADDRINUSE`: another program listens there. `EACCES`: the system reserves the port. */
  readonly code: string
}

/**
 * Listens on one port of 127.0.0.1 and of ::1, because a browser may try either for `localhost`. A
 * machine without IPv6 gets 127.0.0.1 alone.
 */
export async function listenOnLoopback({
  port,
  ...pages
}: LoopbackOptions): Promise<LoopbackListener | PortProblem> {
  let result = await listenOnce(port, pages)
  for (let more = port === 0 ? 10 : 0; more > 0 && result.kind === 'port-problem'; more--) {
    result = await listenOnce(port, pages)
  }
  return result
}

const addresses = ['127.0.0.1', '::1'] as const

/** The codes of a machine that has no such address. */
const MISSING_FAMILY = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/** Milliseconds for the last page to arrive. */
const GRACE = 2_000

async function listenOnce(
  wanted: number,
  pages: LoopbackPages,
): Promise<LoopbackListener | PortProblem> {
  const servers: Server[] = []
  const close = async (): Promise<void> => void (await Promise.all(servers.map(closeServer)))
  const answer = answerWith(pages, () => portOf(servers[0]) ?? wanted)
  for (const address of addresses) {
    const port = portOf(servers[0]) ?? wanted
    const result = await listen(answer, port, address)
    if (typeof result !== 'string') servers.push(result)
    else if (servers.length === 0 || !MISSING_FAMILY.has(result)) {
      await close()
      return { kind: 'port-problem', port, address, code: result }
    }
  }
  return { kind: 'listening', port: portOf(servers[0]) ?? wanted, close }
}

/** In bytes. Some providers send codes that are longer than Node's default of 16 KiB allows. */
const LONGEST_HEAD = 64 * 1_024

/** The server, or the code of the system's error. */
function listen(answer: RequestListener, port: number, host: string): Promise<Server | string> {
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: LONGEST_HEAD },
    answer,
  )
  return new Promise(resolve => {
    server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => resolve(code))
    server.listen({ port, host }, () => resolve(server))
  })
}

function portOf(server: Server | undefined): number | undefined {
  return (server?.address() as AddressInfo | null | undefined)?.port
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearTimeout(timer)
}
