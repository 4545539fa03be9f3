import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { transcript } from '../support/transcript.ts'
import type { WorldOptions } from '../world/index.ts'

const places: readonly [string, WorldOptions][] = [
  ['a repository secret', {}],
  [
    'an environment secret whose name has a slash and a space',
    { place: { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' } },
  ],
  [
    'an organization secret shared with two selected repositories',
    { place: { kind: 'organization', organization: 'acme', app: 'actions' } },
  ],
]

test.each(places)('%s is exchanged, sealed and stored', async (_, options) => {
  const world = await openWorld({ ...options, tls: true })
  const before = world.github.secret(world.place, world.secretName)
  const result = await world.step()
  expect(transcript(world, result)).toMatchSnapshot()
  expect(result.main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  await expect(world.provider.accessTokenWorks(result.outputs['access-token'] ?? '')).resolves.toBe(
    true,
  )
  const after = world.github.secret(world.place, world.secretName)
  expect(after?.visibility).toBe(before?.visibility)
  expect(after?.selectedRepositoryIds).toEqual(before?.selectedRepositoryIds)
})

test('two rotations in a row, the second from what the first stored', async () => {
  const world = await openWorld()
  const first = await world.step()
  const second = await world.step()
  expect([first.outputs['rotated'], second.outputs['rotated']]).toEqual(['true', 'true'])
  expect(world.provider.refreshTokens.map(({ state }) => state)).toEqual([
    'consumed',
    'consumed',
    'live',
  ])
  expect(world.newestIsStored()).toBe(true)
})

test('a provider that does not rotate: nothing is written', async () => {
  const world = await openWorld({ provider: { rotate: false } })
  const { outputs, main } = await world.step()
  expect(outputs).toMatchObject({ rotated: 'false', stored: 'false' })
  expect(main.log).toContain('the provider keeps its generation')
  expect(world.github.requests.filter(({ name }) => name === 'put')).toEqual([])
})

const deviations: readonly [string, (answer: Answer) => unknown, Record<string, string>][] = [
  ['no token_type', ({ token_type, ...rest }) => rest, { 'token-type': 'Bearer' }],
  ['token_type in capitals', a => ({ ...a, token_type: 'BEARER' }), { 'token-type': 'Bearer' }],
  ['expires_in as a string', a => ({ ...a, expires_in: '1800' }), { 'expires-in': '1800' }],
  ['no refresh_token', ({ refresh_token, ...rest }) => rest, { rotated: 'false' }],
  ['refresh_token null', a => ({ ...a, refresh_token: null }), { rotated: 'false' }],
]

test.each(deviations)('an answer with %s is understood', async (_, answer, outputs) => {
  const world = await openWorld({ provider: { answer: answer as (json: unknown) => unknown } })
  const result = await world.step()
  expect(result.main.exitCode).toBe(0)
  expect(result.outputs).toMatchObject(outputs)
})

test('an answer without expires_in leaves both expiry outputs unset', async () => {
  const answer = ({ expires_in, ...rest }: Answer): unknown => rest
  const world = await openWorld({ provider: { answer: answer as (json: unknown) => unknown } })
  const { outputs } = await world.step()
  expect(outputs).not.toHaveProperty('expires-in')
  expect(outputs).not.toHaveProperty('expires-at')
})

type Answer = Record<string, unknown>
