import { expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import type { HttpResponse } from '../../../src/http/response.ts'
import { openRawServer, pieces, type Reply } from './raw-server.ts'

const client = createHttpClient({}, [])

async function get(reply: Reply) {
  const server = await openRawServer(reply)
  const request = { url: server.url, method: 'GET', headers: {}, responseTimeout: 500 }
  return { result: await client.send(request), server }
}

const broken: readonly [string, Reply, RegExp][] = [
  [
    'shorter than its length',
    pieces(['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc']),
    /closed/,
  ],
  [
    'without its last chunk',
    pieces(['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n']),
    /closed/,
  ],
  ['without an end', pieces(['HTTP/1.1 200 OK\r\n\r\nabc'], 'hold'), /no complete response/],
  ['reset', pieces(['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'], 'reset'), /ECONNRESET/],
  [
    'with a length and chunks',
    pieces(['HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc']),
    /not valid HTTP/,
  ],
  ['with 20 KB of fields', pieces([`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]), /HPE_/],
  ['larger than 1 MiB', pieces([`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(1_048_577)}`]), /1 MiB/],
  ['followed by garbage', pieces(['HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc?!']), /HPE_/],
]

test.each(broken)('a response %s is an error', async (_, reply, reason) => {
  const { result } = await get(reply)
  expect(result).toEqual({
    mayHaveBeenProcessed: true,
    reason: expect.stringMatching(reason),
    permanent: false,
  })
})

test.each([200, 204, 301, 404, 503, 600])('status %d is a response', async status => {
  const { result } = await get(
    pieces([`HTTP/1.1 ${status} X\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n`]),
  )
  expect(result).toMatchObject({ status, truncated: undefined, ok: status < 300 })
})

test('the request is what HTTP asks for, and asks for no content coding', async () => {
  const server = await openRawServer(pieces(['HTTP/1.1 200 OK\r\n\r\nok']))
  const headers = { accept: 'application/json', 'content-type': 'text/plain' }
  const response = await client.send({
    url: `${server.url}?a=b`,
    method: 'PUT',
    headers,
    body: 'Zo\u00eb',
    responseTimeout: 5_000,
  })
  expect((response as HttpResponse).text).toBe('ok')
  expect(server.requests[0]?.split('\r\n').toSorted()).toEqual(
    [
      'PUT /token?a=b HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      'accept: application/json',
      'content-type: text/plain',
      'Content-Length: 4',
      'Connection: keep-alive',
      '',
      'Zo\u00c3\u00ab',
    ].toSorted(),
  )
})

test.each([
  ['a line break in a header', 'http://127.0.0.1:9/', { a: 'b\r\nc: d' }, /ERR_INVALID_CHAR/],
  ['a name that is no token', 'http://127.0.0.1:9/', { 'a b': 'c' }, /ERR_INVALID_HTTP_TOKEN/],
  ['no URL', 'token', {}, /URL is not valid/],
  ['another scheme', 'ftp://127.0.0.1/', {}, /ERR_INVALID_PROTOCOL/],
])('a request with %s is not sent', async (_, url, headers, reason) => {
  const result = await client.send({ url, method: 'GET', headers, responseTimeout: 500 })
  expect(result).toMatchObject({
    mayHaveBeenProcessed: false,
    permanent: true,
    reason: expect.stringMatching(reason),
  })
})
