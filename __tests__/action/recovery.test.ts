import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, tokens } from '../support/token-server.ts'
import type { Place } from '../world/index.ts'

const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

/** The printed box, from its title to its last line. */
function boxIn(log: string): string {
  return /▸ Recovery: [\s\S]*discloses nothing\./.exec(log)?.[0] ?? 'no box'
}

test('the live log, which cuts long lines, shows the whole command of a long token', async () => {
  const world = await openWorld()
  const refresh_token = `long.${'r7Kq'.repeat(750)}`
  const server = await openTokenServer({ body: { ...tokens, refresh_token } })
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 1 })
  const { main } = await world.step({ 'token-url': server.url })
  expect(boxIn(main.log).length).toBeGreaterThan(4_000)
  expect(main.liveLog).toContain(boxIn(main.log))
  expect(world.stored()).toBe(refresh_token)
})

test('thousands of selected repositories do not keep the post step from starting', async () => {
  const world = await openWorld({ place: organization })
  const selectedRepositoryIds = Array.from({ length: 20_000 }, (_, index) => 100_000_000 + index)
  world.github.setSecret(organization, world.secretName, world.stored() ?? '', {
    visibility: 'selected',
    selectedRepositoryIds,
    updatedAt: new Date(Date.now() - 60_000),
  })
  const step = world.step()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  world.github.onRequest('put', () => step.child.kill(), { nth: 1 })
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  const secret = world.github.secret(organization, world.secretName)
  expect(secret?.selectedRepositoryIds).toEqual(selectedRepositoryIds)
})
