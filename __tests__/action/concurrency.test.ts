import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { StepResult, World, WorldOptions } from '../world/index.ts'

const MINUTE = 60_000

/** Both hold the same copy; the second's token request waits for the first to come so far. */
async function race(
  moment: 'answered' | 'stored',
  options?: WorldOptions,
): Promise<{ world: World; first: StepResult; second: StepResult }> {
  const world = await openWorld(options)
  const passed = Promise.withResolvers<void>()
  const { provider, github } = world
  const hook =
    moment === 'answered' ? provider.onAnswered('token', go) : github.onAnswered('put', go)
  function go(): void {
    hook.remove()
    passed.resolve()
  }
  const both = Promise.withResolvers<void>()
  let asked = 0
  provider.onRequest('token', () => {
    asked += 1
    if (asked === 1) return both.promise
    both.resolve()
    return passed.promise
  })
  const order: StepResult[] = []
  const steps = [world.step(), world.step()].map(step => step.then(result => order.push(result)))
  await Promise.all(steps)
  const [first, second] = order.sort((a, b) => (a.main.exitCode ?? 1) - (b.main.exitCode ?? 1))
  if (!first || !second) throw new Error('both steps end')
  return { world, first, second }
}

test('two runs at once, from one copy: the second fails aloud, and ends the family', async () => {
  const { world, first, second } = await race('answered')
  expect([first.main.exitCode, second.main.exitCode]).toEqual([0, 1])
  expect(second.outputs).toMatchObject({ 'error-code': 'invalid_grant', credential: 'rejected' })
  expect(second.main.annotations.error.join()).toContain('invalid_grant')
  expect(world.stored()).toBe(world.provider.newestRefreshToken())
  await expect(world.provider.works(world.stored() ?? '')).resolves.toBe(false)
})

test('the second sees that the first has stored its token, and says that another run won', async () => {
  const { second } = await race('stored')
  expect(second.outputs).toMatchObject({ 'error-code': 'invalid_grant' })
  expect(second.main.log).toMatch(/was changed at .*, during this run: another run won/)
  expect(second.main.log).toContain('Start the workflow anew before signing in again')
})

test('a provider with a replay window gives both the same tokens, and both store them', async () => {
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

test('a run queued behind another holds the old copy of a repository secret: it is not spent', async () => {
  const world = await openWorld()
  const heldSinceQueued = world.inputs()['refresh-token']
  world.github.run.startedAt = new Date(Date.now() - MINUTE)
  const ahead = await world.step({ 'on-stale': 'ignore' })
  const behind = await world.step({ 'refresh-token': heldSinceQueued })
  expect([ahead.main.exitCode, behind.main.exitCode]).toEqual([0, 1])
  expect(behind.outputs).toMatchObject({
    'error-code': 'stale_refresh_token',
    credential: 'untouched',
  })
  expect(behind.main.log).toContain('another run has rotated the token that this job holds')
  expect(world.newestIsStored()).toBe(true)
})

test('a job queued behind another reads an environment secret as it starts: both rotate', async () => {
  const environment = { kind: 'environment', repository: 'acme/app', environment: 'prod' } as const
  const world = await openWorld({ place: environment })
  world.github.run.startedAt = new Date(Date.now() - MINUTE)
  const ahead = await world.step()
  const behind = await world.step()
  expect([ahead.main.exitCode, behind.main.exitCode]).toEqual([0, 0])
  expect(world.newestIsStored()).toBe(true)
  expect(world.provider.refreshTokens).toHaveLength(3)
})

test('a person signs in while the run exchanges: main stores what it was given, and says which', async () => {
  const world = await openWorld()
  world.provider.onAnswer('token', () =>
    world.github.setSecret(world.place, world.secretName, 'signed-in-again-meanwhile'),
  )
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(main.log).toMatch(/Stored generation [0-9a-f]{8} in secret REFRESH_TOKEN/)
  expect(world.stored()).toBe(world.provider.newestRefreshToken())
})
