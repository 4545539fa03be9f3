import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'

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
  expect(world.provider.requests.filter(({ name }) => name === 'token')).toHaveLength(1)
  expect(world.newestIsStored()).toBe(true)
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
