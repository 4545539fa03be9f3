import { once } from 'node:events'
import { createServer } from 'node:net'
import { createServer as createTlsServer, setDefaultCACertificates } from 'node:tls'
import { beforeAll, expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import { preconnect } from '../../../src/http/preconnect.ts'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { listen } from './raw-server.ts'

const authority = await certificateAuthority()

beforeAll(() => setDefaultCACertificates([authority.certificate]))

async function openTlsServer() {
  let connections = 0
  const server = createTlsServer(authority.leaf, socket => {
    socket
      .on('error', () => {})
      .on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
      })
  })
  server.on('tlsClientError', () => {}).on('connection', () => connections++)
  const url = `https://localhost:${await listen(server)}/`
  return { url, connections: () => connections }
}

const request = (url: string) => ({ url, method: 'GET', headers: {}, responseTimeout: 9_000 })

test('the first requests use the connections that are open', async () => {
  const { url, connections } = await openTlsServer()
  const client = createHttpClient({}, preconnect(url, 2, {}))
  const results = await Promise.all([client.send(request(url)), client.send(request(url))])
  expect(results).toMatchObject([{ text: 'ok' }, { text: 'ok' }])
  expect(connections()).toBe(2)
})

test('a connection that the client opens ahead is used', async () => {
  const { url, connections } = await openTlsServer()
  const client = createHttpClient({}, [])
  client.preconnect(url)
  expect(await client.send(request(url))).toMatchObject({ text: 'ok' })
  expect(connections()).toBe(1)
})

test('a connection that is broken is replaced', async () => {
  const { url } = await openTlsServer()
  const preconnected = preconnect(url, 1, {})
  preconnected[0]?.socket.destroy()
  const client = createHttpClient({}, preconnected)
  expect(await client.send(request(url))).toMatchObject({ text: 'ok' })
})

test('a connection that the server has closed since is replaced', async () => {
  let count = 0
  const { leaf } = authority
  const closing = createServer(socket => {
    count++
    if (count === 1) socket.destroy()
    else tlsServer.emit('connection', socket)
  })
  const tlsServer = createTlsServer(leaf, socket => {
    socket.on('error', () => {}).once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nok'))
  })
  const url = `https://localhost:${await listen(closing)}/`
  const preconnected = preconnect(url, 1, {})
  const client = createHttpClient({}, preconnected)
  const [first] = preconnected
  if (first !== undefined) await once(first.socket, 'close')
  expect(await client.send(request(url))).toMatchObject({ text: 'ok' })
  expect(count).toBe(2)
})

test.each([
  'http://127.0.0.1:9/',
  'https://user:password@localhost/',
  'ftp://localhost/',
  'localhost',
  '',
])('nothing is opened to %j', url => {
  expect(preconnect(url, 1, {})).toEqual([])
})
