import type { ClientRequest } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { type Agents, createAgents } from './agents.ts'
import { Answer, Unanswered } from './answer.ts'
import { explainError, isLasting } from './connection-errors.ts'
import { type EarlyConnection, setOut } from './early-connection.ts'

export interface HttpRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** How long the whole answer may take once connected, in milliseconds. */
  readonly answerWithin: number
  /** Gives the request up. */
  readonly signal?: AbortSignal | undefined
  /** From the moment the request can have arrived, `signal` no longer ends it. */
  readonly keepOnceSent?: boolean
  /** Called as the request leaves. */
  readonly onSent?: (() => void) | undefined
}

export interface Transport {
  /**
   * One request, one outcome: an answer read to its end (at most 1 MiB), or `Unanswered`, which
   * knows whether the request can have arrived. Redirects are answers. Never rejects.
   */
  send(request: HttpRequest): Promise<Answer | Unanswered>
  /** Opens a connection for the next request to this URL, which may come much later or never. */
  openAhead(url: string): void
}

/** 10 s to connect, TLS included. */
const CONNECT_WITHIN = 10_000
const LARGEST_ANSWER = 1024 * 1024

/**
 * HTTP over `node:https` rather than `fetch`: only the socket's own events tell whether a request
 * was sent, which decides if a refresh token can have been spent (docs/adr/0002).
 */
export function createTransport(
  env: NodeJS.ProcessEnv,
  early: readonly EarlyConnection[],
): Transport {
  const agents = usableAgents(env, early)
  return {
    openAhead: url => agents?.https.warm(setOut(url, 1, env)),
    send: request =>
      new Promise(resolve => {
        const { signal } = request
        if (agents === undefined) return resolve(new Unanswered(false, BAD_PROXY, true))
        if (signal?.aborted) return resolve(new Unanswered(false, 'cancelled'))
        const url = new URL(request.url)
        const secure = url.protocol === 'https:'
        const call = (secure ? https : http).request(url, {
          method: request.method,
          headers: request.body === undefined ? request.headers : withLength(request),
          agent: secure ? agents.https : agents.http,
        })
        let sent = false
        let finished = false
        const finish = (outcome: Answer | Unanswered): void => {
          if (finished) return
          finished = true
          clearTimeout(timer)
          signal?.removeEventListener('abort', cancel)
          resolve(outcome)
          if (outcome instanceof Unanswered) call.destroy()
        }
        const giveUp = (reason: string): void => finish(new Unanswered(sent, reason))
        const cancel = (): void => {
          if (!sent || !request.keepOnceSent) giveUp('cancelled')
        }
        let timer = setTimeout(
          giveUp,
          CONNECT_WITHIN,
          `no connection within ${CONNECT_WITHIN / 1000} s`,
        )
        signal?.addEventListener('abort', cancel)

        whenConnected(call, () => {
          sent = true
          if (finished) return
          request.onSent?.()
          clearTimeout(timer)
          timer = setTimeout(
            giveUp,
            request.answerWithin,
            `no answer within ${request.answerWithin / 1000} s`,
          )
        })
        call.on('error', error =>
          finish(new Unanswered(sent, explainError(error, sent, url), isLasting(error))),
        )
        call.on('close', () => giveUp('the connection was closed'))
        call.on('response', answer => {
          const chunks: Buffer<ArrayBuffer>[] = []
          let size = 0
          answer.on('data', (chunk: Buffer<ArrayBuffer>) => {
            size += chunk.length
            if (size > LARGEST_ANSWER) giveUp('the answer is larger than 1 MiB')
            else chunks.push(chunk)
          })
          answer.on('error', () => giveUp('the answer was cut short'))
          answer.on('end', () => finish(toAnswer(answer, Buffer.concat(chunks))))
        })
        call.end(request.body)
      }),
  }
}

function usableAgents(
  env: NodeJS.ProcessEnv,
  early: readonly EarlyConnection[],
): Agents | undefined {
  try {
    return createAgents(env, early)
  } catch {
    return undefined
  }
}

const BAD_PROXY = 'HTTPS_PROXY or HTTP_PROXY is not a usable URL'

function withLength({ headers, body = '' }: HttpRequest): Record<string, string> {
  return { ...headers, 'content-length': String(Buffer.byteLength(body)) }
}

/** Calls back once the request's socket is ready to carry it, TLS included. */
function whenConnected(call: ClientRequest, connected: () => void): void {
  call.on('socket', (socket: Socket & { encrypted?: boolean; secureConnecting?: boolean }) => {
    if (!socket.connecting && !socket.secureConnecting) connected()
    else socket.once(socket.encrypted ? 'secureConnect' : 'connect', connected)
  })
}

function toAnswer(
  { statusCode = 0, headersDistinct }: http.IncomingMessage,
  content: Buffer<ArrayBuffer>,
): Answer | Unanswered {
  if (statusCode < 200 || statusCode > 599) {
    return new Unanswered(true, 'the answer is not valid HTTP')
  }
  const headers = Object.entries(headersDistinct).map(
    ([name, values = []]) => [name, values.join(', ')] as const,
  )
  return new Answer(statusCode, new Map(headers), content)
}
