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
const heldIn = ({ github, place }: World) => github.secret(place, NAME)

const places: readonly [string, Place | undefined][] = [
  ['a repository', undefined],
  ['an environment', environment],
  ['an organization', organization],
]

test.each(places)(
  'in %s the refresh token leaves first, the access token right behind it',
  async (_, place) => {
    const world = await openWorld(place && { place })
    world.github.fault({ on: 'put', kind: { slow: 500 }, times: 1 })
    const moments: string[] = []
    world.github.onRequest('put', ({ url }) => moments.push(`asked ${url.split('/').at(-1)}`))
    world.github.onAnswered('put', ({ url }) => moments.push(`answered ${url.split('/').at(-1)}`))
    const { main, outputs } = await world.step(inputs)
    expect(main.exitCode).toBe(0)
    expect(outputs).toMatchObject({ stored: 'true' })
    expect(heldIn(world)?.value).toBe(outputs['access-token'])
    expect(world.newestIsStored()).toBe(true)
    expect(moments).toEqual([
      'asked REFRESH_TOKEN',
      'asked ACCESS_TOKEN',
      'answered ACCESS_TOKEN',
      'answered REFRESH_TOKEN',
    ])
  },
)

test('a refresh token that GitHub does not take yet keeps no access token waiting', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 503 }, times: 1 })
  const names: (string | undefined)[] = []
  world.github.onRequest('put', ({ url }) => names.push(url.split('/').at(-1)))
  const { main } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(names).toEqual(['REFRESH_TOKEN', NAME, 'REFRESH_TOKEN'])
  expect(world.newestIsStored()).toBe(true)
})

test('a connection that breaks under the refresh token keeps neither from being stored', async () => {
  const world = await openWorld({ tls: true })
  world.github.fault({ on: 'put', kind: { reset: 'before' }, times: 1 })
  const { main, outputs } = await world.step(inputs)
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(heldIn(world)?.value).toBe(outputs['access-token'])
})

test('killed as the access token leaves: the post step stores what is missing of both', async () => {
  const world = await openWorld()
  const hanging = world.github.fault({ on: 'put', kind: { hang: 'before' }, times: 'always' })
  const step = world.step(inputs)
  const both = world.github.onRequest('put', ({ url }) => {
    if (!url.endsWith(NAME)) return
    both.remove()
    hanging.remove()
    step.child.kill()
  })
  const { main, post } = await step
  expect([main.signal, post?.exitCode]).toEqual(['SIGKILL', 0])
  expect(world.newestIsStored()).toBe(true)
  expect(heldIn(world)?.value).toBe(world.provider.accessTokens.at(-1))
})

const visibilities = ['all', 'private', 'selected'] as const

test.each(visibilities)(
  "an organization's access token keeps its own visibility, %s",
  async visibility => {
    const world = await openWorld({ place: organization })
    const selectedRepositoryIds = visibility === 'selected' ? [1003] : []
    world.github.setSecret(organization, NAME, 'old', { visibility, selectedRepositoryIds })
    const { outputs } = await world.step(inputs)
    expect(heldIn(world)).toMatchObject({ value: outputs['access-token'], visibility })
    expect(heldIn(world)?.selectedRepositoryIds ?? []).toEqual(selectedRepositoryIds)
  },
)

test("an organization's new access token gets the visibility of the refresh token", async () => {
  const world = await openWorld({ place: organization })
  await world.step(inputs)
  expect(heldIn(world)).toMatchObject({
    visibility: 'selected',
    selectedRepositoryIds: [1001, 1002],
  })
})

test('a provider that does not rotate: the access token alone is stored', async () => {
  const world = await openWorld({ provider: { rotate: false } })
  const { outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ rotated: 'false', stored: 'true' })
  expect(putsOf(world).map(({ url }) => url)).toEqual([`/repos/acme/app/actions/secrets/${NAME}`])
  expect(heldIn(world)?.value).toBe(outputs['access-token'])
})

test('only the access token cannot be stored: the step fails, the refresh token is safe', async () => {
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
  expect(main.log).toContain('The new access token could not be stored')
  expect(main.log).not.toContain('The stored refresh token is spent')
  expect(world.newestIsStored()).toBe(true)
})

test('the post step stores an access token that main could not', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 422 }, after: 1, times: 2 })
  const { main, post, outputs } = await world.step(inputs)
  expect([main.exitCode, post?.exitCode]).toEqual([1, 0])
  expect(post?.log).toContain('secret ACCESS_TOKEN of repository acme/app')
  expect(heldIn(world)?.value).toBe(outputs['access-token'])
})

test('the access token is exported to later steps only under the name that was asked for', async () => {
  const world = await openWorld()
  const { main, outputs } = await world.step({ 'export-env': 'ANYPOINT_BEARER' })
  expect(main.env).toEqual({ ANYPOINT_BEARER: outputs['access-token'] })
  const other = await world.step()
  expect(other.main.env).toEqual({})
})

test('the access token is exported although storing the refresh token failed', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 1 })
  const { main, outputs } = await world.step({ 'export-env': 'ANYPOINT_BEARER' })
  expect(main.exitCode).toBe(1)
  expect(main.env).toEqual({ ANYPOINT_BEARER: outputs['access-token'] })
})

const refusedNames = ['PATH', 'GITHUB_TOKEN', 'NODE_OPTIONS', 'RUNNER_TEMP', '1A', 'A-B', 'A\nB']

test.each(refusedNames)('`export-env: %j` is refused', async name => {
  const world = await openWorld()
  const { outputs } = await world.step({ 'export-env': name })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid' })
  expect(world.provider.requests).toEqual([])
})
