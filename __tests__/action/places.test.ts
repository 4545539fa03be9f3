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

const putsOf = ({ github }: World) =>
  github.requests.flatMap(({ name, url }) => (name === 'put' ? [url] : []))

test('the secret of another repository, the only one that the token can see', async () => {
  const world = await openWorld({ place: repository('actions', 'acme/tools') })
  const grants = { secrets: 'write', actions: 'read', repositories: ['acme/tools'] } as const
  world.github.tokens.set(world.github.token, grants)
  const updatedAt = new Date(Date.now() - 36 * 86_400_000)
  world.github.setSecret(world.place, NAME, world.stored() ?? '', { updatedAt })
  const github = { repository: 'acme/app', repository_id: '1001' }
  const { main } = await world.step({ repository: 'acme/tools' }, { github })
  expect(main.annotations.error).toEqual([])
  expect(world.newestIsStored()).toBe(true)
  expect(putsOf(world)).toEqual([`/repos/acme/tools/actions/secrets/${NAME}`])
})

test('names have any case, as with GitHub', async () => {
  const world = await openWorld()
  const { main } = await world.step({ repository: 'ACME/App', 'secret-name': 'refresh_token' })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test.each([
  ['a repository', repository, {}],
  ['an organization', organization, { organization: 'acme' }],
])('all three stores of %s get it, and are checked before the exchange', async (_, at, inputs) => {
  const world = await openWorld({ place: at('actions') })
  const before: Record<Store, number> = { actions: 0, dependabot: 0, codespaces: 0 }
  world.provider.onRequest('token', () => {
    for (const app of stores) {
      const asked = world.github.requests.filter(({ url }) => url.includes(`/${app}/secrets/`))
      before[app] = asked.length
    }
  })
  const { main, outputs } = await world.step({ ...inputs, app: ' Actions, DEPENDABOT,codespaces' })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ rotated: 'true', stored: 'true' })
  const values = stores.map(app => world.github.secret(at(app), NAME)?.value)
  expect(new Set(values)).toEqual(new Set([world.provider.newestRefreshToken()]))
  for (const requests of Object.values(before)) expect(requests).toBeGreaterThanOrEqual(3)
})

test('one store that may not be written stops the run before the token is used', async () => {
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

/** More than GitHub lists on two pages. */
const many = Array.from({ length: 230 }, (_, index) => 5_000 + index)

test.each([
  ['all', 'dependabot', []],
  ['private', 'codespaces', []],
  ['selected', 'actions', many],
  ['selected', 'dependabot', many],
] as const)(
  "an organization's secret keeps the visibility %s in %s",
  async (visibility, app, selectedRepositoryIds) => {
    const place = organization(app)
    const world = await openWorld({ place })
    const facts = { visibility, selectedRepositoryIds, updatedAt: new Date(Date.now() - 60_000) }
    world.github.setSecret(place, NAME, world.stored() ?? '', facts)
    const { main } = await world.step()
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    const secret = world.github.secret(place, NAME)
    expect(secret?.visibility).toBe(visibility)
    expect(secret?.selectedRepositoryIds ?? []).toEqual(selectedRepositoryIds)
  },
)

test("a secret that is new in a store of the organization gets the first one's visibility", async () => {
  const world = await openWorld({ place: organization('actions') })
  await world.step({ app: 'actions,dependabot' })
  const fresh = world.github.secret(organization('dependabot'), NAME)
  expect(fresh).toMatchObject({ visibility: 'selected', selectedRepositoryIds: [1001, 1002] })
  expect(fresh?.value).toBe(world.provider.newestRefreshToken())
})
