import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Place, World } from '../world/index.ts'

const MINUTE = 60_000
const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
}
const startedAgo = (minutes: number) => ({ jobStartedAt: new Date(Date.now() - minutes * MINUTE) })

/** The secret was changed two minutes ago; its value happens to be good all the same. */
async function openChanged(place = environment): Promise<World> {
  const world = await openWorld({ place })
  change(world, 2)
  return world
}

function change({ github, place, secretName, stored }: World, minutesAgo: number): void {
  const updatedAt = new Date(Date.now() - minutesAgo * MINUTE)
  github.setSecret(place, secretName, stored() ?? '', { updatedAt })
}

test.each([undefined, 'fail'])('`on-stale: %s` stops, and nothing is spent', async onStale => {
  const world = await openChanged()
  const { main, outputs } = await world.step({ 'on-stale': onStale }, startedAgo(5))
  expect(main.exitCode).toBe(1)
  expect(outputs['error-code']).toBe('stale_refresh_token')
  expect(main.log).toContain('Start the workflow anew: a new run reads the newer token.')
  expect(world.provider.requests).toEqual([])
})

test('`on-stale: warn` warns and goes on', async () => {
  const world = await openChanged()
  const { main } = await world.step({ 'on-stale': 'warn' }, startedAgo(5))
  expect(main.exitCode).toBe(0)
  expect(main.annotations.warning).toEqual([
    expect.stringMatching(/was changed at .* It is used all the same, as `on-stale` says\./),
  ])
  expect(world.newestIsStored()).toBe(true)
})

test('`on-stale: ignore` says nothing and goes on', async () => {
  const world = await openChanged()
  const { main } = await world.step({ 'on-stale': 'ignore' }, startedAgo(5))
  expect(main.exitCode).toBe(0)
  expect(main.annotations.warning).toEqual([])
  expect(main.log).not.toContain('another run')
  expect(world.newestIsStored()).toBe(true)
})

test('the second attempt of a run counts from its own beginning, not from that of the first', async () => {
  const world = await openWorld()
  const { run } = world.github
  run.attempt = 2
  run.createdAt = new Date(Date.now() - 60 * MINUTE)
  run.startedAt = new Date(Date.now() - 5 * MINUTE)
  change(world, 30)
  const { main } = await world.step({}, startedAgo(4))
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('a secret changed after the second attempt began is stale to it', async () => {
  const world = await openWorld()
  world.github.run.attempt = 2
  world.github.run.startedAt = new Date(Date.now() - 5 * MINUTE)
  change(world, 4)
  const { outputs } = await world.step({}, startedAgo(1))
  expect(outputs['error-code']).toBe('stale_refresh_token')
})

test('a step late in a long job goes by the start of the job, not by its own', async () => {
  const world = await openChanged()
  const late = { ...startedAgo(90), eventWrittenAt: new Date() }
  const { outputs } = await world.step({}, late)
  expect(outputs['error-code']).toBe('stale_refresh_token')
})

test('GitHub cannot tell when the run was queued, for good: the start of the job has to do', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'run', kind: { status: 404 }, times: 'always' })
  const { main } = await world.step({}, startedAgo(5))
  expect(main.exitCode).toBe(0)
  change(world, 2)
  const { outputs } = await world.step({}, startedAgo(5))
  expect(outputs['error-code']).toBe('stale_refresh_token')
})

test('an answer without the time of the last change is no answer: nothing is spent', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'secret', kind: { garbage: true }, times: 'always' })
  const { main, outputs } = await world.step()
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(world.provider.requests).toEqual([])
})
