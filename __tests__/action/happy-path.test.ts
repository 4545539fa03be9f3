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
    'an organization secret that two selected repositories share',
    { place: { kind: 'organization', organization: 'acme', app: 'actions' } },
  ],
]

test.each(places)('%s is exchanged, encrypted and saved', async (_, options) => {
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

test('a second run starts from what the first saved', async () => {
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

test('a provider that does not rotate: nothing is written, and everything is stored', async () => {
  const world = await openWorld({ provider: { rotate: false } })
  const { outputs, main, post } = await world.step()
  expect(outputs).toMatchObject({ rotated: 'false', stored: 'true' })
  expect(main.log).toMatch(
    /Access token issued\. Refresh token not rotated \(fingerprint \w{8}\)\./,
  )
  expect(world.github.requests.filter(({ name }) => name === 'put')).toEqual([])
  expect(post?.stdout).toBe('')
})
