import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { StepResult, World, WorldOptions } from '../world/index.ts'

const MINUTE = 60_000

/** Two runs with the same token. The second token request waits until the first run got this far. */
async function race(
  moment: 'answered' | 'stored',
  options?: WorldOptions,
  arrange: (world: World) => void = () => {},
): Promise<{ world: World; first: StepResult; second: StepResult }> {
  const world = await openWorld(options)
  arrange(world)
  const passed = Promise.withResolvers<void>()
  const { provider, github } = world
  if (moment === 'answered') provider.onAnswered('token', () => passed.resolve(), { nth: 1 })
  else github.onAnswered('put', () => passed.resolve(), { nth: 1 })
  const both = Promise.withResolvers<void>()
  let requests = 0
  provider.onRequest('token', () => {
    requests += 1
    if (requests === 1) return both.promise
    both.resolve()
    return passed.promise
  })
  const results = await Promise.all([world.step(), world.step()])
  const [first, second] = results.sort((a, b) => (a.main.exitCode ?? 1) - (b.main.exitCode ?? 1))
  if (!first || !second) throw new Error('both steps end')
  return { world, first, second }
}

test('of two runs with one token the second fails with the advice to start a new run first', async () => {
  const { world, first, second } = await race('stored')
  expect([first.main.exitCode, second.main.exitCode]).toEqual([0, 1])
  expect(second.outputs).toMatchObject({ 'error-code': 'invalid_grant', credential: 'unknown' })
  expect(second.main.log).toMatch(/was changed at .*, during this run\. Another run probably/)
  expect(second.main.log).toContain('Start a new run first; it reads the current token.')
  // This provider revokes the new token, too.
  await expect(world.provider.works(world.stored() ?? '')).resolves.toBe(false)
})

test('the second sees a token that the first saves a moment after the rejection', async () => {
  const { second } = await race('answered', undefined, ({ github }) => {
    // The write of the first run waits until the second run has looked at the secret again.
    const looked = Promise.withResolvers<void>()
    github.onRequest('put', () => looked.promise, { nth: 1 })
    github.onAnswered('secret', () => looked.resolve(), { nth: 3 })
  })
  expect(second.outputs).toMatchObject({ 'error-code': 'invalid_grant', credential: 'unknown' })
  expect(second.main.log).not.toContain('has not changed since')
})

test('a provider with a replay window gives both the same tokens, and both save them', async () => {
  const { world, first, second } = await race('stored', { provider: { replayWindowMs: 30_000 } })
  expect([first.main.exitCode, second.main.exitCode]).toEqual([0, 0])
  expect(first.outputs['access-token']).toBe(second.outputs['access-token'])
  expect(world.newestIsStored()).toBe(true)
})

test('a provider that does not rotate serves both', async () => {
  const { world, first, second } = await race('answered', { provider: { rotate: false } })
  expect([first.main.exitCode, second.main.exitCode]).toEqual([0, 0])
  expect(world.newestIsStored()).toBe(true)
})

test('a run that waited behind another has the old copy of a repository secret, and does not use it', async () => {
  const world = await openWorld()
  const readWhenQueued = world.inputs()['refresh-token']
  world.github.run.startedAt = new Date(Date.now() - MINUTE)
  const ahead = await world.step({ 'on-stale': 'ignore' })
  const behind = await world.step({ 'refresh-token': readWhenQueued })
  expect([ahead.main.exitCode, behind.main.exitCode]).toEqual([0, 1])
  expect(behind.outputs).toMatchObject({
    'error-code': 'stale_refresh_token',
    credential: 'untouched',
  })
  expect(behind.main.log).toContain('Another run has rotated the token that this job holds.')
  expect(world.newestIsStored()).toBe(true)
})

test('a job that waited behind another reads an environment secret when it starts, and both rotate', async () => {
  const environment = { kind: 'environment', repository: 'acme/app', environment: 'prod' } as const
  const world = await openWorld({ place: environment })
  world.github.run.startedAt = new Date(Date.now() - MINUTE)
  const ahead = await world.step()
  const behind = await world.step()
  expect([ahead.main.exitCode, behind.main.exitCode]).toEqual([0, 0])
  expect(world.newestIsStored()).toBe(true)
  expect(world.provider.refreshTokens).toHaveLength(3)
})
