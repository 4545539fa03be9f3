import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { startTinyproxy } from '../support/tinyproxy.ts'
import type { World } from '../world/index.ts'

const hostOf = (url: string) => new URL(url).host
const portsOf = ({ github, provider }: World) =>
  [github.url, provider.url].map(url => new URL(url).port)
const soon = { 'retry-timeout': '1' }

test.each(['HTTPS_PROXY', 'https_proxy'])('%s: all traffic goes through tinyproxy', async name => {
  const world = await openWorld({ tls: true })
  const proxy = await startTinyproxy({ ports: portsOf(world) })
  const { main } = await world.step({}, { env: { [name]: `http://127.0.0.1:${proxy.port}` } })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  const expected = [hostOf(world.github.url), hostOf(world.provider.url)]
  expect(new Set(await proxy.connects())).toEqual(new Set(expected))
})

test('traffic goes through with the right password', async () => {
  const world = await openWorld({ tls: true })
  const user = { name: 'runner', password: 'Zq7-open-sesame' }
  const proxy = await startTinyproxy({ ports: portsOf(world), user })
  const url = `http://${user.name}:${user.password}@127.0.0.1:${proxy.port}`
  const { main, log } = await world.step({}, { env: { HTTPS_PROXY: url } })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(await proxy.connects()).toContain(hostOf(world.provider.url))
  expect(log).not.toContain(user.password)
})

test.each(['', 'runner:wrong@'])(
  'with the credentials %j it responds 407: the token is not used',
  async given => {
    const world = await openWorld({ tls: true, inputs: soon })
    const user = { name: 'runner', password: 'Zq7-open-sesame' }
    const proxy = await startTinyproxy({ ports: portsOf(world), user })
    const env = { HTTPS_PROXY: `http://${given}127.0.0.1:${proxy.port}` }
    const { main, outputs } = await world.step({}, { env })
    expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
    expect(main.log).toMatch(/the proxy of HTTPS_PROXY refused the connection with 40[17]/)
    expect([...world.github.requests, ...world.provider.requests]).toEqual([])
  },
)

test('it may only tunnel to GitHub: the token is not used', async () => {
  const world = await openWorld({ tls: true, inputs: soon })
  const proxy = await startTinyproxy({ ports: portsOf(world).slice(0, 1) })
  const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }
  const { main, outputs } = await world.step({}, { env })
  expect(outputs).toMatchObject({ 'error-code': 'provider_unreachable', credential: 'untouched' })
  expect(main.log).toContain('the proxy of HTTPS_PROXY refused the connection with 403')
  expect(world.newestIsStored()).toBe(true)
})

test('NO_PROXY excepts the provider alone', async () => {
  const world = await openWorld({ tls: true })
  const proxy = await startTinyproxy({ ports: portsOf(world) })
  const proxyUrl = `http://127.0.0.1:${proxy.port}`
  const env = { HTTPS_PROXY: proxyUrl, NO_PROXY: hostOf(world.provider.url) }
  const { main } = await world.step({}, { env })
  expect(main.exitCode).toBe(0)
  expect(new Set(await proxy.connects())).toEqual(new Set([hostOf(world.github.url)]))
})
