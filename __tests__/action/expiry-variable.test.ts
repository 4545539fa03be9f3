import { expect, test } from '@jest/globals'
import {
  deploy,
  namesAfter,
  open,
  organization,
  RECORD,
  SECRET,
  variableOf,
} from '../support/deployments.ts'
import { openWorld } from '../support/open-world.ts'
import type { Place, World } from '../world/index.ts'

const unwritable: readonly [string, Parameters<World['github']['fault']>[0]['kind']][] = [
  ['refuses it', { status: 403 }],
  ['fails', { status: 500 }],
  ['never responds', { hang: 'before' }],
]

test.each(unwritable)('GitHub %s: saving the expiry costs no token', async (_, kind) => {
  const world = await open()
  world.github.fault({ on: ['create-variable', 'update-variable'], kind, times: 'always' })
  const { main, outputs } = await deploy(world)
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ reused: 'false', rotated: 'true', stored: 'true' })
  expect(main.annotations.warning.join()).toMatch(
    /The expiry of the access token is not saved in the variable ACCESS_TOKEN_EXPIRES_AT of repository acme\/app: .*\. The next run refreshes the token/,
  )
  expect(world.newestIsStored()).toBe(true)
  expect(world.stored(SECRET)).toBe(outputs['access-token'])
})

test('a moment of trouble keeps the expiry from nothing', async () => {
  const world = await open()
  world.github.fault({ on: 'create-variable', kind: { status: 503 } })
  await deploy(world)
  expect((await deploy(world)).outputs['reused']).toBe('true')
})

test('a variable that was deleted meanwhile is created again', async () => {
  const world = await open()
  await deploy(world)
  world.github.fault({ on: 'update-variable', kind: { status: 404 } })
  world.github.fault({ on: 'create-variable', kind: { status: 201 } })
  const before = world.github.requests.length
  await deploy(world, { 'force-refresh': 'true' })
  expect(namesAfter(world, before).slice(-2)).toEqual(['update-variable', 'create-variable'])
})

test('the requests that save the tokens leave before the one that saves the expiry', async () => {
  const world = await open()
  const names: string[] = []
  for (const name of ['put', 'create-variable'])
    world.github.onRequest(name, ({ url }) => names.push(url.split('/').at(-1) ?? ''))
  await deploy(world)
  expect(names).toEqual(['REFRESH_TOKEN', SECRET, 'variables'])
})

const visibilities = [
  ['all', []],
  ['private', []],
  ['selected', [1003]],
] as const

test.each(visibilities)(
  "an organization's variable has the visibility of the secret, %s",
  async (visibility, ids) => {
    const world = await open({ place: organization })
    const facts = { visibility, selectedRepositoryIds: [...ids] }
    world.github.setSecret(organization, SECRET, 'old', facts)
    await deploy(world)
    expect(variableOf(world)).toMatchObject({ visibility })
    expect(variableOf(world)?.selectedRepositoryIds ?? []).toEqual(ids)
    await deploy(world, { 'force-refresh': 'true' })
    expect(variableOf(world)).toMatchObject({ visibility })
    expect(variableOf(world)?.selectedRepositoryIds ?? []).toEqual(ids)
  },
)

const dependabot: Place = { kind: 'repository', repository: 'acme/app', app: 'dependabot' }

test('a secret of another store has its variable among those of Actions', async () => {
  const world = await open({ place: dependabot })
  await deploy(world)
  expect(variableOf(world)?.value).toMatch(RECORD)
  expect((await deploy(world)).outputs['reused']).toBe('true')
})

test('the last-named store is not asked about the secret: the first is', async () => {
  const world = await open({ inputs: { app: 'actions,dependabot' } })
  await deploy(world)
  expect((await deploy(world)).outputs['reused']).toBe('true')
})

const permissions: readonly [string, Place | undefined, string, string][] = [
  ['a repository', undefined, 'actions_variables', 'Variables: write.'],
  [
    'an organization',
    organization,
    'organization_actions_variables',
    'Variables: write (organization permission).',
  ],
]

test.each(permissions)(
  'in %s, a missing permission is a warning before the exchange',
  async (_, place, permission, named) => {
    const world = await open(place && { place })
    await deploy(world)
    const { github } = world
    github.tokens.set(github.token, { ...github.tokens.get(github.token), [permission]: 'none' })
    const warnings: boolean[] = []
    const step = world.step({ 'access-token': world.stored(SECRET) ?? '' })
    let warned = false
    step.child.onLine(line => {
      warned ||= line.startsWith('::warning') && line.includes(named)
    })
    world.provider.onRequest('token', () => warnings.push(warned))
    const { main, outputs } = await step
    expect(main.exitCode).toBe(0)
    expect(outputs).toMatchObject({ reused: 'false', rotated: 'true', stored: 'true' })
    expect(warnings).toEqual([true])
    expect(main.annotations.warning).toHaveLength(1)
  },
)

test('without `access-token`, a missing permission is no warning', async () => {
  const world = await open()
  const { github } = world
  github.tokens.set(github.token, { secrets: 'write', actions: 'read' })
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(main.annotations.warning).toEqual([])
  expect(main.log).toContain('To reuse access tokens, give it the permission Variables: write.')
  expect(github.requests.map(({ name }) => name)).not.toContain('create-variable')
})

test('without `access-token-secret`, no variable is read or written', async () => {
  const world = await openWorld()
  await world.step()
  expect(world.github.requests.filter(({ name }) => name.includes('variable'))).toEqual([])
})
