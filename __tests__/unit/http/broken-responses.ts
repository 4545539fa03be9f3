import type { Ending } from './raw-server.ts'

/** What every response contains. */
export const BODY = '{"access_token":"a1","refresh_token":"r2"}'

/** How the client reads a response. */
export interface BrokenResponse {
  readonly pieces: readonly string[]
  readonly ending?: Ending
  /** 200 if it is left out. */
  readonly status?: number
  /** `BODY` if it is left out. */
  readonly content?: string
  readonly truncated?: RegExp
  /** curl 7.88 does not print `content` with `status`. */
  readonly notInCurl?: true
}

const OK = 'HTTP/1.1 200 OK\r\n'
const LENGTH = `Content-Length: ${BODY.length}\r\n`
const CHUNKED = 'Transfer-Encoding: chunked\r\n'
const LAST = '0\r\n\r\n'
const CLOSED = /closed before the end/
const NOT_HTTP = /not valid HTTP \(HPE_/

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`
const head = (...lines: string[]): string => `${OK}${lines.map(line => `${line}\r\n`).join('')}\r\n`
const withField = (field: string): BrokenResponse => ({
  pieces: [`${OK}${field}\r\n${LENGTH}\r\n${BODY}`],
})
const withStatusLine = (line: string): BrokenResponse => ({
  pieces: [`${line}\r\n${LENGTH}\r\n${BODY}`],
})
const withLength = (...values: string[]): BrokenResponse => ({
  pieces: [head(...values.map(value => `Content-Length: ${value}`)) + BODY],
})
const manyFields = (count: number, size: number): string =>
  Array.from({ length: count }, (_, n) => `X-${n}: ${'x'.repeat(size)}`).join('\r\n')

export const brokenResponses: Readonly<Record<string, BrokenResponse>> = {
  // The connection ends too early.
  'Content-Length is longer than the body, then close': {
    pieces: [head(`Content-Length: ${BODY.length + 9}`) + BODY],
    truncated: CLOSED,
  },
  'Content-Length is longer than the body, then reset': {
    pieces: [head(`Content-Length: ${BODY.length + 9}`) + BODY],
    ending: 'reset',
    truncated: /broke after the request was sent \(ECONNRESET\)/,
  },
  'Content-Length is longer than the body, then silence': {
    pieces: [head(`Content-Length: ${BODY.length + 9}`) + BODY],
    ending: 'hold',
    truncated: /no complete response within/,
  },
  'no length, then silence': {
    pieces: [head() + BODY],
    ending: 'hold',
    truncated: /no complete response within/,
  },
  'half of the body, then close': {
    pieces: [`${OK}${LENGTH}\r\n`, BODY.slice(0, 20)],
    content: BODY.slice(0, 20),
    truncated: CLOSED,
  },
  'the last chunk is missing': {
    pieces: [`${OK}${CHUNKED}\r\n${chunk(BODY)}`],
    truncated: CLOSED,
  },
  'the last chunk is missing, then silence': {
    pieces: [`${OK}${CHUNKED}\r\n${chunk(BODY)}`],
    ending: 'hold',
    truncated: /no complete response within/,
  },
  'the connection ends inside a chunk': {
    pieces: [`${OK}${CHUNKED}\r\nff\r\n${BODY}`],
    truncated: CLOSED,
  },
  'the connection ends inside the head': {
    pieces: ['HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Le'],
    status: 429,
    content: '',
  },
  // Chunks.
  'the size of the second chunk is invalid': {
    pieces: [`${OK}${CHUNKED}\r\n${chunk(BODY)}zz\r\n`],
    truncated: NOT_HTTP,
  },
  'an invalid chunk in a packet of its own': {
    pieces: [`${OK}${CHUNKED}\r\n`, chunk(BODY.slice(0, 9)), chunk(BODY.slice(9)), 'zz\r\n'],
    truncated: NOT_HTTP,
  },
  'an invalid trailer': {
    pieces: [`${OK}${CHUNKED}\r\n${chunk(BODY)}0\r\nbad trailer\r\n\r\n`],
    truncated: NOT_HTTP,
  },
  'a trailer': { pieces: [`${OK}${CHUNKED}\r\n${chunk(BODY)}0\r\nX-Trailer: 1\r\n\r\n`] },
  'a chunk extension': {
    pieces: [`${OK}${CHUNKED}\r\n${BODY.length.toString(16)};a=b\r\n${BODY}\r\n${LAST}`],
  },
  'spaces after the chunk size': {
    pieces: [`${OK}${CHUNKED}\r\n${BODY.length.toString(16)}  \r\n${BODY}\r\n0  \r\n\r\n`],
  },
  'no line end after a chunk': {
    pieces: [`${OK}${CHUNKED}\r\n${BODY.length.toString(16)}\r\n${BODY}${LAST}`],
  },
  'chunks with bare LF': {
    pieces: [`${OK}${CHUNKED}\r\n${BODY.length.toString(16)}\n${BODY}\n0\n\n`],
    truncated: CLOSED,
  },
  'Transfer-Encoding: chunked twice': {
    pieces: [`${OK}${CHUNKED}${CHUNKED}\r\n${chunk(BODY)}${LAST}`],
  },
  'Transfer-Encoding: chunked, chunked': {
    pieces: [`${head('Transfer-Encoding: chunked, chunked')}${chunk(BODY)}${LAST}`],
  },
  'chunked, but the body is plain': { pieces: [`${OK}${CHUNKED}\r\n${BODY}`], notInCurl: true },
  'chunked, but the body is plain and has a length': {
    pieces: [`${OK}${CHUNKED}${LENGTH}\r\n${BODY}`],
    ending: 'hold',
    notInCurl: true,
  },
  'chunked, but the body is a form': {
    pieces: [`${OK}${CHUNKED}\r\naccess_token=a1&refresh_token=r2`],
    content: 'access_token=a1&refresh_token=r2',
    notInCurl: true,
  },
  'Content-Length, then chunked': {
    pieces: [`${OK}${LENGTH}${CHUNKED}\r\n${chunk(BODY)}${LAST}`],
  },
  'chunked, then Content-Length': {
    pieces: [`${OK}${CHUNKED}${LENGTH}\r\n${chunk(BODY)}${LAST}`],
  },
  'Transfer-Encoding: identity': { pieces: [head('Transfer-Encoding: identity') + BODY] },
  'an unknown transfer coding and a length': {
    pieces: [`${OK}Transfer-Encoding: x-custom\r\n${LENGTH}\r\n${BODY}`],
    ending: 'hold',
    notInCurl: true,
  },
  // Content-Length.
  'the same Content-Length twice': withLength(String(BODY.length), String(BODY.length)),
  'the same Content-Length twice in one field': withLength(`${BODY.length}, ${BODY.length}`),
  'two different lengths, the smaller first': withLength('5', String(BODY.length)),
  'two different lengths, the larger first': {
    ...withLength(String(BODY.length), '5'),
    notInCurl: true,
  },
  'Content-Length with a plus sign': withLength(`+${BODY.length}`),
  'Content-Length beyond 64 bits': withLength('99999999999999999999999'),
  'Content-Length that is not a number': { ...withLength('abc'), notInCurl: true },
  'Content-Length that is negative': { ...withLength('-1'), notInCurl: true },
  'Content-Length that is empty': { ...withLength(''), notInCurl: true },
  'Content-Length that is too small': {
    ...withLength('20'),
    content: BODY.slice(0, 20),
    truncated: NOT_HTTP,
  },
  // The end of the body.
  'no length at all': { pieces: [head() + BODY] },
  'no length, keep-alive': { pieces: [head('Connection: keep-alive') + BODY] },
  'HTTP/1.0 without a length': { pieces: [`HTTP/1.0 200 OK\r\n\r\n${BODY}`] },
  'garbage after the body': {
    pieces: [`${OK}${LENGTH}\r\n${BODY}garbage`],
    truncated: NOT_HTTP,
  },
  'a second response after the body': {
    pieces: [`${OK}${LENGTH}\r\n${BODY}${OK}Content-Length: 2\r\n\r\nno`],
  },
  'a second response of other kind after the body': {
    pieces: [`${OK}${LENGTH}\r\n${BODY}HTTP/1.1 408 Timeout\r\nConnection: close\r\n\r\n`],
  },
  'a body after 204': {
    pieces: [`HTTP/1.1 204 No Content\r\n${LENGTH}\r\n${BODY}`],
    status: 204,
    content: '',
    truncated: NOT_HTTP,
  },
  // Informational responses.
  '100 Continue': { pieces: ['HTTP/1.1 100 Continue\r\n\r\n', `${OK}${LENGTH}\r\n${BODY}`] },
  '102 Processing': { pieces: [`HTTP/1.1 102 Processing\r\n\r\n${OK}${LENGTH}\r\n${BODY}`] },
  '103 Early Hints, three times': {
    pieces: [
      `${'HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n'.repeat(3)}${OK}${LENGTH}\r\n${BODY}`,
    ],
  },
  '103 Early Hints, cut into packets': {
    pieces: [
      'HTTP/1.1 103 Early Hi',
      'nts\r\nLink: </a>\r',
      `\n\r\nHTTP/1`,
      `.1 200\r\n\r\n${BODY}`,
    ],
  },
  '101 Switching Protocols, unasked': {
    pieces: [`HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n${OK}${LENGTH}\r\n${BODY}`],
    notInCurl: true,
  },
  // The head.
  '20 KB of fields': withField(manyFields(10, 2_000)),
  '200 KB of fields': withField(manyFields(100, 2_000)),
  '600 KB of fields': { ...withField(manyFields(300, 2_000)), notInCurl: true },
  '3,000 fields': withField(manyFields(3_000, 1)),
  'a field of 90 KB': withField(`X: ${'x'.repeat(90_000)}`),
  'a folded field': withField('X-Folded: a\r\n\tb'),
  'a folded status line': { ...withField(' folded'), notInCurl: true },
  'bare LF': { pieces: [`HTTP/1.1 200 OK\n${LENGTH.replace('\r', '')}\n${BODY}`] },
  'bare LF at the end of the head': {
    pieces: [`${OK}Content-Length: ${BODY.length}\n\n${BODY}`],
  },
  'UTF-8 in a field': withField('X-Name: Zo\u00c3\u00ab'),
  'control characters in a field': withField('X-Name: a\x01b\x7f'),
  'a NUL in a field': { ...withField('X-Name: a\0b'), notInCurl: true },
  'a CR in a field': withField('X-Name: a\rb'),
  'a space in the name of a field': withField('X Name: a'),
  'a space before the colon': withField('X-Name : a'),
  'a name that is no token': withField('X@(Name): a'),
  'a name in UTF-8': withField('X-N\u00c3\u00a4me: a'),
  'a field without a name': withField(': a'),
  'a line without a colon': { ...withField('nonsense'), notInCurl: true },
  'an upgrade that is offered': withField('Connection: Upgrade\r\nUpgrade: h2,h2c'),
  'the head cut into packets, with a double length': {
    pieces: [OK.slice(0, 3), OK.slice(3), LENGTH, LENGTH, '\r', '\n', BODY],
  },
  // The status line.
  'no reason phrase': withStatusLine('HTTP/1.1 200'),
  'a reason phrase in UTF-8': withStatusLine('HTTP/1.1 200 Tr\u00c3\u00a8s bien'),
  'two spaces before the status': withStatusLine('HTTP/1.1  200 OK'),
  'a tab before the status': { ...withStatusLine('HTTP/1.1\t200 OK'), notInCurl: true },
  'http in lower case': withStatusLine('http/1.1 200 OK'),
  'HTTP/2 in the text': withStatusLine('HTTP/2 200'),
  'HTTP/1.2': { ...withStatusLine('HTTP/1.2 200 OK'), notInCurl: true },
  'an empty line before the status line': {
    ...withStatusLine('\r\nHTTP/1.1 200 OK'),
    notInCurl: true,
  },
  'status 600': { ...withStatusLine('HTTP/1.1 600 Custom'), status: 600 },
  'status 999': { ...withStatusLine('HTTP/1.1 999 Request denied'), status: 999 },
}
