import { createServer as createTlsServer, setDefaultCACertificates } from 'node:tls'
import { beforeAll, expect, test } from '@jest/globals'
import { createHttpClient } from '../../../src/http/client.ts'
import { preconnect } from '../../../src/http/preconnect.ts'
import { proxyVariables } from '../../../src/http/proxy-variables.ts'
import { openConnectProxy } from '../../support/connect-proxy.ts'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { listen, openRawServer, pieces } from './raw-server.ts'

const authority = await certificateAuthority()

beforeAll(() => setDefaultCACertificates([authority.certificate]))

function get(url: string, env: NodeJS.ProcessEnv) {
  const request = { url, method: 'GET', headers: {}, responseTimeout: 9_000 }
  return createHttpClient(env, []).send(request)
}

async function openTlsServer(): Promise<number> {
  const server = createTlsServer(authority.leaf, socket => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nok'))
  })
  server.on('tlsClientError', () => {})
  return listen(server)
}

test.each(['HTTPS_PROXY', 'https_proxy'])('https goes through %s', async name => {
  const proxy = await openConnectProxy()
  const host = `localhost:${await openTlsServer()}`
  expect(await get(`https://${host}/`, { [name]: proxy.url })).toMatchObject({ text: 'ok' })
  expect(proxy.tunnels).toEqual([host])
})

test('a proxy without a scheme, with credentials', async () => {
  const proxy = await openConnectProxy()
  const url = `https://localhost:${await openTlsServer()}/`
  const env = { HTTPS_PROXY: `user:p%40ss@127.0.0.1:${proxy.port}` }
  expect(await get(url, env)).toMatchObject({ text: 'ok' })
  expect(proxy.credentials).toEqual(['user:p@ss'])
})

test('plain http never goes through a proxy', async () => {
  const proxy = await openConnectProxy()
  const server = await openRawServer(pieces(['HTTP/1.1 200 OK\r\n\r\nok']))
  const env = { HTTP_PROXY: proxy.url, http_proxy: proxy.url, HTTPS_PROXY: proxy.url }
  expect(await get(server.url, env)).toMatchObject({ text: 'ok' })
  expect([...proxy.others, ...proxy.tunnels]).toEqual([])
})

test.each([403, 407, 502])('a proxy that refuses with %d: nothing is sent', async refuses => {
  const proxy = await openConnectProxy({ refuses })
  const env = { HTTPS_PROXY: proxy.url }
  expect(await get('https://127.0.0.1:9/', env)).toEqual({
    mayHaveBeenProcessed: false,
    reason: `the proxy of HTTPS_PROXY refused the connection with ${refuses} (ERR_PROXY_TUNNEL)`,
    permanent: false,
  })
})

test.each([
  ['http://127.0.0.1:9', /^at the proxy, the connection was refused \(ECONNREFUSED\)$/],
  ['http://no-such-proxy.invalid', /^at the proxy, the host name cannot be resolved/],
])('%s is named as the proxy', async (proxy, reason) => {
  const port = await openTlsServer()
  expect(await get(`https://localhost:${port}/`, { HTTPS_PROXY: proxy })).toMatchObject({
    mayHaveBeenProcessed: false,
    reason: expect.stringMatching(reason),
  })
})

test.each(['http://', 'not a url', 'socks5://127.0.0.1:1', 'http://a:%ZZ@127.0.0.1:1'])(
  '%j is no proxy: nothing is sent, except to loopback by http',
  async HTTPS_PROXY => {
    const port = await openTlsServer()
    expect(await get(`https://localhost:${port}/`, { HTTPS_PROXY })).toEqual({
      mayHaveBeenProcessed: false,
      reason: 'HTTPS_PROXY is not a usable URL',
      permanent: true,
    })
    const server = await openRawServer(pieces(['HTTP/1.1 200 OK\r\n\r\nok']))
    expect(await get(server.url, { HTTPS_PROXY })).toMatchObject({ text: 'ok' })
  },
)

test.each(['localhost', 'other.example, localhost', '*', 'LOCALHOST'])(
  'NO_PROXY=%s leaves out the proxy',
  async NO_PROXY => {
    const proxy = await openConnectProxy()
    const url = `https://localhost:${await openTlsServer()}/`
    expect(await get(url, { HTTPS_PROXY: proxy.url, NO_PROXY })).toMatchObject({ text: 'ok' })
    expect(proxy.tunnels).toEqual([])
  },
)

test('NO_PROXY covers subdomains, as in curl', () => {
  const env = { HTTPS_PROXY: 'p:1', NO_PROXY: 'example.com, .corp.example b.test:8443,10.0.0.1' }
  expect(proxyVariables(env)?.['no_proxy']).toBe(
    'example.com,.example.com,.corp.example,b.test:8443,10.0.0.1',
  )
})

test('agents get nothing of the environment but the proxy', () => {
  const env = { HTTPS_PROXY: 'http://p:1', INPUT_TOKEN: 'secret', NODE_OPTIONS: '--x' }
  expect(proxyVariables(env)).toEqual({ https_proxy: 'http://p:1/', no_proxy: '' })
})

test('nothing is preconnected past a proxy', async () => {
  const url = `https://localhost:${await openTlsServer()}/`
  expect(preconnect(url, 2, { https_proxy: 'http://127.0.0.1:9' })).toEqual([])
})
