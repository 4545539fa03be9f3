import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import { removeContentCoding } from '../../../src/http/content-coding.ts'
import { HttpResponse } from '../../../src/http/response.ts'
import { openRawServer, pieces } from './raw-server.ts'

const TEXT = JSON.stringify({ access_token: 'a1', refresh_token: 'r2', name: 'Zo\u00eb' })
const MIB = 1024 * 1024

function decode(coding: string | undefined, content: Buffer, truncated?: string) {
  const headers = new Map(coding === undefined ? [] : [['content-encoding', coding]])
  return removeContentCoding(new HttpResponse(200, headers, content, truncated))
}

const codings: readonly [string, Buffer][] = [
  ['gzip', gzipSync(TEXT)],
  ['x-gzip', gzipSync(TEXT)],
  ['GZip', gzipSync(TEXT)],
  ['deflate', deflateSync(TEXT)],
  ['deflate', deflateRawSync(TEXT)],
  ['br', brotliCompressSync(TEXT)],
  ['zstd', zstdCompressSync(TEXT)],
  ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
  ['br, gzip', gzipSync(brotliCompressSync(TEXT))],
  ['br, x-gzip', gzipSync(brotliCompressSync(TEXT))],
  ['deflate ,zstd', zstdCompressSync(deflateSync(TEXT))],
  ['identity, gzip', gzipSync(TEXT)],
  // Empty members of a list are allowed (RFC 9110 §5.6.1).
  ['gzip,', gzipSync(TEXT)],
]

test.each(codings)('%s is removed (row %#)', async (coding, content) => {
  const response = await decode(coding, content)
  expect(response).toMatchObject({ text: TEXT, truncated: undefined })
})

const misnamed: readonly [string, string | undefined, Buffer][] = [
  ['gzip without a header', undefined, gzipSync(TEXT)],
  ['gzip under the name of a charset', 'utf-8', gzipSync(TEXT)],
  ['gzip with a parameter', 'gzip;q=1.0', gzipSync(TEXT)],
  ['gzip as identity', 'identity', gzipSync(TEXT)],
  ['gzip as deflate', 'deflate', gzipSync(TEXT)],
  ['gzip as br', 'br', gzipSync(TEXT)],
  ['deflate as gzip', 'gzip', deflateSync(TEXT)],
  ['gzip twice, named once', 'gzip', gzipSync(gzipSync(TEXT))],
  ['gzip once, named twice', 'gzip, gzip', gzipSync(TEXT)],
]

test.each(misnamed)('%s is removed', async (_, coding, content) => {
  const response = await decode(coding, content)
  expect(response).toMatchObject({ text: TEXT, truncated: undefined })
})

test('brotli that begins like gzip is removed', async () => {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 4 }
  const text = '{"a":1,'.repeat(20)
  const content = brotliCompressSync(text, { params })
  expect(content.subarray(0, 2)).toEqual(gzipSync('').subarray(0, 2))
  expect(await decode('br', content)).toMatchObject({ text, truncated: undefined })
})

test('gzip of gzip of gzip ends', async () => {
  const content = Array.from({ length: 9 }).reduce<Buffer>(inner => gzipSync(inner), gzipSync(TEXT))
  expect((await decode('gzip', content)).content.subarray(0, 2)).toEqual(
    gzipSync('').subarray(0, 2),
  )
})

test.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, br', 'compress', 'identity', ''])(
  'plain text stays, although the header says %j',
  async coding => {
    for (const text of [TEXT, 'access_token=a1&refresh_token=r2', 'jwt', '']) {
      expect(await decode(coding, Buffer.from(text))).toMatchObject({ text, truncated: undefined })
    }
  },
)

test('only the codings that were applied are removed', async () => {
  expect(await decode('gzip, br', brotliCompressSync(TEXT))).toMatchObject({ text: TEXT })
})

test.each([
  ['an unknown coding', 'compress', Buffer.from([0x1f, 0x9d, 0x90, 0x00])],
  ['bytes that are not in that coding', 'br', Buffer.alloc(50, 0xff)],
  ['gzip of nothing', 'gzip', gzipSync('')],
])('%s stays as it is', async (_, coding, content) => {
  expect((await decode(coding, content)).content).toEqual(content)
})

// Does not compress, so that the first half of the bytes has the first half of the text.
const RANDOM = Array.from({ length: 60 }, (_, n) => `${n ** 9 % 999_983}`).join()
const cut: readonly [string, Buffer][] = [
  ['gzip', gzipSync(RANDOM)],
  ['deflate', deflateSync(RANDOM)],
  ['deflate', deflateRawSync(RANDOM)],
  ['br', brotliCompressSync(RANDOM)],
]

test.each(cut)(
  '%s that is cut off is decoded as far as it goes (row %#)',
  async (coding, content) => {
    const { text, truncated } = await decode(coding, content.subarray(0, content.length * 0.8))
    expect(text.length).toBeGreaterThan(RANDOM.length / 3)
    expect(RANDOM.startsWith(text)).toBe(true)
    expect(truncated).toBe('the compressed content is damaged')
  },
)

test('why the response is incomplete is kept', async () => {
  const response = await decode('gzip', gzipSync(TEXT).subarray(0, -4), 'reset')
  expect(response).toMatchObject({ text: TEXT, truncated: 'reset' })
})

const damaged: readonly [string, Buffer][] = [
  ['without its checksum', gzipSync(TEXT).subarray(0, -8)],
  ['with a wrong checksum', Buffer.concat([gzipSync(TEXT).subarray(0, -8), Buffer.alloc(8, 1)])],
  ['with garbage behind it', Buffer.concat([gzipSync(TEXT), Buffer.from('garbage')])],
]

test.each(damaged)('gzip %s is decoded, and said to be damaged', async (_, content) => {
  expect(await decode('gzip', content)).toMatchObject({
    text: TEXT,
    truncated: 'the compressed content is damaged',
  })
})

test('two gzip members are one text (RFC 1952 §2.2)', async () => {
  const content = Buffer.concat([gzipSync('{"a":'), gzipSync('1}')])
  expect(await decode('gzip', content)).toMatchObject({ text: '{"a":1}', truncated: undefined })
})

const large = Buffer.alloc(4 * MIB, 'x')
test.each([
  ['gzip', gzipSync(large)],
  ['deflate', deflateSync(large)],
  ['br', brotliCompressSync(large)],
  ['zstd', zstdCompressSync(large)],
])('4 MiB in %s are cut at 1 MiB', async (coding, content) => {
  const response = await decode(coding, content)
  expect(response.content.length).toBe(MIB)
  expect(response.truncated).toBe('the decoded content is larger than 1 MiB')
})

test.each([true, false])('the client removes it from a response (lenient: %s)', async lenient => {
  const content = gzipSync(TEXT)
  const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${content.length}\r\n\r\n`
  const server = await openRawServer(pieces([head, content]))
  const request = { url: server.url, method: 'GET', headers: {}, responseTimeout: 5_000, lenient }
  expect(await createHttpClient({}, []).send(request)).toMatchObject({ text: TEXT })
})
