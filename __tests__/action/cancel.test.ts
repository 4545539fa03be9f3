import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { World } from '../world/index.ts'
import { deliverSignal } from './deliver-signal.ts'

/** A cancelled job: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL; here all of it in half a second. */
const SCALE = 0.05

/** Calls back when the first write arrives. */
function atFirstWrite({ github }: World, act: () => unknown): void {
  github.onRequest('put', act, { nth: 1 })
}

test('the job is cancelled and the write never gets a response: the post step saves the token', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '60' } })
  world.github.fault({ on: 'put', kind: { hang: 'before' } })
  const step = world.step()
  atFirstWrite(world, () => void step.child.cancel(SCALE))
  const { main, post } = await step
  expect(main).toMatchObject({ signal: 'SIGKILL', outcome: 'cancelled' })
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.notice.join()).toContain('Saved by the post step')
  expect(world.newestIsStored()).toBe(true)
})

test('the job is cancelled while GitHub is unavailable: the post step saves the token', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '60' } })
  const fault = world.github.fault({ on: 'put', kind: { status: 503 }, times: 'always' })
  const step = world.step()
  // Once the recovery command is in the log.
  let cancelled = false
  step.child.onLine(line => {
    if (cancelled || !line.includes('Retrying in')) return
    cancelled = true
    void step.child.cancel(SCALE).then(() => fault.remove())
  })
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(main.log).toContain('gh api --method PUT')
  expect(post?.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('the job is cancelled before the exchange: the step ends at the first signal', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.fault({ on: 'public-key', kind: { hang: 'before' }, times: 'always' })
  world.github.onRequest('public-key', () => void step.child.cancel())
  const { main } = await step
  expect(main).toMatchObject({ exitCode: 1, signal: null, outcome: 'cancelled' })
  expect(world.provider.requests).toEqual([])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s does not stop the post step',
  async signal => {
    const world = await openWorld()
    const step = world.step()
    world.github.fault({ on: 'put', kind: { reset: 'before' } })
    world.github.onRequest('put', () => {
      if (step.child.stage === 'post') return deliverSignal(step.child, signal)
      return step.child.kill()
    })
    const { post } = await step
    expect(post).toMatchObject({ exitCode: 0, signal: null })
    expect(world.newestIsStored()).toBe(true)
  },
)

test('a second and a third signal change nothing', async () => {
  const world = await openWorld()
  const step = world.step()
  world.provider.onRequest('token', () => deliverSignal(step.child, 'SIGINT'))
  world.provider.onAnswer('token', () => deliverSignal(step.child, 'SIGTERM'))
  world.github.onRequest('put', () => deliverSignal(step.child, 'SIGINT'))
  const { main, outputs } = await step
  expect(main).toMatchObject({ exitCode: 1, signal: null })
  expect(outputs).toMatchObject({ 'error-code': 'cancelled', credential: 'stored' })
  expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
  expect(world.newestIsStored()).toBe(true)
})
