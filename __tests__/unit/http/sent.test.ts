import { createServer } from 'node:net'
import tls, { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { beforeAll, expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import { preconnect } from '../../../src/http/preconnect.ts'
import type { HttpRequest } from '../../../src/http/request.ts'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { clientHasRead, listen, openRawServer, pieces } from './raw-server.ts'

const authority = await certificateAuthority()

beforeAll(() => tls.setDefaultCACertificates([authority.certificate]))

function post(url: string, options: Partial<HttpRequest> = {}) {
  const client = createHttpClient({}, [])
  return client.send({
    url,
    method: 'POST',
    headers: {},
    body: 'x=1',
    responseTimeout: 20_000,
    lenient: true,
    ...options,
  })
}

/** A server of which nothing but TLS is asked. */
async function openTlsServer(options: TlsOptions = {}): Promise<string> {
  const server = createTlsServer({ ...authority.leaf, ...options }, socket => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nok'))
  })
  server.on('tlsClientError', () => {})
  return `https://localhost:${await listen(server)}/`
}

test('a refused connection is not sent', async () => {
  const server = createServer()
  const port = await listen(server)
  server.close()
  expect(await post(`http://127.0.0.1:${port}/`)).toEqual({
    mayHaveBeenProcessed: false,
    reason: 'the connection was refused (ECONNREFUSED)',
    permanent: false,
  })
})

test('a host without an address is not sent', async () => {
  expect(await post('https://no-such-host.invalid/')).toMatchObject({
    mayHaveBeenProcessed: false,
    reason: expect.stringMatching(/^the host name cannot be resolved.*\((ENOTFOUND|EAI_AGAIN)\)$/),
  })
})

test('a connection that closes during the TLS handshake is not sent', async () => {
  const port = await listen(createServer(socket => socket.once('data', () => socket.destroy())))
  expect(await post(`https://localhost:${port}/`)).toMatchObject({ mayHaveBeenProcessed: false })
})

test('an untrusted certificate is not sent, and permanent', async () => {
  const server = createTlsServer({ ...authority.leaf })
  server.on('tlsClientError', () => {})
  // The certificate is for localhost and 127.0.0.1.
  const port = await listen(server, '127.0.0.2')
  expect(await post(`https://127.0.0.2:${port}/`)).toEqual({
    mayHaveBeenProcessed: false,
    reason: 'its certificate is for another host name (ERR_TLS_CERT_ALTNAME_INVALID)',
    permanent: true,
  })
})

test.each(['close', 'reset'] as const)('a %s after the request may be processed', async ending => {
  const server = await openRawServer(pieces([], ending))
  expect(await post(server.url)).toMatchObject({ mayHaveBeenProcessed: true, permanent: false })
})

test('silence may be processed, and ends after the time for a response', async () => {
  const server = await openRawServer(() => {})
  expect(await post(server.url, { responseTimeout: 100 })).toEqual({
    mayHaveBeenProcessed: true,
    reason: 'no complete response within 0.1 s',
    permanent: false,
  })
})

test('a reset of a connection that is used again may be processed', async () => {
  const client = createHttpClient({}, [])
  const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
  let count = 0
  const server = await openRawServer(socket => {
    count++
    if (count === 1) socket.write(ok)
    else socket.resetAndDestroy()
  })
  const request = { url: server.url, method: 'POST', headers: {}, body: 'x=1' }
  expect(await client.send({ ...request, responseTimeout: 9_000 })).toMatchObject({ text: 'ok' })
  expect(await client.send({ ...request, responseTimeout: 9_000 })).toMatchObject({
    mayHaveBeenProcessed: true,
  })
})

const mutualTls: readonly [string, TlsOptions, RegExp][] = [
  ['TLS 1.3', { minVersion: 'TLSv1.3' }, /requires a client certificate .*certificate_required/],
  ['TLS 1.2', { maxVersion: 'TLSv1.2' }, /may require a client certificate .*handshake_failure/],
]

test.each(mutualTls)('a missing client certificate with %s', async (_, options, reason) => {
  const required = { ca: authority.certificate, requestCert: true, rejectUnauthorized: true }
  const url = await openTlsServer({ ...options, ...required })
  expect(await post(url)).toEqual({
    mayHaveBeenProcessed: false,
    reason: expect.stringMatching(reason),
    permanent: true,
  })
})

test('a missing client certificate on a connection that was opened ahead', async () => {
  const required = { ca: authority.certificate, requestCert: true, rejectUnauthorized: true }
  const url = await openTlsServer(required)
  const client = createHttpClient({}, preconnect(url, 1, {}))
  await clientHasRead()
  const request = { url, method: 'POST', headers: {}, body: 'x=1', responseTimeout: 9_000 }
  expect(await client.send(request)).toMatchObject({ mayHaveBeenProcessed: false, permanent: true })
})

test('a server that knows no such host name', async () => {
  const url = await openTlsServer({
    SNICallback: (_name, done) => done(new Error('unrecognized_name')),
  })
  expect(await post(url)).toMatchObject({ mayHaveBeenProcessed: false })
})

test('TLS that works', async () => {
  expect(await post(await openTlsServer())).toMatchObject({ status: 200, text: 'ok' })
})

test('an abort before sending sends nothing', async () => {
  const server = await openRawServer(pieces(['HTTP/1.1 200 OK\r\n\r\nok']))
  const cancelled = { mayHaveBeenProcessed: false, reason: 'cancelled', permanent: false }
  expect(await post(server.url, { signal: AbortSignal.abort() })).toEqual(cancelled)
  const controller = new AbortController()
  const sending = post(server.url, { signal: controller.signal, keepOnceSent: true })
  controller.abort()
  expect(await sending).toEqual(cancelled)
  expect(server.requests).toEqual([])
})

test.each([
  [{ keepOnceSent: false }, { mayHaveBeenProcessed: true, reason: 'cancelled' }],
  [{ keepOnceSent: true }, { status: 200, text: 'ok' }],
])('an abort after sending, with %j', async (options, expected) => {
  const controller = new AbortController()
  const server = await openRawServer(async socket => {
    controller.abort()
    await clientHasRead()
    socket.end('HTTP/1.1 200 OK\r\n\r\nok')
  })
  const { signal } = controller
  expect(await post(server.url, { signal, ...options })).toMatchObject(expected)
})

test('an abort keeps what has arrived of a response', async () => {
  const controller = new AbortController()
  const server = await openRawServer(async socket => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')
    await clientHasRead()
    controller.abort()
  })
  expect(await post(server.url, { signal: controller.signal })).toMatchObject({
    text: 'abc',
    truncated: 'cancelled',
  })
})
