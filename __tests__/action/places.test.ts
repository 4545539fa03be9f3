import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Place, World } from '../world/index.ts'

type Store = 'actions' | 'dependabot' | 'codespaces'
const stores: readonly Store[] = ['actions', 'dependabot', 'codespaces']
const repository = (app: Store, name = 'acme/app'): Place => ({
  kind: 'repository',
  repository: name,
  app,
})
const organization = (app: Store): Place => ({ kind: 'organization', organization: 'acme', app })
const NAME = 'REFRESH_TOKEN'

const heldIn = ({ github }: World, place: Place, name = NAME) => github.secret(place, name)
const putsOf = ({ github }: World) =>
  github.requests.flatMap(({ name, url }) => (name === 'put' ? [url] : []))

const everywhere = stores.flatMap(app => [
  ['a repository', app, repository(app)] as const,
  ['an organization', app, organization(app)] as const,
])

test.each(everywhere)('the secret of %s can be one for %s', async (_, app, place) => {
  const world = await openWorld({ place })
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(putsOf(world)).toEqual([expect.stringContaining(`/${app}/secrets/${NAME}`)])
})

test('the secret of another repository, which alone the token can see', async () => {
  const world = await openWorld({ place: repository('actions', 'acme/tools') })
  const grants = { secrets: 'write', repositories: ['acme/tools'] } as const
  world.github.tokens.set(world.github.token, grants)
  const github = { repository: 'acme/app', repository_id: '1001' }
  const { main } = await world.step({ repository: 'acme/tools' }, { github })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(putsOf(world)).toEqual([`/repos/acme/tools/actions/secrets/${NAME}`])
})

test('names are taken in any case, as GitHub takes them', async () => {
  const world = await openWorld()
  const { main } = await world.step({ repository: 'ACME/App', 'secret-name': 'refresh_token' })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test.each([
  ['a repository', repository, {}],
  ['an organization', organization, { organization: 'acme' }],
])(
  '%s gets it in all three stores, each read and tried before the exchange',
  async (_, at, inputs) => {
    const world = await openWorld({ place: at('actions') })
    const before = { actions: 0, dependabot: 0, codespaces: 0 }
    world.provider.onRequest('token', () => {
      for (const app of stores) {
        before[app] = world.github.requests.filter(({ url }) =>
          url.includes(`/${app}/secrets/`),
        ).length
      }
    })
    const { main, outputs } = await world.step({
      ...inputs,
      app: ' actions, dependabot,codespaces',
    })
    expect(main.exitCode).toBe(0)
    expect(outputs).toMatchObject({ rotated: 'true', stored: 'true' })
    const values = stores.map(app => heldIn(world, at(app))?.value)
    expect(new Set(values)).toEqual(new Set([world.provider.newestRefreshToken()]))
    for (const seen of Object.values(before)) expect(seen).toBeGreaterThanOrEqual(3)
  },
)

test('one store that may not be written stops the run before anything is spent', async () => {
  const world = await openWorld()
  const grants = { actions: 'read', secrets: 'write', dependabot_secrets: 'read' } as const
  world.github.tokens.set(world.github.token, grants)
  const { main, outputs } = await world.step({ app: 'actions,dependabot' })
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'github_forbidden', credential: 'untouched' })
  expect(main.log).toContain('Dependabot secrets: write')
  expect(world.provider.requests).toEqual([])
  expect(world.newestIsStored()).toBe(true)
})

const visibilities = ['all', 'private', 'selected'] as const
const kept = stores.flatMap(app => visibilities.map(visibility => [visibility, app] as const))

test.each(kept)(
  'visibility %s of an organization secret for %s is kept',
  async (visibility, app) => {
    const place = organization(app)
    const world = await openWorld({ place })
    const selectedRepositoryIds = visibility === 'selected' ? many : []
    const facts = { visibility, selectedRepositoryIds, updatedAt: new Date(Date.now() - 60_000) }
    world.github.setSecret(place, NAME, world.stored() ?? '', facts)
    const { main } = await world.step()
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    expect(heldIn(world, place)?.visibility).toBe(visibility)
    expect(heldIn(world, place)?.selectedRepositoryIds ?? []).toEqual(selectedRepositoryIds)
  },
)

/** More than GitHub lists on two pages. */
const many = Array.from({ length: 230 }, (_, index) => 5_000 + index)

test('a secret that is new in a store of the organization gets the visibility of the first', async () => {
  const world = await openWorld({ place: organization('actions') })
  await world.step({ app: 'actions,dependabot' })
  const fresh = heldIn(world, organization('dependabot'))
  expect(fresh).toMatchObject({ visibility: 'selected', selectedRepositoryIds: [1001, 1002] })
  expect(fresh?.value).toBe(world.provider.newestRefreshToken())
})
