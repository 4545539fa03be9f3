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
import { type Fault, type FaultKind, FaultList, type FaultPlan } from './faults.ts'
import { HookRegister, type Hooks } from './hooks.ts'
import { send, sendHalf, sendRaw } from './send.ts'

export type Json = Record<string, unknown>

export type ServedRequest = {
  /** A short, stable name for faults, hooks and tests. */
  readonly name: string
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly at: number
  body: string
  /** The status that was sent whole; 'none' while there is none. */
  status: number | 'none'
  /** Whether the server did what was asked, whatever it answered. */
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
  /** The usual response of the real server with this status. */
  errorAnswer(status: number): Answer
}

export type Server = Hooks & {
  readonly url: string
  readonly requests: readonly ServedRequest[]
  /** Errors of the simulator, never of the code under test. */
  readonly errors: readonly unknown[]
  fault(plan: FaultPlan): Fault
  /** Stops listening and destroys every connection. New connections are refused. */
  down(): Promise<void>
  /** Listens again on the same port. */
  up(): Promise<void>
  close(): Promise<void>
}

export async function startServer(service: Service, tls = false): Promise<Server> {
  const requests: ServedRequest[] = []
  const errors: unknown[] = []
  const faults = new FaultList()
  const hooks = new HookRegister()
  const closing = new AbortController()
  const { signal } = closing
  const listen = (incoming: IncomingMessage, response: ServerResponse) =>
    serve(incoming, response).catch(error => {
      if (!incoming.destroyed || incoming.complete) errors.push(error)
      incoming.socket.destroy()
    })
  const server = tls
    ? createTlsServer((await certificateAuthority()).leaf, listen)
    : createServer(listen)
  server.on('connection', (socket: Socket) => faults.matchConnection() && socket.destroy())
  const loopback = await LoopbackServer.open(server)

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers, socket } = incoming
    const name = service.nameOf(method, url.split('?', 1)[0] ?? '')
    const blank = { body: '', status: 'none', carriedOut: false } as const
    const request: ServedRequest = { name, method, url, headers, at: Date.now(), ...blank }
    requests.push(request)
    request.body = await text(incoming)
    await hooks.run('request', request)
    const fault = faults.match(name) ?? {}
    if (fault.hang === 'before') return
    if (fault.reset === 'before') return loopback.reset(socket)
    let answer = await answerTo(request, fault)
    await hooks.run('answer', request, answer)
    if (fault.slow) await delay(fault.slow, undefined, { signal }).catch(() => undefined)
    if (fault.reset) loopback.reset(socket)
    else if (fault.truncated) await sendHalf(response, answer)
    else if (fault.raw && answer.status < 300) {
      const raw = fault.raw(JSON.parse(answer.body || '{}'))
      const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw
      answer = { ...answer, body: bytes.toString('latin1') }
      if (await sendRaw(socket, bytes, fault, signal)) request.status = answer.status
      await endRaw(socket, fault)
    } else if (!fault.hang && (await send(response, answer))) request.status = answer.status
    await hooks.run('answered', request, answer)
  }

  async function answerTo(request: ServedRequest, fault: FaultKind): Promise<Answer> {
    const planned = plannedAnswer(service, fault)
    if (planned && fault.status && !fault.carriedOut) return planned
    const answer = await service.handle(request)
    request.carriedOut = true
    return planned ?? answer
  }

  async function endRaw(socket: Socket, { end = 'close' }: FaultKind): Promise<void> {
    if (end === 'close') socket.destroySoon()
    if (end !== 'reset') return
    // A reset can discard what the client has not read yet.
    await delay(50, undefined, { signal }).catch(() => undefined)
    loopback.reset(socket)
  }

  return {
    get url() {
      return loopback.url
    },
    requests,
    errors,
    fault: plan => faults.add(plan),
    onRequest: (...hook) => hooks.add('request', ...hook),
    onAnswer: (...hook) => hooks.add('answer', ...hook),
    onAnswered: (...hook) => hooks.add('answered', ...hook),
    down: () => loopback.close(),
    up: () => loopback.listen(),
    close: () => {
      closing.abort()
      return loopback.close()
    },
  }
}

function plannedAnswer(service: Service, fault: FaultKind): Answer | undefined {
  if (fault.garbage) {
    const body = '<!doctype html><html><title>Welcome</title><body>It works!</body></html>\n'
    return { status: 200, headers: { 'content-type': 'text/html' }, body }
  }
  if (!fault.status) return undefined
  const { status, headers, body } = service.errorAnswer(fault.status)
  return { status, headers: { ...headers, ...fault.headers }, body: fault.body ?? body }
}
