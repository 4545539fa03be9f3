import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import { HttpResponse, NetworkError } from '../../../src/http/response.ts'
import { BODY, type BrokenResponse, brokenResponses } from './broken-responses.ts'
import { listen, openRawServer, pieces } from './raw-server.ts'

const client = createHttpClient({}, [])
const post = (url: string) =>
  client.send({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'x=1',
    responseTimeout: 2_000,
    lenient: true,
  })

async function expectReading([name, row]: [string, BrokenResponse]): Promise<void> {
  const server = await openRawServer(pieces(row.pieces, row.ending))
  const response = (await post(server.url)) as HttpResponse
  expect(response).toBeInstanceOf(HttpResponse)
  expect({ name, status: response.status, content: response.content.toString() }).toEqual({
    name,
    status: row.status ?? 200,
    content: row.content ?? BODY,
  })
  if (row.truncated === undefined) expect(response.truncated).toBeUndefined()
  else expect(response.truncated).toMatch(row.truncated)
}

const rows = Object.entries(brokenResponses)
const held = rows.filter(([, { ending }]) => ending === 'hold')
const ended = rows.filter(([, { ending }]) => ending !== 'hold')

describe('a lenient request reads', () => {
  test.each(ended)('%s', (...row) => expectReading(row))
})

test(`a lenient request reads, when the time is over: ${held.map(([name]) => name).join('; ')}`, () =>
  Promise.all(held.map(expectReading)))

const curl = promisify(execFile)
const hasCurl = await curl('curl', ['--version']).then(
  () => true,
  () => false,
)
const inCurl = ended.filter(([, { ending, notInCurl }]) => ending !== 'reset' && !notInCurl)

describe('curl reads the same', () => {
  const run = hasCurl ? test : test.skip
  run.each(inCurl)('%s', async (_, row) => {
    const server = await openRawServer(pieces(row.pieces, row.ending))
    const options = ['--silent', '--data', 'x=1', '--write-out', ' %{http_code}', server.url]
    // curl prints what it has even where it fails.
    const { stdout } = await curl('curl', options, { env: {} }).catch(error => error)
    expect(stdout).toBe(`${row.content ?? BODY} ${row.status ?? 200}`)
  })
})

test.each([
  ['no status line', `${BODY}\r\n\r\n`],
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['ICY', `ICY 200 OK\r\n\r\n${BODY}`],
  ['a status of four digits', `HTTP/1.1 2000 OK\r\n\r\n${BODY}`],
])('what is not HTTP is an error at once: %s', async (_, text) => {
  const server = await openRawServer(pieces([text], 'hold'))
  const error = await post(server.url)
  expect(error).toBeInstanceOf(NetworkError)
  expect(error).toMatchObject({ mayHaveBeenProcessed: true, permanent: false })
  expect((error as NetworkError).reason).toMatch(/^the response is not valid HTTP \(HPE_/)
})

test('nothing is dropped from the fields, and several of one name are joined', async () => {
  const head =
    'HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-Last: 9\r\nset-cookie: b=2\r\nX A : \u00e9\r\n'
  const server = await openRawServer(pieces([`${head}Content-Length: 0\r\n\r\n`]))
  const { headers } = (await post(server.url)) as HttpResponse
  expect([...headers]).toEqual([
    ['set-cookie', 'a=1, b=2'],
    ['x-last', '9'],
    ['x_a', '\u00e9'],
    ['content-length', '0'],
  ])
})

test('of 3,000 fields the last is there', async () => {
  const fields = Array.from({ length: 3_000 }, (_, n) => `X-${n}: ${n}\r\n`).join('')
  const server = await openRawServer(pieces([`HTTP/1.1 200 OK\r\n${fields}\r\n`]))
  const { headers } = (await post(server.url)) as HttpResponse
  expect([headers.size, headers.get('x-2999')]).toEqual([3_000, '2999'])
})

test('a response that never ends is cut at 1 MiB', async () => {
  const server = await openRawServer(socket => {
    const flood = () => {
      while (socket.write('x'.repeat(65_536)));
      socket.once('drain', flood)
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    flood()
  })
  const response = (await post(server.url)) as HttpResponse
  expect(response.content.length).toBe(1024 * 1024)
  expect(response.truncated).toBe('the response is larger than 1 MiB')
})

test('1 MiB exactly is whole', async () => {
  const content = 'x'.repeat(1024 * 1024)
  const server = await openRawServer(pieces([`HTTP/1.1 200 OK\r\n\r\n${content}`]))
  const response = (await post(server.url)) as HttpResponse
  expect([response.content.length, response.truncated]).toEqual([content.length, undefined])
})

test('a connection that has carried a lenient response carries the next request', async () => {
  const connections = new Set()
  const server = await openRawServer(socket => {
    connections.add(socket)
    socket.write(`HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok`)
  })
  for (let count = 0; count < 3; count++) {
    expect(((await post(server.url)) as HttpResponse).text).toBe('ok')
  }
  expect([connections.size, server.requests.length]).toEqual([1, 3])
})

test('a response that comes before the whole request was read', async () => {
  const early = createServer(socket => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\n\r\ntoo large')
    })
  })
  const response = await client.send({
    url: `http://127.0.0.1:${await listen(early)}/`,
    method: 'POST',
    headers: {},
    body: 'x'.repeat(20_000_000),
    responseTimeout: 10_000,
    lenient: true,
  })
  expect(response).toMatchObject({ status: 413, text: 'too large', truncated: undefined })
})
