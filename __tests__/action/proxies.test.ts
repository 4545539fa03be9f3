import { expect, test } from '@jest/globals'
import { openConnectProxy } from '../support/connect-proxy.ts'
import { openWorld } from '../support/open-world.ts'
import type { World } from '../world/index.ts'

const hostOf = (url: string) => new URL(url).host
const soon = { 'retry-timeout': '1' }

/** GitHub by another name than the provider, so that one of them can be an exception. */
const apart = ({ github }: World) => ({
  'github-api-url': github.apiUrl.replace('127.0.0.1', 'localhost'),
})

test('both servers are reached through the proxy, by main and by the post step', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step({}, { env: { HTTPS_PROXY: proxy.url } })
  let tunnelsOfMain = 0
  world.github.onRequest(
    'put',
    () => {
      tunnelsOfMain = proxy.tunnels.length
      step.child.kill()
    },
    { nth: 1 },
  )
  await step
  expect(world.newestIsStored()).toBe(true)
  const hosts = [hostOf(world.github.url), hostOf(world.provider.url)]
  expect(new Set(proxy.tunnels)).toEqual(new Set(hosts))
  expect(proxy.tunnels.slice(tunnelsOfMain)).toContain(hostOf(world.github.url))
  expect(new Set(proxy.credentials)).toEqual(new Set(['none']))
  expect(proxy.others).toEqual([])
})

test("the proxy's credentials reach it, and are not in the log", async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const [user, password] = ['proxy-user', 'p@ss:w/rd%+7Kq']
  const written = `${user}:${encodeURIComponent(password)}`
  const env = { https_proxy: proxy.url.replace('http://', `http://${written}@`) }
  const { main, log, summary } = await world.step({}, { env, debug: true })
  expect(main.exitCode).toBe(0)
  expect(new Set(proxy.credentials)).toEqual(new Set([`${user}:${password}`]))
  for (const form of [password, encodeURIComponent(password), btoa(`${user}:${password}`)]) {
    expect(log + summary).not.toContain(form)
  }
})

test('NO_PROXY excepts one of the two servers, in both casings, as the runner sets them', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const exceptions = 'example.com,localhost'
  const env = {
    HTTPS_PROXY: proxy.url,
    https_proxy: proxy.url,
    NO_PROXY: exceptions,
    no_proxy: exceptions,
  }
  const { main } = await world.step(apart(world), { env })
  expect(main.exitCode).toBe(0)
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(world.provider.url)]))
})

test('plain http, which is for this machine only, never goes through a proxy', async () => {
  const world = await openWorld()
  const proxy = await openConnectProxy()
  const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, http_proxy: proxy.url }
  const { main } = await world.step({}, { env })
  expect(main.exitCode).toBe(0)
  expect([...proxy.tunnels, ...proxy.others]).toEqual([])
})

test('the certificate is checked inside the tunnel', async () => {
  const world = await openWorld({ tls: true, inputs: soon })
  const proxy = await openConnectProxy({
    routes: { 'login.example:443': hostOf(world.provider.url) },
  })
  const env = { HTTPS_PROXY: proxy.url, NO_PROXY: hostOf(world.github.url) }
  const inputs = { 'token-url': 'https://login.example/token' }
  const { main, outputs } = await world.step(inputs, { env })
  expect(outputs).toMatchObject({ 'error-code': 'provider_unreachable', credential: 'untouched' })
  expect(main.log).toContain('its certificate is for another host name')
  expect(world.provider.requests).toEqual([])
})

test.each([407, 502])('a proxy that refuses with %d: GitHub is not reached', async status => {
  const world = await openWorld({ tls: true, inputs: soon })
  const proxy = await openConnectProxy({ refuses: status })
  const { main, outputs } = await world.step({}, { env: { HTTPS_PROXY: proxy.url } })
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(main.log).toContain(`the proxy of HTTPS_PROXY refused the connection with ${status}`)
  expect([...world.github.requests, ...world.provider.requests]).toEqual([])
})

test('a proxy that refuses only the provider: the token is not used', async () => {
  const world = await openWorld({ tls: true, inputs: soon })
  const proxy = await openConnectProxy({ refuses: 407 })
  const env = { HTTPS_PROXY: proxy.url, NO_PROXY: hostOf(world.github.url) }
  const { main, outputs } = await world.step({}, { env })
  expect(outputs).toMatchObject({ 'error-code': 'provider_unreachable', credential: 'untouched' })
  expect(main.log).toContain('the proxy of HTTPS_PROXY refused the connection with 407')
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(world.provider.url)]))
  expect(world.newestIsStored()).toBe(true)
})

test.each(['not a url', 'socks5://127.0.0.1:1'])('%j is not the URL of a proxy', async url => {
  const world = await openWorld({ tls: true, inputs: soon })
  const { main, outputs } = await world.step({}, { env: { HTTPS_PROXY: url } })
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(main.log).toContain('HTTPS_PROXY is not a usable URL')
  expect([...world.github.requests, ...world.provider.requests]).toEqual([])
})

test('a proxy that is down is named, and not GitHub', async () => {
  const world = await openWorld({ tls: true, inputs: soon })
  const proxy = await openConnectProxy()
  await proxy.close()
  const { main, outputs } = await world.step({}, { env: { HTTPS_PROXY: proxy.url } })
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(main.log).toContain('at the proxy, the connection was refused (ECONNREFUSED)')
})
