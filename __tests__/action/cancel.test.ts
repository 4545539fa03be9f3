import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'

/** A cancelled job: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL; here all of that in half a second. */
const SCALE = 0.05

test('a cancelled job, and a write that is never answered: the post step stores the token', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '60' } })
  world.github.fault({ on: 'put', kind: { hang: 'before' } })
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    void step.child.cancel(SCALE)
  })
  const { main, post } = await step
  expect(main).toMatchObject({ signal: 'SIGKILL', outcome: 'cancelled' })
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.notice.join()).toContain('which the step itself did not manage')
  expect(world.newestIsStored()).toBe(true)
})

test('a cancelled job, and GitHub down for a while: what main cannot do, post does', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '60' } })
  const fault = world.github.fault({ on: 'put', kind: { status: 503 }, times: 'always' })
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    void step.child.cancel(SCALE).then(() => fault.remove())
  })
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(main.log).toContain('gh api --method PUT')
  expect(post?.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('a cancelled job before the exchange ends by itself, at the first signal', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.onRequest('public-key', () => void step.child.cancel())
  const { main } = await step
  expect(main).toMatchObject({ exitCode: 1, signal: null, outcome: 'cancelled' })
  expect(world.provider.requests).toEqual([])
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s does not stop the post step', async signal => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step()
  world.github.onRequest('put', () => {
    if (step.child.stage === 'main') step.child.kill()
    else step.child.kill(signal)
  })
  const { post } = await step
  expect(post).toMatchObject({ exitCode: 0, signal: null })
  expect(world.newestIsStored()).toBe(true)
})

test('a second and a third signal change nothing', async () => {
  const world = await openWorld()
  const step = world.step()
  world.provider.onRequest('token', () => step.child.kill('SIGINT'))
  world.provider.onAnswer('token', () => step.child.kill('SIGTERM'))
  world.github.onRequest('put', () => step.child.kill('SIGINT'))
  const { main, outputs } = await step
  expect(main).toMatchObject({ exitCode: 1, signal: null })
  expect(outputs).toMatchObject({ 'error-code': 'cancelled', credential: 'stored' })
  expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
  expect(world.newestIsStored()).toBe(true)
})
