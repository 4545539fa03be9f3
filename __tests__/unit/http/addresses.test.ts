import dns from 'node:dns'
import { once } from 'node:events'
import { afterEach, expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import { preconnect } from '../../../src/http/preconnect.ts'
import { openRawServer, pieces } from './raw-server.ts'
import { openSilentHost } from './silent-host.ts'

const { lookup } = dns
afterEach(() => {
  dns.lookup = lookup
})

/** Every name has these addresses, in this order. */
function resolveTo(...addresses: string[]): void {
  const answer = addresses.map(address => ({ address, family: 4 }))
  dns.lookup = ((_name: string, _options: object, done: (...results: unknown[]) => void) =>
    done(null, answer)) as unknown as typeof dns.lookup
}

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('an address gets 2 s to respond, then the next one is tried', async () => {
  const server = await openRawServer(pieces(['HTTP/1.1 200 OK\r\n\r\nok']))
  const close = await openSilentHost('127.0.0.2', server.port)
  try {
    resolveTo('127.0.0.2', '127.0.0.1')
    const start = performance.now()
    const elapsed = () => performance.now() - start
    const url = `http://localhost:${server.port}/`
    const request = { url, method: 'GET', headers: {}, responseTimeout: 9_000 }
    const [preconnected] = preconnect(`https://host.example:${server.port}/`, 1, {})
    const early = preconnected && once(preconnected.socket, 'connect').then(elapsed)
    const response = createHttpClient({}, []).send(request)
    expect(await response).toMatchObject({ text: 'ok' })
    // With a limit of 250 ms, no host that is further away could be reached.
    expect(elapsed()).toBeGreaterThan(1_900)
    expect(await early).toBeGreaterThan(1_900)
    preconnected?.socket.destroy()
  } finally {
    close()
  }
})

test('an address that refuses gives way to the next one', async () => {
  const server = await openRawServer(pieces(['HTTP/1.1 200 OK\r\n\r\nok']))
  resolveTo('127.0.0.3', '127.0.0.1')
  const url = `http://localhost:${server.port}/`
  const request = { url, method: 'GET', headers: {}, responseTimeout: 9_000 }
  expect(await createHttpClient({}, []).send(request)).toMatchObject({ text: 'ok' })
})

test('a host of which all addresses refuse', async () => {
  resolveTo('127.0.0.3', '127.0.0.4')
  const request = { url: 'http://localhost:9/', method: 'GET', headers: {}, responseTimeout: 9_000 }
  expect(await createHttpClient({}, []).send(request)).toEqual({
    mayHaveBeenProcessed: false,
    reason: 'the connection was refused (ECONNREFUSED)',
    permanent: false,
  })
})
