import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { World, WorldOptions } from '../world/index.ts'

const dry = { 'dry-run': 'true' }

function expectNothingDone({ provider, github, stored }: World, before: string | undefined) {
  expect(provider.requests).toEqual([])
  expect(github.requests.filter(({ name }) => name === 'put')).toEqual([])
  expect(stored()).toBe(before)
}

const places: readonly [string, WorldOptions][] = [
  ['a repository secret', {}],
  [
    'an environment secret',
    { place: { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' } },
  ],
  [
    'an organization secret',
    { place: { kind: 'organization', organization: 'acme', app: 'actions' } },
  ],
]

test.each(places)('%s is checked, and nothing is exchanged or written', async (_, options) => {
  const world = await openWorld(options)
  const before = world.stored()
  const { main, post, outputs } = await world.step(dry)
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(outputs).toEqual({ reused: 'false', rotated: 'false', stored: 'false' })
  expect(main.log).toContain('Dry run: nothing was exchanged or saved.')
  expect(main.log).toContain('the provider was not asked, because')
  expect(main.summary).toMatch(/^### ⚠️ .*: dry run with warnings: nothing was changed$/m)
  expect(post?.stdout).toBe('')
  const asked = new Set(world.github.requests.map(({ name }) => name))
  for (const name of ['public-key', 'secret', 'probe']) expect(asked).toContain(name)
  expectNothingDone(world, before)
})

test('three stores are listed, with whether the secret exists there', async () => {
  const world = await openWorld()
  const { main } = await world.step({ ...dry, app: 'actions,dependabot,codespaces' })
  expect(main.exitCode).toBe(0)
  const listed = main.log.split('\n').filter(line => line.includes('✓ Secret for the refresh'))
  expect(listed).toEqual([
    expect.stringMatching(/REFRESH_TOKEN of repository acme\/app, last changed/),
    expect.stringMatching(/REFRESH_TOKEN \(dependabot\) of repository acme\/app$/),
    expect.stringMatching(/REFRESH_TOKEN \(codespaces\) of repository acme\/app$/),
  ])
})

const refusals: readonly [string, (world: World) => unknown, string][] = [
  [
    'the token may not write the secret',
    ({ github }) => github.tokens.set(github.token, { secrets: 'read', actions: 'read' }),
    'github_forbidden',
  ],
  ['the secret was changed since', world => world.storeNewer(3_660), 'stale_refresh_token'],
]

test.each(refusals)('it fails as a real run does: %s', async (_, arrange, code) => {
  const world = await openWorld()
  const inputs = { ...dry, 'refresh-token': world.stored() }
  await arrange(world)
  const before = world.stored()
  const { main, outputs } = await world.step(inputs)
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': code, credential: 'untouched' })
  expectNothingDone(world, before)
})

test('a provider that is down does not matter, and nothing is exported or revoked', async () => {
  const world = await openWorld()
  const revoke = { 'revoke-on-exit': 'TRUE', 'revocation-url': world.provider.revocationUrl }
  await world.provider.down()
  const { main, post } = await world.step({ ...dry, ...revoke, 'export-env': 'BEARER' })
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(main.env).toEqual({})
  expect(post?.stdout).toBe('')
})
