import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { type Body, type Headers, type Shape, shapes, type Tokens } from './response-shape.ts'

const json = (tokens: Tokens): string => JSON.stringify(tokens)
const NO_LENGTH = { 'Content-Length': undefined }
const CHUNKED = { ...NO_LENGTH, 'Transfer-Encoding': 'chunked' }

/** Responses with both tokens. */
const complete = shapes('both', {
  // The body is not plain JSON.
  'form-encoded': [form, { 'Content-Type': 'application/x-www-form-urlencoded' }],
  'form-encoded, labeled text': [form, { 'Content-Type': 'text/plain' }],
  'form-encoded, labeled JSON': [form],
  'nested in body': [tokens => JSON.stringify({ status: 0, body: tokens })],
  'nested in data': [tokens => JSON.stringify({ data: tokens })],
  'nested in result, with siblings': [
    tokens => JSON.stringify({ success: true, result: tokens, errors: [] }),
  ],
  'JSON in an array': [tokens => JSON.stringify([tokens])],
  'text before JSON': [tokens => `)]}',\n${json(tokens)}`],
  'text after JSON': [tokens => `${json(tokens)}\n<!-- served by proxy -->\n`],
  JSONP: [tokens => `/**/callback(${json(tokens)});`, { 'Content-Type': 'text/javascript' }],
  'byte order mark': [tokens => `\u{feff}${json(tokens)}`],
  'UTF-16LE': [tokens => Buffer.from(`\u{feff}${json(tokens)}`, 'utf16le')],
  'UTF-16BE': [tokens => Buffer.from(`\u{feff}${json(tokens)}`, 'utf16le').swap16()],
  'error is null': [tokens => JSON.stringify({ error: null, ...tokens })],
  'error is empty': [tokens => JSON.stringify({ error: '', ...tokens })],
  'expires_in is text': [tokens => JSON.stringify({ ...tokens, expires_in: 'one hour' })],
  'no token_type': [tokens => JSON.stringify({ ...tokens, token_type: undefined })],
  '900 KB of other members': [tokens => JSON.stringify({ note: 'x'.repeat(900_000), ...tokens })],
  // Headers.
  'no content type': [json, { 'Content-Type': undefined }],
  'labeled HTML': [json, { 'Content-Type': 'text/html; charset=utf-8' }],
  '20 KB of headers': [json, { ...cookies(5) }],
  '60 KB of headers': [json, { ...cookies(15) }],
  'unknown content coding': [json, { 'Content-Encoding': 'utf-8' }],
  'labeled gzip, but plain': [json, { 'Content-Encoding': 'gzip' }],
  gzip: [tokens => gzipSync(json(tokens)), { 'Content-Encoding': 'gzip' }],
  'x-gzip': [tokens => gzipSync(json(tokens)), { 'Content-Encoding': 'x-gzip' }],
  'gzip twice': [tokens => gzipSync(gzipSync(json(tokens))), { 'Content-Encoding': 'gzip, gzip' }],
  'gzip without its trailer': [
    tokens => gzipSync(json(tokens)).subarray(0, -8),
    { 'Content-Encoding': 'gzip' },
  ],
  br: [tokens => brotliCompressSync(json(tokens)), { 'Content-Encoding': 'br' }],
  deflate: [tokens => deflateSync(json(tokens)), { 'Content-Encoding': 'deflate' }],
  'deflate without zlib': [
    tokens => deflateRawSync(json(tokens)),
    { 'Content-Encoding': 'deflate' },
  ],
  // Framing.
  'ends with the connection': [json, NO_LENGTH],
  'Content-Length and chunked': [chunked(json), { 'Transfer-Encoding': 'chunked' }],
  'promises more bytes': [json, { 'Content-Length': '9000' }],
  'promises more bytes, reset': [json, { 'Content-Length': '9000' }, { end: 'reset' }],
  'promises more bytes, silence': [json, { 'Content-Length': '9000' }, { end: 'hold' }],
  'no last chunk': [chunked(json, ''), CHUNKED],
  'no last chunk, reset': [chunked(json, ''), CHUNKED, { end: 'reset' }],
  'no last chunk, silence': [chunked(json, ''), CHUNKED, { end: 'hold' }],
  'spaces after JSON for 20 s': [
    tokens => `${json(tokens)}${' '.repeat(20_000)}`,
    NO_LENGTH,
    { trickleMs: 1 },
  ],
  'byte by byte': [json, {}, { trickleMs: 1 }],
})

/** Responses with bytes that some parsers reject. */
const raw: readonly Shape[] = [
  message('HTTP/1.0', body => `HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n${body}`),
  message('bare line feeds', body => `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${body}`),
  message('a space in a header name', body => `HTTP/1.1 200 OK\r\nX Proxy: 1\r\n\r\n${body}`),
  message(
    'early hints first',
    body =>
      `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  ),
]

/** The refresh token is certain, the access token is missing or cut. */
const partial = shapes('refresh', {
  'no access token': [({ refresh_token }) => JSON.stringify({ refresh_token, expires_in: 3600 })],
  'access token is null': [tokens => JSON.stringify({ ...tokens, access_token: null })],
  'cut in the access token': [
    ({ refresh_token, access_token }) =>
      JSON.stringify({ refresh_token, access_token }).slice(0, -9),
    { 'Content-Length': '9000' },
  ],
  'cut after the refresh token': [
    ({ refresh_token }) => JSON.stringify({ refresh_token }).slice(0, -1),
    { 'Content-Length': '9000' },
  ],
})

export const shapesWithTokens: readonly Shape[] = [...complete, ...raw, ...partial]

function message(name: string, bytes: (body: string) => string): Shape {
  return {
    name,
    readable: 'both',
    bytes: tokens => Buffer.from(bytes(JSON.stringify(tokens))),
  }
}

function form(tokens: Tokens): string {
  const fields = Object.entries(tokens).map(([name, value]) => [name, `${value}`] as const)
  return `${new URLSearchParams(Object.fromEntries(fields))}`
}

function cookies(count: number): Headers {
  const names = Array.from({ length: count }, (_, index) => `X-Cookie-${index}`)
  return Object.fromEntries(names.map(name => [name, 'c'.repeat(4_000)]))
}

function chunked(body: Body, last = '0\r\n\r\n'): Body {
  return (tokens, sent) => {
    const bytes = Buffer.from(body(tokens, sent))
    return `${bytes.length.toString(16)}\r\n${bytes}\r\n${last}`
  }
}
