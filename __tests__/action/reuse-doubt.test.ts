import { expect, test } from '@jest/globals'
import {
  deploy,
  environment,
  exchanges,
  open,
  SECRET,
  VARIABLE,
  variableOf,
} from '../support/deployments.ts'
import type { World } from '../world/index.ts'

test('a stale copy of the access token is never reused', async () => {
  const world = await open({ place: environment })
  await deploy(world)
  const stale = world.stored(SECRET)
  await deploy(world, { 'force-refresh': 'true' })
  const { main, outputs } = await deploy(world, { 'access-token': stale })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ reused: 'false', rotated: 'true' })
  expect(outputs['access-token']).not.toBe(stale)
  expect(main.log).toContain('the variable belongs to another token')
})

test('a stale copy is not reused although the newer expiry could not be saved', async () => {
  const world = await open({ place: environment })
  await deploy(world)
  const stale = world.stored(SECRET)
  const written = variableOf(world)?.value ?? ''
  const aMinuteAgo = new Date(Date.now() - 60_000)
  world.github.setVariable(environment, VARIABLE, written, { updatedAt: aMinuteAgo })
  world.github.fault({ on: 'update-variable', kind: { status: 403 } })
  const forced = await deploy(world, { 'force-refresh': 'true' })
  expect(forced.main.annotations.warning.join()).toContain('is not saved in the variable')
  expect(variableOf(world)?.value).toBe(written)
  const { main, outputs } = await deploy(world, { 'access-token': stale })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ reused: 'false', rotated: 'true' })
  expect(main.log).toContain('its secret was changed later')
})

test('an access token that could not be saved leaves no copy that is reused', async () => {
  const world = await open({ place: environment, inputs: { 'retry-timeout': '0' } })
  await deploy(world)
  const fault = world.github.fault({ on: 'put', kind: { status: 500 }, after: 1, times: 'always' })
  const failed = await deploy(world, { 'force-refresh': 'true' })
  expect(failed.outputs).toMatchObject({ 'error-code': 'store_failed', credential: 'stored' })
  expect(world.stored(SECRET)).not.toBe(failed.outputs['access-token'])
  fault.remove()
  const { main, outputs } = await deploy(world)
  expect([main.exitCode, outputs['reused']]).toEqual([0, 'false'])
})

test('a stale copy that is a JWT without a date of issue is not reused, even without a variable', async () => {
  const world = await open({ place: environment })
  await deploy(world)
  const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const jwt = `${part({ alg: 'RS256' })}.${part({ exp: Date.now() / 1000 + 3_600 })}.c2ln`
  world.github.fault({ on: 'variable', kind: { status: 404 } })
  world.github.setSecret(environment, SECRET, 'newer', { updatedAt: new Date(Date.now() + 9_000) })
  const { main, outputs } = await deploy(world, { 'access-token': jwt })
  expect(outputs['reused']).toBe('false')
  expect(main.log).toContain('its secret was changed later')
})

const lies: readonly [string, (record: string) => string][] = [
  ['says that the token lives longer', record => record.replace(/^\d{4}/, '2099')],
  ['says that the token has expired', record => record.replace(/^\d{4}/, '2020')],
  ['says nothing', () => ''],
  ['is garbage', () => '💥\n::error::x'],
  ['has a date alone', () => '2099-01-01T00:00:00Z'],
  ['names another token', record => record.replace(/=[0-9a-f]{32}/, `=${'0'.repeat(32)}`)],
]

test.each(lies)('a variable that %s costs one refresh and no token', async (_, change) => {
  const world = await open({ place: environment })
  await deploy(world)
  world.github.setVariable(environment, VARIABLE, change(variableOf(world)?.value ?? ''))
  const refreshed = await deploy(world)
  expect(refreshed.main.exitCode).toBe(0)
  expect(refreshed.outputs).toMatchObject({ reused: 'false', rotated: 'true', stored: 'true' })
  expect(world.newestIsStored()).toBe(true)
  expect((await deploy(world)).outputs['reused']).toBe('true')
})

const unreadable: readonly [string, Parameters<World['github']['fault']>[0]['kind']][] = [
  ['that is missing', { status: 404 }],
  ['that may not be read', { status: 403 }],
  ['behind an error 500', { status: 500 }],
  ['behind a rate limit', { status: 429, headers: { 'retry-after': '60' } }],
  ['behind a closed connection', { reset: 'before' }],
  ['that never arrives', { hang: 'before' }],
  ['in place of which a proxy sends a page', { garbage: true }],
]

test.each(unreadable)('a variable %s stops nothing', async (_, kind) => {
  const world = await open({ place: environment })
  await deploy(world)
  world.github.fault({ on: 'variable', kind, times: 'always' })
  const startedAt = performance.now()
  const { main, outputs } = await deploy(world)
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ reused: 'false', rotated: 'true', stored: 'true' })
  expect(world.newestIsStored()).toBe(true)
  expect(performance.now() - startedAt).toBeLessThan(15_000)
})

test('a cancelled job reuses nothing', async () => {
  const world = await open()
  await deploy(world)
  const before = exchanges(world)
  // Held open, so that the signal arrives before the response.
  world.github.fault({ on: 'variable', kind: { hang: 'before' }, times: 'always' })
  const step = world.step({ 'access-token': world.stored(SECRET) ?? '' })
  world.github.onRequest('variable', () => step.child.kill('SIGINT'))
  const { outputs } = await step
  expect(outputs).toEqual({ 'error-code': 'cancelled', credential: 'untouched' })
  expect(exchanges(world)).toBe(before)
})

/** A concurrency group with `queue: max`: jobs start one after the other, in the order they came. */
function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return job => {
    const next = last.then(job)
    last = next
    return next
  }
}

test('ten deployments at once, in a concurrency group, make one rotation', async () => {
  const world = await open({ place: environment })
  const queue = oneAtATime()
  const results = await Promise.all(Array.from({ length: 10 }, () => queue(() => deploy(world))))
  expect(results.map(({ main }) => main.exitCode)).toEqual(Array(10).fill(0))
  expect(results.filter(({ outputs }) => outputs['reused'] === 'true')).toHaveLength(9)
  expect(exchanges(world)).toBe(1)
})

test('with repository secrets, those that waited stop as stale, and nothing is spent', async () => {
  const world = await open()
  // GitHub reads these secrets when the runs are queued, which is before the first one rotates.
  const queuedAt = new Date(Date.now() - 60_000)
  world.github.run.startedAt = queuedAt
  const held = { 'access-token': '', 'refresh-token': world.stored() }
  const queue = oneAtATime()
  const steps = Array.from({ length: 4 }, () => queue(() => world.step(held)))
  const [first, ...others] = await Promise.all(steps)
  expect(first?.outputs['rotated']).toBe('true')
  for (const { outputs } of others)
    expect(outputs).toMatchObject({ 'error-code': 'stale_refresh_token', credential: 'untouched' })
  expect(exchanges(world)).toBe(1)
  expect(world.newestIsStored()).toBe(true)
})
