import type { Socket } from 'node:net'
import { repairHead } from './repair-head.ts'

/**
 * Repairs the head of the next response on this socket before Node's parser reads it, and drops
 * informational responses (1xx). The body goes to Node's parser unchanged.
 *
 * Call it in the request's `socket` event: at that time the socket's only listener for data is
 * Node's parser, which this puts back when the head is complete.
 */
export function readHeadLeniently(socket: Socket): void {
  const parsers = socket.listeners('data') as ((this: Socket, bytes: Buffer) => void)[]
  let received = ''

  const onData = (bytes: Buffer): void => {
    // Latin-1 keeps every byte.
    received = (received + bytes.toString('latin1')).replace(INFORMATIONAL, '').trimStart()
    const { index, 0: emptyLine = '' } = EMPTY_LINE.exec(received) ?? {}
    if (index !== undefined) {
      const body = received.slice(index + emptyLine.length)
      pass(withRepairedHead(received.slice(0, index), body))
    } else if (!startsLikeHttp(received) || received.length > MAX_HEAD) {
      pass(received)
    }
  }
  // If the connection ends inside the head, the status line can still be read.
  const onEnd = (): void =>
    pass(received.includes('\n') ? withRepairedHead(received, '') : received)

  const pass = (text: string): void => {
    socket.off('data', onData).off('end', onEnd)
    for (const parser of parsers) {
      socket.on('data', parser)
      parser.call(socket, Buffer.from(text, 'latin1'))
    }
  }

  socket.removeAllListeners('data').on('data', onData).prependListener('end', onEnd)
}

function withRepairedHead(head: string, body: string): string {
  return `${repairHead(head, body)}\r\n\r\n${body}`
}

function startsLikeHttp(text: string): boolean {
  return 'http/'.startsWith(text.slice(0, 5).toLowerCase())
}

/** In bytes. */
const MAX_HEAD = 1024 * 1024
const EMPTY_LINE = /\r?\n\r?\n/
const INFORMATIONAL = /^(\s*HTTP\/[\d.]+[ \t]+1\d\d\b.*?\r?\n\r?\n)+/is
