import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Place, World, WorldOptions } from '../world/index.ts'

const DAY = 86_400_000
const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
}
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }
const dry = { 'dry-run': 'true' }

/** Nothing of the provider's was asked for, and nothing of GitHub's was written. */
function expectNothingDone(
  { provider, github }: World,
  before: string | undefined,
  after?: string,
) {
  expect(provider.requests).toEqual([])
  expect(github.requests.filter(({ name }) => name === 'put')).toEqual([])
  expect(after).toBe(before)
}

const places: readonly [string, WorldOptions][] = [
  ['a repository secret', {}],
  ['an environment secret', { place: environment }],
  ['an organization secret', { place: organization }],
]

test.each(places)(
  'of %s nothing is exchanged or written, and everything is checked',
  async (_, options) => {
    const world = await openWorld(options)
    const before = world.github.secret(world.place, world.secretName)
    const { main, post, outputs } = await world.step(dry)
    expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
    expect(outputs).toEqual({ rotated: 'false', stored: 'false' })
    expect(post?.stdout).toBe('')
    expect(world.github.secret(world.place, world.secretName)).toEqual(before)
    expect(world.newestIsStored()).toBe(true)
    const asked = new Set(world.github.requests.map(({ name }) => name))
    for (const name of ['public-key', 'secret', 'probe']) expect(asked).toContain(name)
    expectNothingDone(world, before?.value, world.stored())
  },
)

test('the checklist is in the log and in the summary', async () => {
  const world = await openWorld()
  const expiresAt = new Date(Date.now() + 100 * DAY)
  const grants = world.github.tokens.get(world.github.token)
  world.github.tokens.set(world.github.token, { ...grants, expiresAt })
  const updatedAt = new Date(Date.now() - 12 * DAY)
  const { place, secretName } = world
  world.github.setSecret(place, secretName, world.stored() ?? '', { updatedAt })
  const inputs = { ...dry, provider: 'xero', 'client-auth': 'client_secret_post' }
  const { main } = await world.step({ ...inputs, 'access-token-secret': 'ACCESS_TOKEN' })
  const facts = [
    /Refresh token.*generation [0-9a-f]{8}, 12 days in its secret/,
    /Would be exchanged at.*\/token, by client_?secret_?post/,
    /Would be written, the refresh token.*REFRESH_?TOKEN of repository acme\/app, last changed/,
    /Would be written, the access token.*ACCESS_?TOKEN of repository acme\/app/,
    /Public key of each store.*sealing tried/,
    /Right to write.*not refused/,
    new RegExp(`github-token.*expires.*${expiresAt.toISOString().slice(0, 10)}`),
    new RegExp(
      `Refresh token expires.*${new Date(+updatedAt + 60 * DAY).toISOString().slice(0, 10)}`,
    ),
  ]
  for (const fact of facts) {
    expect(main.log).toMatch(fact)
    expect(main.summary.replaceAll('\\', '')).toMatch(fact)
  }
  expect(main.summary).toContain('dry run: nothing was changed')
})

test('three stores: each is listed, with whether the secret is there', async () => {
  const world = await openWorld()
  const { main } = await world.step({ ...dry, app: 'actions,dependabot,codespaces' })
  expect(main.exitCode).toBe(0)
  const listed = main.log.split('\n').filter(line => line.includes('✓ Would be written'))
  expect(listed).toEqual([
    expect.stringMatching(/REFRESH_TOKEN of repository acme\/app, last changed/),
    expect.stringMatching(/REFRESH_TOKEN \(dependabot\) of repository acme\/app$/),
    expect.stringMatching(/REFRESH_TOKEN \(codespaces\) of repository acme\/app$/),
  ])
})

interface Refusal {
  readonly when: string
  readonly arrange: (world: World) => unknown
  readonly inputs?: Readonly<Record<string, string>>
  readonly code: string
}

const refusals: readonly Refusal[] = [
  {
    when: 'the token may not write the secret',
    arrange: ({ github }) => github.tokens.set(github.token, { secrets: 'read' }),
    code: 'github_forbidden',
  },
  {
    when: 'there is no such secret',
    arrange: () => undefined,
    inputs: { 'secret-name': 'OTHER' },
    code: 'target_not_found',
  },
  {
    when: 'the secret was changed since',
    arrange: ({ github, place, secretName }) =>
      github.setSecret(place, secretName, 'newer', { updatedAt: new Date(Date.now() + DAY) }),
    code: 'stale_refresh_token',
  },
  {
    when: 'an input is wrong',
    arrange: () => undefined,
    inputs: { 'retry-timeout': 'soon' },
    code: 'input_invalid',
  },
]

test.each(refusals.map(one => [one.when, one] as const))(
  'it fails as a real run would when %s',
  async (_, { arrange, inputs, code }) => {
    const world = await openWorld()
    const held = world.inputs()['refresh-token'] ?? ''
    await arrange(world)
    const before = world.stored()
    const { main, outputs } = await world.step({ ...dry, 'refresh-token': held, ...inputs })
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'error-code': code, credential: 'untouched' })
    expectNothingDone(world, before, world.stored())
  },
)

test('neither is a provider asked that cannot be reached, nor an access token revoked', async () => {
  const world = await openWorld()
  const revoke = { 'revoke-on-exit': 'true', 'revocation-url': world.provider.revocationUrl }
  await world.provider.down()
  const { main, post } = await world.step({ ...dry, ...revoke, 'export-env': 'BEARER' })
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(main.env).toEqual({})
  expect(post?.stdout).toBe('')
})
