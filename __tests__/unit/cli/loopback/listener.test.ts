import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from '@jest/globals'
import type { LoopbackPages } from '../../../../src/cli/loopback/answer.ts'
import { type LoopbackListener, listenOnLoopback } from '../../../../src/cli/loopback/listener.ts'

const pages: LoopbackPages = {
  routes: {
    '/callback': query => ({ status: 200, html: `code ${query.get('code')}` }),
    '/broken': () => {
      throw new TypeError('broken')
    },
  },
  rejected: status => ({ status, html: `rejected ${status}` }),
}

const open: { close(): unknown }[] = []
afterEach(async () => void (await Promise.all(open.splice(0).map(each => each.close()))))

async function listening(own: LoopbackPages = pages): Promise<LoopbackListener> {
  const listener = await listenOnLoopback({ port: 0, ...own })
  if (listener.kind !== 'listening') throw new Error(listener.code)
  open.push(listener)
  return listener
}

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly host?: string
  readonly address?: string
}

async function send({ port }: LoopbackListener, sent: Sent = {}) {
  const { method = 'GET', path = '/callback?code=1', address = '127.0.0.1' } = sent
  const outgoing = request({
    ...{ host: address, port, method, path },
    headers: { host: sent.host ?? `localhost:${port}` },
  })
  outgoing.end()
  const [response] = await once(outgoing, 'response')
  return { status: response.statusCode, body: await text(response), headers: response.headers }
}

test.each(['127.0.0.1', '::1'])('a browser that connects to %s gets the page', async address => {
  const { status, body, headers } = await send(await listening(), { address })
  expect([status, body]).toEqual([200, 'code 1'])
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test.each<[string, Sent, number]>([
  ['another path', { path: '/favicon.ico' }, 404],
  ['a longer path', { path: '/callback/?code=1' }, 404],
  ['a path in another form', { path: '/%63allback?code=1' }, 404],
  ['a path that looks like a host', { path: '//evil/callback?code=1' }, 404],
  ['a whole URL', { path: 'http://evil/callback?code=1' }, 404],
  ['POST', { method: 'POST' }, 405],
  ['HEAD', { method: 'HEAD' }, 405],
  ['OPTIONS', { method: 'OPTIONS' }, 405],
  ['the host of another site', { host: 'evil.example' }, 421],
  ['another port', { host: 'localhost:1' }, 421],
  ['a host that begins like this one', { host: 'localhost.evil.example' }, 421],
  ['a route that fails', { path: '/broken' }, 500],
])('%s is rejected, and the listener goes on', async (_name, sent, status) => {
  const listener = await listening()
  expect((await send(listener, sent)).status).toBe(status)
  expect((await send(listener)).status).toBe(200)
})

test.each(['127.0.0.1', '::1'] as const)('a port that is in use on %s is named', async address => {
  const other = createTcpServer().listen(0, address)
  open.push(other)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const result = await listenOnLoopback({ port, ...pages })
  expect(result).toEqual({ kind: 'port-problem', port, address, code: 'EADDRINUSE' })
  const free = createServer().listen(port, address === '::1' ? '127.0.0.1' : '::1')
  open.push(free)
  await once(free, 'listening')
})

test('closing lets a response end that has begun, and accepts no other', async () => {
  let answer = (_text: string): void => {}
  let began = (): void => {}
  const beginning = new Promise<void>(resolve => {
    began = resolve
  })
  const listener = await listening({
    ...pages,
    routes: {
      '/callback': () =>
        new Promise(resolve => {
          answer = html => resolve({ status: 200, html })
          began()
        }),
    },
  })
  const response = send(listener)
  await beginning
  const closed = listener.close()
  answer('done')
  expect((await response).body).toBe('done')
  await closed
  await expect(send(listener)).rejects.toThrow('ECONNREFUSED')
})

test('closing ends a connection that sends nothing', async () => {
  const listener = await listening()
  const idle = connect(listener.port, '127.0.0.1')
  idle.on('error', () => {})
  const ended = once(idle, 'close')
  await once(idle, 'connect')
  await listener.close()
  await ended
})
