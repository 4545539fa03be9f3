import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { StepChild, StepResult, World } from '../world/index.ts'

const signals = ['SIGINT', 'SIGTERM'] as const
type Signal = (typeof signals)[number]

interface Moment {
  readonly when: string
  readonly strike: (world: World, signal: () => void, child: StepChild) => void
  /** What is left, or that no harm was done at all. */
  readonly credential: 'untouched' | 'stored'
}

const once = (signal: () => void) => {
  let sent = false
  return () => {
    if (!sent) signal()
    sent = true
  }
}

const moments: readonly Moment[] = [
  {
    when: 'as GitHub is read',
    strike: ({ github }, signal) => void github.onRequest('public-key', signal),
    credential: 'untouched',
  },
  {
    when: 'as the right to write is tried',
    strike: ({ github }, signal) => void github.onAnswer('probe', signal),
    credential: 'untouched',
  },
  {
    when: 'as GitHub is waited for',
    strike: ({ github }, signal, child) => {
      github.fault({
        on: 'secret',
        kind: { status: 503, headers: { 'retry-after': '5' } },
        times: 'always',
      })
      child.onLine(line => line.includes('Trying again in') && signal())
    },
    credential: 'untouched',
  },
  {
    when: 'as GitHub does not answer',
    strike: ({ github }, signal) => {
      github.fault({ on: 'secret', kind: { hang: 'before' }, times: 'always' })
      github.onRequest('secret', signal)
    },
    credential: 'untouched',
  },
  {
    when: 'as a connection to the provider is tried for',
    strike: ({ provider, github }, signal, child) => {
      github.onRequest('public-key', () => provider.down())
      child.onLine(line => line.includes('Trying again in') && signal())
    },
    credential: 'untouched',
  },
  {
    when: 'as the provider refuses requests for now',
    strike: ({ provider }, signal, child) => {
      provider.fault({
        on: 'token',
        kind: { status: 429, headers: { 'retry-after': '5' } },
        times: 'always',
      })
      child.onLine(line => line.includes('Trying again in') && signal())
    },
    credential: 'untouched',
  },
  {
    when: 'as the token request has arrived',
    strike: ({ provider }, signal) => void provider.onRequest('token', signal),
    credential: 'stored',
  },
  {
    when: 'as the provider has carried it out',
    strike: ({ provider }, signal) => void provider.onAnswer('token', signal),
    credential: 'stored',
  },
  {
    when: 'as the answer is slow to come',
    strike: ({ provider }, signal) => {
      provider.fault({ on: 'token', kind: { slow: 1_500 } })
      provider.onAnswer('token', signal)
    },
    credential: 'stored',
  },
  {
    when: 'as a token request that may have been carried out is tried again',
    strike: ({ provider }, signal, child) => {
      provider.fault({ on: 'token', kind: { reset: 'before' }, times: 2 })
      child.onLine(line => line.includes('Trying again in') && signal())
    },
    credential: 'stored',
  },
  {
    when: 'as the write has arrived',
    strike: ({ github }, signal) => void github.onRequest('put', signal),
    credential: 'stored',
  },
  {
    when: 'as the write is tried again',
    strike: ({ github }, signal, child) => {
      github.fault({ on: 'put', kind: { status: 502 }, times: 2 })
      child.onLine(line => line.includes('Trying again in') && signal())
    },
    credential: 'stored',
  },
]

const table = moments.flatMap(moment =>
  signals.map(signal => [signal, moment.when, moment] as const),
)

async function struck(
  signal: Signal,
  { strike }: Moment,
): Promise<{ world: World; result: StepResult; after: number }> {
  const world = await openWorld({ inputs: { 'retry-timeout': '10' } })
  const step = world.step()
  let at = 0
  const send = once(() => {
    at = performance.now()
    step.child.kill(signal)
  })
  strike(world, send, step.child)
  const ended = Promise.withResolvers<number>()
  void step.then(() => ended.resolve(performance.now() - at))
  const result = await step
  return { world, result, after: await ended.promise }
}

test.each(table)('%s %s', async (signal, _, moment) => {
  const { world, result, after } = await struck(signal, moment)
  const { main, post, outputs } = result
  expect(main).toMatchObject({ exitCode: 1, signal: null })
  expect(outputs).toMatchObject({ 'error-code': 'cancelled', credential: moment.credential })
  expect(main.annotations.error.join()).toContain('cancelled: The job was cancelled')
  expect(world.newestIsStored()).toBe(true)
  expect(post).toMatchObject({ exitCode: 0, stdout: '' })
  const carriedOut = world.provider.requests.filter(({ status }) => status === 200)
  expect(carriedOut).toHaveLength(moment.credential === 'untouched' ? 0 : 1)
  expect(after).toBeLessThan(7_500)
})
