import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { LoopbackServer } from '../support/loopback-server.ts'
import { certificateAuthority } from './certificate-authority.ts'
import { createFaults, type Effects, type Fault, type FaultPlan } from './faults.ts'
import { HookRegister, type Hooks } from './hooks.ts'

export type Json = Record<string, unknown>

export type ServedRequest = {
  /** Short and stable: what faults, hooks and tests call it. */
  readonly name: string
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly at: number
  body: string
  /** What was answered, as far as the server knows: 'none' while nothing was. */
  status: number | 'none'
  /** Whether the server did what was asked, whatever the client was told. */
  carriedOut: boolean
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: string
}

export type Service = {
  nameOf(method: string, path: string): string
  handle(request: ServedRequest): Promise<Answer>
  /** What the real server would say with this status. */
  errorAnswer(status: number): Answer
}

export type Server = Hooks & {
  readonly url: string
  readonly requests: readonly ServedRequest[]
  /** Mistakes of the world itself, never of what it tests. */
  readonly errors: readonly unknown[]
  fault(plan: FaultPlan): Fault
  /** Stops listening and destroys every connection: the next one is refused. */
  down(): Promise<void>
  /** Listens again on the same port. */
  up(): Promise<void>
  close(): Promise<void>
}

export async function startServer(service: Service, tls = false): Promise<Server> {
  const requests: ServedRequest[] = []
  const errors: unknown[] = []
  const faults = createFaults()
  const hooks = new HookRegister()
  const closing = new AbortController()
  const listen = (incoming: IncomingMessage, response: ServerResponse) =>
    serve(incoming, response).catch(error => {
      if (!incoming.destroyed || incoming.complete) errors.push(error)
      incoming.socket.destroy()
    })
  const server = tls
    ? createTlsServer((await certificateAuthority()).leaf, listen)
    : createServer(listen)
  server.on('connection', (socket: Socket) => faults.strikeConnection() && socket.destroy())
  const loopback = await LoopbackServer.open(server)

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming
    const name = service.nameOf(method, url.split('?', 1)[0] ?? '')
    const blank = { body: '', status: 'none', carriedOut: false } as const
    const request: ServedRequest = { name, method, url, headers, at: Date.now(), ...blank }
    requests.push(request)
    request.body = await text(incoming)
    await hooks.run('request', request)
    const { reset, hang, slow, truncated, ...fault }: Effects = faults.strike(name) ?? {}
    if (hang === 'before') return
    if (reset === 'before') return loopback.reset(incoming.socket)
    const answer = await answerTo(request, fault)
    await hooks.run('answer', request, answer)
    if (slow) await delay(slow, undefined, { signal: closing.signal }).catch(() => undefined)
    if (reset) loopback.reset(incoming.socket)
    else if (truncated) await writeHalf(response, answer)
    else if (!hang && (await write(response, answer))) request.status = answer.status
    await hooks.run('answered', request, answer)
  }

  async function answerTo(request: ServedRequest, fault: Effects): Promise<Answer> {
    const planned = plannedAnswer(service, fault)
    if (planned && fault.status && !fault.carriedOut) return planned
    const answer = await service.handle(request)
    request.carriedOut = true
    return planned ?? answer
  }

  return {
    get url() {
      return loopback.url
    },
    requests,
    errors,
    fault: plan => faults.add(plan),
    onRequest: (name, hook) => hooks.onRequest(name, hook),
    onAnswer: (name, hook) => hooks.onAnswer(name, hook),
    onAnswered: (name, hook) => hooks.onAnswered(name, hook),
    down: () => loopback.close(),
    up: () => loopback.listen(),
    close: async () => {
      closing.abort()
      await loopback.close()
    },
  }
}

function plannedAnswer(service: Service, fault: Effects): Answer | undefined {
  if (fault.garbage) {
    const body = '<!doctype html><html><title>Welcome</title><body>It works!</body></html>\n'
    return { status: 200, headers: { 'content-type': 'text/html' }, body }
  }
  if (!fault.status) return undefined
  const { status, headers, body } = service.errorAnswer(fault.status)
  return { status, headers: { ...headers, ...fault.headers }, body: fault.body ?? body }
}

/** Whether all of it could be handed to the network. */
function write(response: ServerResponse, { status, headers, body }: Answer): Promise<boolean> {
  return new Promise(resolve => {
    response.on('finish', () => resolve(true)).on('close', () => resolve(false))
    response.on('error', () => resolve(false))
    if (response.destroyed) return resolve(false)
    response.writeHead(status, { ...headers, ...lengthOf(status, body) }).end(body)
  })
}

/** Cut in the middle of the body, or of the status line where there is no body. */
function writeHalf(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  return new Promise(resolve => {
    response.on('close', resolve)
    if (response.destroyed) return resolve()
    const half = Buffer.from(body).subarray(0, Buffer.byteLength(body) / 2)
    const cut = () => response.socket?.destroySoon()
    if (half.length === 0) response.socket?.write(`HTTP/1.1 ${status} N`, cut)
    else response.writeHead(status, { ...headers, ...lengthOf(status, body) }).write(half, cut)
  })
}

function lengthOf(status: number, body: string): Record<string, string> {
  return status === 204 || status === 304 ? {} : { 'content-length': `${Buffer.byteLength(body)}` }
}
