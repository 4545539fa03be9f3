import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { httpResponse, type Inputs, type World } from '../world/index.ts'

test('the second use in a job has the used token: it is refused before anything is sent', async () => {
  const world = await openWorld()
  const [first, second] = await world.job([{}, {}])
  expect([first?.main.exitCode, second?.main.exitCode]).toEqual([0, 1])
  expect(second?.outputs).toMatchObject({
    'error-code': 'stale_refresh_token',
    credential: 'untouched',
  })
  expect(second?.main.log).toContain('An earlier step of this job already used this refresh token')
  expect(second?.main.log).toContain('second job that names the same environment')
  expect(second?.main.log).toContain('This step did not use the stored refresh token.')
  expect(world.provider.requests.filter(({ name }) => name === 'token')).toHaveLength(1)
  expect(world.newestIsStored()).toBe(true)
})

/** How the first step ends. The second one gets the same token. */
const used: readonly [string, (world: World) => void, inputs?: Inputs][] = [
  ['may have lost the response', lose, { 'retry-timeout': '0' }],
  ['got a response with two refresh tokens', sendTwo],
]

test.each(used)('the first step %s: the second sends nothing', async (_, disturb, inputs = {}) => {
  const world = await openWorld()
  disturb(world)
  const [first, second] = await world.job([{ inputs }, {}])
  expect(first?.outputs['credential']).toBe('unknown')
  expect(second?.outputs['error-code']).toBe('stale_refresh_token')
  expect(second?.main.log).toContain('If that step failed, do what its message says.')
  expect(world.provider.requests.filter(({ name }) => name === 'token')).toHaveLength(1)
})

test('the first step is killed while it uses the token: the second sends nothing', async () => {
  const world = await openWorld()
  const job = world.job([{}, {}])
  world.provider.onAnswer('token', () => job.child.kill('SIGKILL'))
  const [, second] = await job
  expect(second?.outputs['error-code']).toBe('stale_refresh_token')
  expect(world.provider.requests.filter(({ name }) => name === 'token')).toHaveLength(1)
})

test('the provider refused the first step for another cause: the second uses the token', async () => {
  const world = await openWorld()
  const [first, second] = await world.job([{ inputs: { 'client-secret': 'wrong' } }, {}])
  expect(first?.outputs).toMatchObject({ 'error-code': 'invalid_client', credential: 'untouched' })
  expect(second?.outputs).toMatchObject({ rotated: 'true', stored: 'true' })
})

test('with a provider that does not rotate, a job can use the action twice', async () => {
  const world = await openWorld({ provider: { rotate: false } })
  const results = await world.job([{}, {}])
  expect(results.map(({ main }) => main.exitCode)).toEqual([0, 0])
})

test('a second job reads the new secret', async () => {
  const environment = { kind: 'environment', repository: 'acme/app', environment: 'prod' } as const
  const world = await openWorld({ place: environment })
  expect((await world.step()).main.exitCode).toBe(0)
  expect((await world.step()).main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

function lose({ provider }: World): void {
  provider.fault({ on: 'token', kind: { reset: 'after' } })
}

function sendTwo({ provider }: World): void {
  const two = (tokens: object) =>
    httpResponse(JSON.stringify({ ...tokens, data: { refresh_token: 'another-refresh-token' } }))
  provider.fault({ on: 'token', kind: { raw: two } })
}
