import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { FaultKind } from './faults.ts'
import type { Answer } from './server.ts'

/** Sends a response; whether the operating system took all of it. */
export function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<boolean> {
  return new Promise(resolve => {
    response.on('finish', () => resolve(true)).on('close', () => resolve(false))
    response.on('error', () => resolve(false))
    if (response.destroyed) return resolve(false)
    response.writeHead(status, { ...headers, ...lengthOf(status, body) }).end(body)
  })
}

/** Closes in the middle of the body, or of the status line where there is no body. */
export function sendHalf(response: ServerResponse, answer: Answer): Promise<void> {
  const { status, headers, body } = answer
  return new Promise(resolve => {
    response.on('close', resolve)
    if (response.destroyed) return resolve()
    const half = Buffer.from(body).subarray(0, Buffer.byteLength(body) / 2)
    const close = () => response.socket?.destroySoon()
    if (half.length === 0) response.socket?.write(`HTTP/1.1 ${status} N`, close)
    else response.writeHead(status, { ...headers, ...lengthOf(status, body) }).write(half, close)
  })
}

/** Writes bytes past HTTP; whether the operating system took all of them. */
export async function sendRaw(
  socket: Socket,
  bytes: Buffer,
  { trickleMs = 0 }: FaultKind,
  signal: AbortSignal,
): Promise<boolean> {
  if (trickleMs === 0) return write(socket, bytes)
  for (const byte of bytes) {
    if (!(await write(socket, Buffer.of(byte)))) return false
    await delay(trickleMs, undefined, { signal }).catch(() => undefined)
  }
  return true
}

/** The bytes of an HTTP response. A header that is `undefined` is left out. */
export function httpResponse(
  body: string | Buffer,
  headers: Readonly<Record<string, string | undefined>> = {},
  status = '200 OK',
): Buffer {
  const usual = {
    'Content-Type': 'application/json',
    'Content-Length': `${Buffer.byteLength(body)}`,
  }
  const lines = Object.entries({ ...usual, ...headers })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ])
}

function write(socket: Socket, bytes: Buffer): Promise<boolean> {
  return new Promise(resolve => {
    if (socket.destroyed) resolve(false)
    else socket.write(bytes, error => resolve(!error))
  })
}

function lengthOf(status: number, body: string): Record<string, string> {
  return status === 204 || status === 304 ? {} : { 'content-length': `${Buffer.byteLength(body)}` }
}
