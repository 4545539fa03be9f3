import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { BoundedContent } from './bounded-content.ts'
import { readHeadLeniently } from './lenient-head.ts'
import { type ConnectionError, isPermanent, networkErrorReason } from './network-error-reasons.ts'
import type { HttpRequest } from './request.ts'
import { HttpResponse, joinHeaders, NetworkError } from './response.ts'
import { handshakeAlert } from './tls-alerts.ts'

/** Milliseconds to connect, TLS included. */
const CONNECT_TIMEOUT = 10_000

const CLOSED = 'the connection was closed before the end of the response'

/**
 * Sends a request and reads its response: as much as arrives, and in the content coding in which
 * it arrives. Never rejects.
 */
export function roundTrip(
  call: ClientRequest,
  request: HttpRequest,
): Promise<HttpResponse | NetworkError> {
  return new Promise(resolve => new RoundTrip(call, request, resolve).start())
}

class RoundTrip {
  readonly #call: ClientRequest
  readonly #request: HttpRequest
  /** Only its first call counts. */
  readonly #resolve: (result: HttpResponse | NetworkError) => void
  readonly #content: BoundedContent
  #response: IncomingMessage | undefined
  #sent = false
  #timer: NodeJS.Timeout | undefined
  /** Why the response may be incomplete. */
  #broken: string | undefined

  constructor(
    call: ClientRequest,
    request: HttpRequest,
    resolve: (result: HttpResponse | NetworkError) => void,
  ) {
    this.#call = call
    this.#request = request
    this.#content = new BoundedContent(request.maxContent)
    this.#resolve = resolve
  }

  start(): void {
    const { signal, lenient, body } = this.#request
    this.#limit(CONNECT_TIMEOUT, 'no connection')
    signal?.addEventListener('abort', this.#onAbort)
    this.#call.on('socket', socket => {
      if (lenient) readHeadLeniently(socket)
      whenConnected(socket, this.#onConnected)
    })
    this.#call
      .on('response', this.#onResponse)
      .on('error', this.#onError)
      .on('close', this.#onClose)
    this.#call.end(body)
  }

  readonly #onConnected = (): void => {
    // From here on Node writes the request.
    this.#sent = true
    this.#limit(this.#request.responseTimeout, 'no complete response')
  }

  readonly #onResponse = (response: IncomingMessage): void => {
    this.#response = response
    response.on('data', (chunk: Buffer) => {
      if (this.#content.add(chunk)) return
      this.#stop(`the response is larger than ${this.#content.limit}`)
    })
    response.on('error', () => {})
    response.on('close', () => {
      const truncated = this.#broken ?? (response.complete ? undefined : CLOSED)
      this.#finish(this.#toResponse(response, truncated))
    })
  }

  readonly #onError = (error: ConnectionError): void => {
    const url = new URL(this.#request.url)
    const reason = networkErrorReason(error, { url, sent: this.#sent })
    const alert = this.#call.reusedSocket ? undefined : handshakeAlert(error)
    // A response closes later, when all that Node has read of it has been passed on.
    if (this.#response !== undefined) this.#onResponseError(error, reason)
    else if (alert !== undefined) this.#finish(new NetworkError(false, alert, true))
    else this.#finish(new NetworkError(this.#sent, reason, isPermanent(error)))
  }

  #onResponseError({ code = '' }: ConnectionError, reason: string): void {
    // Even a complete response may have been cut, by a Content-Length that is too small.
    if (!this.#response?.complete || code.startsWith('HPE_')) this.#broken = reason
  }

  readonly #onClose = (): void => {
    if (this.#response === undefined) this.#stop(CLOSED)
  }

  readonly #onAbort = (): void => {
    if (!this.#sent || !this.#request.keepOnceSent) this.#stop('cancelled')
  }

  #limit(ms: number, missing: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#stop(`${missing} within ${ms / 1_000} s`), ms)
  }

  /** Ends with what has arrived. */
  #stop(reason: string): void {
    const response = this.#response
    if (response === undefined) this.#finish(new NetworkError(this.#sent, reason))
    else this.#finish(this.#toResponse(response, reason))
    this.#call.destroy()
  }

  #toResponse({ statusCode = 0, rawHeaders }: IncomingMessage, truncated?: string): HttpResponse {
    return new HttpResponse(
      statusCode,
      joinHeaders(rawHeaders),
      this.#content.toBuffer(),
      truncated,
    )
  }

  #finish(result: HttpResponse | NetworkError): void {
    clearTimeout(this.#timer)
    this.#request.signal?.removeEventListener('abort', this.#onAbort)
    this.#resolve(result)
  }
}

/** Calls back once the socket can carry the request, TLS included. */
function whenConnected(
  socket: Socket & { encrypted?: boolean; secureConnecting?: boolean },
  connected: () => void,
): void {
  if (!socket.connecting && !socket.secureConnecting) connected()
  else socket.once(socket.encrypted ? 'secureConnect' : 'connect', connected)
}
