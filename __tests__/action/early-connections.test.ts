import type { Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { type Fate, openRelay } from '../support/relay.ts'
import type { Inputs, World } from '../world/index.ts'

/** Both servers behind relays, which decide what happens to each connection. */
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

test.each([
  ['a run', 'false', 1],
  ['a dry run, which opens none to the provider', 'true', 0],
])(
  'every early connection of %s is used, and no other is made',
  async (_, dryRun, toTheProvider) => {
    const world = await openWorld({ tls: true })
    const { inputs, toGitHub, toProvider } = await relayed(world, {})
    const { main } = await world.step({ ...inputs, 'dry-run': dryRun })
    expect(main.exitCode).toBe(0)
    expect([toGitHub.connections, toProvider.connections]).toEqual([4, toTheProvider])
  },
)

const ends: readonly [string, (client: Socket) => void][] = [
  ['closes', client => void client.end()],
  ['resets', client => void client.resetAndDestroy()],
]

test.each(ends)(
  'the provider %s the early connection during preflight: one request, on a new connection',
  async (_, end) => {
    const world = await openWorld({ tls: true })
    const ended = Promise.withResolvers<void>()
    world.github.onRequest('secret', () => ended.promise)
    const fate: Fate = (client, number) => {
      if (number > 0) return 'carried'
      client.on('close', () => ended.resolve())
      client.once('data', () => end(client))
      return 'silent'
    }
    const { inputs, toProvider } = await relayed(world, { provider: fate })
    const { main } = await world.step({ ...inputs, 'retry-timeout': '0' })
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    expect(toProvider.connections).toBe(2)
    expect(tokenRequests(world)).toBe(1)
  },
)

test('GitHub resets the early connections: others are made', async () => {
  const world = await openWorld({ tls: true })
  const fate: Fate = (client, number) => {
    if (number < 4) client.resetAndDestroy()
    return number < 4 ? 'silent' : 'carried'
  }
  const { inputs, toGitHub } = await relayed(world, { github: fate })
  const { main } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(toGitHub.connections).toBeGreaterThan(4)
})

test('the provider never answers the early connection: 10 s are lost, and not the token', async () => {
  const world = await openWorld({ tls: true })
  const fate: Fate = (_, number) => (number === 0 ? 'silent' : 'carried')
  const { inputs } = await relayed(world, { provider: fate })
  const { main } = await world.step({ ...inputs, 'retry-timeout': '20' })
  expect(main.log).toContain('no connection within 10 s')
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(tokenRequests(world)).toBe(1)
})

test('connections that nobody answers do not delay a step that does not use them', async () => {
  const world = await openWorld({ tls: true })
  const { inputs } = await relayed(world, { github: () => 'silent', provider: () => 'silent' })
  const { main, outputs } = await world.step({ ...inputs, 'retry-timeout': 'soon' })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid' })
  expect(main.exitCode).toBe(1)
  // A connection attempt ends after 10 s.
  expect(main.durationMs).toBeLessThan(9_000)
})

test('nothing is sent to the provider before preflight has ended', async () => {
  const world = await openWorld({ tls: true })
  world.github.fault({ on: 'public-key', kind: { status: 401 }, times: 'always' })
  const { inputs, toProvider } = await relayed(world, {})
  const { outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ 'error-code': 'github_unauthorized' })
  expect(toProvider.connections).toBe(1)
  expect(world.provider.requests).toEqual([])
})
