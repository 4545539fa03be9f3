import { expect, test } from '@jest/globals'
import { openConnectProxy } from '../support/connect-proxy.ts'
import { openWorld } from '../support/open-world.ts'

const hostOf = (url: string) => new URL(url).host

test.each([407, 403, 502])('a proxy that refuses with %d: GitHub is not reached', async status => {
  const world = await openWorld({ tls: true, inputs: { 'retry-timeout': '1' } })
  const proxy = await openConnectProxy({ refuses: status })
  const { main, outputs } = await world.step({}, { env: { HTTPS_PROXY: proxy.url } })
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(main.log).toContain(`the proxy of HTTPS_PROXY refused the connection with ${status}`)
  expect([...world.github.requests, ...world.provider.requests]).toEqual([])
  expect(world.newestIsStored()).toBe(true)
})

test('a proxy that refuses the provider alone: nothing is spent', async () => {
  const world = await openWorld({ tls: true, inputs: { 'retry-timeout': '1' } })
  const proxy = await openConnectProxy({ refuses: 407 })
  const env = { HTTPS_PROXY: proxy.url, NO_PROXY: hostOf(world.github.url) }
  const { main, outputs } = await world.step({}, { env })
  expect(outputs).toMatchObject({ 'error-code': 'provider_unreachable', credential: 'untouched' })
  expect(main.log).toContain('the proxy of HTTPS_PROXY refused the connection with 407')
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(world.provider.url)]))
  expect(world.newestIsStored()).toBe(true)
})

test.each(['http://', 'not a url', 'socks5://127.0.0.1:1'])(
  '%j is no proxy, and said to be none',
  async url => {
    const world = await openWorld({ tls: true, inputs: { 'retry-timeout': '1' } })
    const { main, outputs } = await world.step({}, { env: { HTTPS_PROXY: url } })
    expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
    expect(main.log).toContain('HTTPS_PROXY or HTTP_PROXY is not a usable URL')
    expect([...world.github.requests, ...world.provider.requests]).toEqual([])
  },
)

test('a proxy that is not there is named as that, not as GitHub', async () => {
  const world = await openWorld({ tls: true, inputs: { 'retry-timeout': '1' } })
  const gone = await openWorld()
  const url = gone.provider.url
  await gone.provider.down()
  const { main, outputs } = await world.step({}, { env: { HTTPS_PROXY: url } })
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(main.log).toMatch(/proxy.*refused|refused.*proxy/i)
})
