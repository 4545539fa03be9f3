import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Place, World } from '../world/index.ts'

const NAME = 'ACCESS_TOKEN'
const inputs = { 'access-token-secret': NAME }
const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
}
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

const putsOf = ({ github }: World) => github.requests.filter(({ name }) => name === 'put')
const storedIn = ({ github, place }: World) => github.secret(place, NAME)

test.each([
  ['a repository', undefined],
  ['an environment', environment],
  ['an organization', organization],
])('in %s both tokens are written at the same time, the refresh token first', async (_, place) => {
  const world = await openWorld(place && { place })
  // The first response waits for the second request.
  const second = Promise.withResolvers<void>()
  const names: (string | undefined)[] = []
  world.github.onRequest('put', ({ url }) => {
    names.push(url.split('/').at(-1))
    if (names.length === 2) second.resolve()
    return second.promise
  })
  const { main, outputs } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ stored: 'true' })
  expect(names).toEqual(['REFRESH_TOKEN', NAME])
  expect(storedIn(world)?.value).toBe(outputs['access-token'])
  expect(world.newestIsStored()).toBe(true)
})

test('a connection that breaks under the refresh token keeps neither from being saved', async () => {
  const world = await openWorld({ tls: true })
  world.github.fault({ on: 'put', kind: { reset: 'before' }, times: 1 })
  const { main, outputs } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(storedIn(world)?.value).toBe(outputs['access-token'])
})

test('main is killed while both are written: the post step saves both', async () => {
  const world = await openWorld()
  const hanging = world.github.fault({ on: 'put', kind: { hang: 'before' }, times: 'always' })
  const step = world.step(inputs)
  world.github.onRequest(
    'put',
    () => {
      hanging.remove()
      step.child.kill()
    },
    { nth: 2 },
  )
  const { main, post } = await step
  expect([main.signal, post?.exitCode]).toEqual(['SIGKILL', 0])
  expect(world.newestIsStored()).toBe(true)
  expect(storedIn(world)?.value).toBe(world.provider.accessTokens.at(-1))
})

test("the visibility of an organization's access token does not change", async () => {
  const world = await openWorld({ place: organization })
  const visibility = { visibility: 'selected', selectedRepositoryIds: [1003] } as const
  world.github.setSecret(organization, NAME, 'old', visibility)
  const { outputs } = await world.step(inputs)
  expect(storedIn(world)).toMatchObject({ value: outputs['access-token'], ...visibility })
})

test("an organization's new access token gets the visibility of the refresh token, and the log says so", async () => {
  const world = await openWorld({ place: organization })
  const { main } = await world.step(inputs)
  expect(storedIn(world)).toMatchObject({
    visibility: 'selected',
    selectedRepositoryIds: [1001, 1002],
  })
  expect(main.log).toContain(
    'The secret ACCESS_TOKEN of organization acme does not exist yet. It gets the visibility of REFRESH_TOKEN: selected.',
  )
})

test('a provider that does not rotate: the access token alone is written', async () => {
  const world = await openWorld({ provider: { rotate: false } })
  const { outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ rotated: 'false', stored: 'true' })
  expect(putsOf(world).map(({ url }) => url)).toEqual([`/repos/acme/app/actions/secrets/${NAME}`])
  expect(storedIn(world)?.value).toBe(outputs['access-token'])
})

test('only the access token is not saved: the step fails, and the refresh token is safe', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'put', kind: { status: 500 }, after: 1, times: 'always' })
  const { main, outputs } = await world.step(inputs)
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({
    'error-code': 'store_failed',
    credential: 'stored',
    stored: 'false',
  })
  expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
  expect(main.log).toContain('The new access token is not saved in the secret ACCESS_TOKEN')
  expect(main.log).toContain('The newest refresh token is in the secret.')
  expect(world.newestIsStored()).toBe(true)
})

test('the post step saves an access token that main could not', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 422 }, after: 1, times: 1 })
  const { main, post, outputs } = await world.step(inputs)
  expect([main.exitCode, post?.exitCode]).toEqual([1, 0])
  expect(post?.log).toContain('secret ACCESS_TOKEN of repository acme/app')
  expect(storedIn(world)?.value).toBe(outputs['access-token'])
})

test('the access token is exported to later steps, also if the refresh token is not saved', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 1 })
  const { main, outputs } = await world.step({ 'export-env': 'ANYPOINT_BEARER' })
  expect(main.exitCode).toBe(1)
  expect(main.env).toEqual({ ANYPOINT_BEARER: outputs['access-token'] })
})
