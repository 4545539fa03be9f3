import { expect, test } from '@jest/globals'
import { openConnectProxy } from '../support/connect-proxy.ts'
import { openWorld } from '../support/open-world.ts'
import type { World } from '../world/index.ts'

const hostOf = (url: string) => new URL(url).host
const hosts = ({ github, provider }: World) => [hostOf(github.url), hostOf(provider.url)]
/** GitHub under another name than the provider, so that one of them can be excepted. */
const apart = ({ github }: World) => ({
  'github-api-url': github.apiUrl.replace('127.0.0.1', 'localhost'),
})

test.each(['HTTPS_PROXY', 'https_proxy'])(
  'with %s both hosts are reached through it',
  async name => {
    const world = await openWorld({ tls: true })
    const proxy = await openConnectProxy()
    const { main } = await world.step({}, { env: { [name]: proxy.url } })
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    expect(new Set(proxy.tunnels)).toEqual(new Set(hosts(world)))
    expect(new Set(proxy.credentials)).toEqual(new Set(['none']))
    expect(proxy.others).toEqual([])
  },
)

test('the post step goes through it too', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step({}, { env: { HTTPS_PROXY: proxy.url } })
  let tunnelsOfMain = 0
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    tunnelsOfMain = proxy.tunnels.length
    step.child.kill()
  })
  await step
  expect(world.newestIsStored()).toBe(true)
  expect(proxy.tunnels.slice(tunnelsOfMain)).toContain(hostOf(world.github.url))
})

const user = 'proxy-user'
const password = 'p@ss:w/rd%+7Kq'

test('credentials in the URL of the proxy reach it, and are in no log', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const written = `${user}:${encodeURIComponent(password)}`
  const env = { HTTPS_PROXY: proxy.url.replace('http://', `http://${written}@`) }
  const { main, log, summary } = await world.step({}, { env, debug: true })
  expect(main.exitCode).toBe(0)
  expect(new Set(proxy.credentials)).toEqual(new Set([`${user}:${password}`]))
  for (const form of [password, encodeURIComponent(password), btoa(`${user}:${password}`)]) {
    expect(log + summary).not.toContain(form)
  }
})

test.each(['NO_PROXY', 'no_proxy'])('%s with a name excepts that host alone', async name => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const env = { HTTPS_PROXY: proxy.url, [name]: 'example.com,localhost' }
  const { main } = await world.step(apart(world), { env })
  expect(main.exitCode).toBe(0)
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(world.provider.url)]))
})

test('NO_PROXY with a port tells two servers of one host apart', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const env = { HTTPS_PROXY: proxy.url, NO_PROXY: hostOf(world.provider.url) }
  const { main } = await world.step({}, { env })
  expect(main.exitCode).toBe(0)
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(world.github.url)]))
})

test('NO_PROXY=* excepts everything', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const { main } = await world.step({}, { env: { HTTPS_PROXY: proxy.url, NO_PROXY: '*' } })
  expect(main.exitCode).toBe(0)
  expect(proxy.tunnels).toEqual([])
})

test('both casings, as the runner sets them, are one setting', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await openConnectProxy()
  const { port } = new URL(world.provider.url)
  const excepted = `127.0.0.1:${port}`
  const env = {
    HTTPS_PROXY: proxy.url,
    https_proxy: proxy.url,
    NO_PROXY: excepted,
    no_proxy: excepted,
  }
  const { main } = await world.step({}, { env })
  expect(main.exitCode).toBe(0)
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(world.github.url)]))
})

test('the certificate is checked inside the tunnel: another name is not accepted', async () => {
  const world = await openWorld({ tls: true, inputs: { 'retry-timeout': '1' } })
  const proxy = await openConnectProxy({
    routes: { 'login.example:443': hostOf(world.provider.url) },
  })
  const env = { HTTPS_PROXY: proxy.url, NO_PROXY: hostOf(world.github.url) }
  const { main, outputs } = await world.step(
    { 'token-url': 'https://login.example/token' },
    { env },
  )
  expect(outputs).toMatchObject({ 'error-code': 'provider_unreachable', credential: 'untouched' })
  expect(main.log).toContain('its certificate is for another name')
  expect(world.provider.requests).toEqual([])
})
