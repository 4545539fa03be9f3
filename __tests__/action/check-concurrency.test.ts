import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { World } from '../world/index.ts'

const dry = { 'dry-run': 'true' }
const NO_GROUP = /This run is in no concurrency group\. Two runs at the same time/

const asked = ({ github }: World): string[] =>
  github.requests.map(({ name }) => name).filter(name => name === 'concurrency-groups')

test('a dry run in a concurrency group names it', async () => {
  const world = await openWorld()
  world.github.run.groups.push('rotate')
  const { main } = await world.step(dry)
  expect(main.log).toContain('✓ Concurrency group: rotate')
  expect(main.annotations.warning).toEqual([])
})

test('a dry run in no concurrency group is a warning', async () => {
  const world = await openWorld()
  const { main } = await world.step(dry)
  expect(main.exitCode).toBe(0)
  expect(main.annotations.warning).toEqual([expect.stringMatching(NO_GROUP)])
  expect(asked(world)).toHaveLength(1)
})

test.each([
  ['without Actions: read', 403],
  ['on a server that has no such request', 404],
])('%s it is not checked', async (_, status) => {
  const world = await openWorld()
  world.github.fault({ on: 'concurrency-groups', kind: { status }, times: 'always' })
  const { main } = await world.step(dry)
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain(
    `- Whether this run is in a concurrency group: GitHub responded ${status}.`,
  )
  expect(main.annotations.warning).toEqual([])
  expect(asked(world)).toHaveLength(1)
})

test('a rotation does not ask', async () => {
  const world = await openWorld()
  const { main } = await world.step()
  expect(main.annotations.warning).toEqual([])
  expect(asked(world)).toEqual([])
})
