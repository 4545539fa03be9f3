import type { Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { type Fate, openRelay } from '../support/relay.ts'
import type { Inputs, World } from '../world/index.ts'

/** By way of relays, each with the fate of its connections. */
async function relayed(world: World, fates: { readonly provider?: Fate; readonly github?: Fate }) {
  const { github, provider } = world
  const toGitHub = await openRelay(github.url, fates.github)
  const toProvider = await openRelay(provider.url, fates.provider)
  const inputs: Inputs = {
    'github-api-url': github.apiUrl.replace(github.url, toGitHub.url),
    'token-url': (world.inputs()['token-url'] ?? '').replace(provider.url, toProvider.url),
  }
  return { inputs, toGitHub, toProvider }
}

const tokenRequests = ({ provider }: World) =>
  provider.requests.filter(({ name }) => name === 'token').length

test('every connection that sets out early is used, and no other is made', async () => {
  const world = await openWorld({ tls: true })
  const { inputs, toGitHub, toProvider } = await relayed(world, {})
  const { main } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect([toGitHub.connections, toProvider.connections]).toEqual([4, 1])
})

test('a dry run opens no connection to the provider', async () => {
  const world = await openWorld({ tls: true })
  const { inputs, toGitHub, toProvider } = await relayed(world, {})
  const { main } = await world.step({ ...inputs, 'dry-run': 'true' })
  expect(main.exitCode).toBe(0)
  expect([toGitHub.connections, toProvider.connections]).toEqual([4, 0])
})

const ends: readonly [string, (client: Socket) => void][] = [
  ['closes', client => void client.end()],
  ['resets', client => void client.resetAndDestroy()],
]

test.each(ends)(
  'a provider that %s the early connection while plan reads is asked once, by a new one',
  async (_, end) => {
    const world = await openWorld({ tls: true })
    world.github.fault({ on: 'secret', kind: { slow: 1_000 } })
    const fate: Fate = (client, number) => {
      if (number === 0) setTimeout(() => end(client), 500)
      return 'carried'
    }
    const { inputs, toProvider } = await relayed(world, { provider: fate })
    const { main } = await world.step({ ...inputs, 'retry-timeout': '0' })
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    expect(toProvider.connections).toBe(2)
    expect(tokenRequests(world)).toBe(1)
  },
)

test.each(ends)('GitHub %s the early connections at once: others are made', async (_, end) => {
  const world = await openWorld({ tls: true })
  const fate: Fate = (client, number) => {
    if (number < 4) end(client)
    return number < 4 ? 'silent' : 'carried'
  }
  const { inputs, toGitHub } = await relayed(world, { github: fate })
  const { main } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(toGitHub.connections).toBeGreaterThan(4)
})

test('a provider that leaves the early connection unanswered costs 10 s, not the token', async () => {
  const world = await openWorld({ tls: true })
  const fate: Fate = (_, number) => (number === 0 ? 'silent' : 'carried')
  const { inputs } = await relayed(world, { provider: fate })
  const { main } = await world.step({ ...inputs, 'retry-timeout': '20' })
  expect(main.log).toContain('no connection within 10 s')
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(tokenRequests(world)).toBe(1)
})

test('connections that nobody answers keep no step waiting that does not use them', async () => {
  const world = await openWorld({ tls: true })
  const { inputs } = await relayed(world, { github: () => 'silent', provider: () => 'silent' })
  const startedAt = performance.now()
  const { main, outputs } = await world.step({ ...inputs, 'retry-timeout': 'soon' })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid' })
  expect(main.exitCode).toBe(1)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})

test('the refresh token leaves by no connection before plan has ended', async () => {
  const world = await openWorld({ tls: true })
  world.github.fault({ on: 'public-key', kind: { status: 401 }, times: 'always' })
  const { inputs, toProvider } = await relayed(world, {})
  const { outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ 'error-code': 'github_unauthorized' })
  expect(toProvider.connections).toBe(1)
  expect(world.provider.requests).toEqual([])
})
