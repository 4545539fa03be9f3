import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { FaultKind, World } from '../world/index.ts'

const putsOf = ({ github }: World) => github.requests.filter(({ name }) => name === 'put').length

/** The secret was last changed an hour ago. In seconds after that. */
const A_MINUTE_AHEAD = 3_660

const failures: readonly [string, FaultKind][] = [
  ['503', { status: 503 }],
  ['a reset before it is carried out', { reset: 'before' }],
]

test.each(failures)(
  '%s, and somebody stores a newer token: main does not overwrite it',
  async (_, kind) => {
    const world = await openWorld()
    world.github.fault({ on: 'put', kind })
    let newer = ''
    world.github.onRequest(
      'put',
      async () => {
        newer = await world.storeNewer(A_MINUTE_AHEAD)
      },
      { nth: 1 },
    )
    const { main, post, outputs } = await world.step()
    expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
    expect(outputs).toMatchObject({ rotated: 'true', stored: 'false' })
    expect(main.annotations.warning.join()).toMatch(
      /was changed at .* by another run\. It is not overwr/,
    )
    expect(world.stored()).toBe(newer)
    expect(putsOf(world)).toBe(1)
  },
)

test('in the second of a lost write the change can be its own or not: it is not overwritten', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  let newer = ''
  world.github.onRequest(
    'put',
    async () => {
      newer = await world.storeNewer()
    },
    { nth: 1 },
  )
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(main.annotations.warning.join()).toContain('or by another run. It is not overwritten')
  expect(world.stored()).toBe(newer)
})

test('the exchange is retried, and somebody stores a newer token: main does not overwrite it', async () => {
  const world = await openWorld()
  world.provider.fault({ on: 'token', kind: { status: 502 } })
  let newer = ''
  world.provider.onAnswer(
    'token',
    async () => {
      newer = await world.storeNewer(A_MINUTE_AHEAD)
    },
    { nth: 2 },
  )
  const { outputs } = await world.step()
  expect(outputs).toMatchObject({ rotated: 'true', stored: 'false' })
  expect(world.stored()).toBe(newer)
  expect(putsOf(world)).toBe(0)
})

test('a newer token is not overwritten by the post step', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step()
  let newer = ''
  world.github.onRequest(
    'put',
    async () => {
      newer = await world.storeNewer(-5)
      step.child.kill()
    },
    { nth: 1 },
  )
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.notice.join()).toMatch(/was changed at .*It is not overwritten/)
  expect(world.stored()).toBe(newer)
  expect(putsOf(world)).toBe(1)
})

test('GitHub refused the write of main, and another run wrote: the post step says that it is not saved', async () => {
  const world = await openWorld()
  world.github.fault({
    on: 'put',
    kind: { status: 403, body: '{"message":"Resource not accessible"}' },
  })
  world.github.onAnswered('put', () => world.storeNewer(A_MINUTE_AHEAD))
  const { main, post } = await world.step()
  expect(main.outputs).toMatchObject({ 'error-code': 'store_failed', credential: 'recoverable' })
  expect(post?.annotations.notice.join()).toMatch(
    /was changed at .* by another run\. It is not overwr/,
  )
  expect(post?.summary).toContain(
    'another run changed the secret, so the post step did not overwrite it',
  )
  expect(post?.summary).not.toContain('Yes.')
  expect(putsOf(world)).toBe(1)
})

test('main saved the token and was killed before the response: the post step does not write again', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.onAnswer('put', () => step.child.kill())
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(putsOf(world)).toBe(1)
  expect(post?.annotations.notice.join()).toContain("by this run's own write")
  expect(post?.summary).toContain('Probably. The secret contains it, or what another run saved')
  expect(post?.summary).not.toContain('Post step: It saved the token.')
})

test('the response to the write is lost: main finds that its token is saved', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'after' } })
  const { main, outputs } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ stored: 'true' })
  expect(world.newestIsStored()).toBe(true)
  expect(putsOf(world)).toBe(1)
})

test('a slow write, after which somebody else wrote: a warning about the concurrency group', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { slow: 1_200 } })
  world.github.onAnswer('put', () => world.storeNewer(A_MINUTE_AHEAD))
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(main.annotations.warning.join()).toContain('was changed again at')
})
