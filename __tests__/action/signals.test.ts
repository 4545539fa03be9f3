import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { StepChild, World } from '../world/index.ts'
import { deliverSignal } from './deliver-signal.ts'

type Send = () => Promise<void>

interface Moment {
  readonly when: string
  /** Calls `send` at the moment. A server that awaits it responds after the signal. */
  readonly arrange: (world: World, send: Send, child: StepChild) => void
  readonly credential: 'untouched' | 'stored'
}

const onRetry = (child: StepChild, send: Send): void =>
  child.onLine(line => {
    if (line.includes('Retrying in')) void send()
  })

const arrived: Moment = {
  when: 'when the token request has arrived',
  arrange: ({ provider }, send) => void provider.onRequest('token', send),
  credential: 'stored',
}
const reading: Moment = {
  when: 'while GitHub is read',
  arrange: ({ github }, send) => void github.onRequest('public-key', send),
  credential: 'untouched',
}
const writing: Moment = {
  when: 'when the write has arrived',
  arrange: ({ github }, send) => void github.onRequest('put', send),
  credential: 'stored',
}

const others: readonly Moment[] = [
  {
    when: 'when the write probe was answered',
    arrange: ({ github }, send) => void github.onAnswer('probe', send),
    credential: 'untouched',
  },
  {
    when: 'while it waits to ask GitHub again',
    arrange: ({ github }, send, child) => {
      const kind = { status: 503, headers: { 'retry-after': '20' } }
      github.fault({ on: 'secret', kind, times: 'always' })
      onRetry(child, send)
    },
    credential: 'untouched',
  },
  {
    when: 'while GitHub does not respond',
    arrange: ({ github }, send) => {
      github.fault({ on: 'secret', kind: { hang: 'before' }, times: 'always' })
      github.onRequest('secret', send)
    },
    credential: 'untouched',
  },
  {
    when: 'while no connection to the provider is possible',
    arrange: ({ provider, github }, send, child) => {
      github.onRequest('public-key', () => provider.down())
      onRetry(child, send)
    },
    credential: 'untouched',
  },
  {
    when: 'while the provider refuses requests for now',
    arrange: ({ provider }, send, child) => {
      const kind = { status: 429, headers: { 'retry-after': '20' } }
      provider.fault({ on: 'token', kind, times: 'always' })
      onRetry(child, send)
    },
    credential: 'untouched',
  },
  {
    when: 'when the provider has issued the tokens and not yet responded',
    arrange: ({ provider }, send) => void provider.onAnswer('token', send),
    credential: 'stored',
  },
  {
    when: 'when a token request that may have been carried out is sent again',
    arrange: ({ provider }, send) => {
      provider.fault({ on: 'token', kind: { reset: 'before' } })
      provider.onRequest('token', send, { nth: 2 })
    },
    credential: 'stored',
  },
  {
    when: 'when the write is sent again',
    arrange: ({ github }, send) => {
      github.fault({ on: 'put', kind: { status: 502 } })
      github.onRequest('put', send, { nth: 2 })
    },
    credential: 'stored',
  },
]

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const rows = [
  ...[reading, arrived, writing].flatMap(moment => signals.map(signal => ({ signal, moment }))),
  ...others.map((moment, index) => ({ signal: signals[index % 3] ?? 'SIGINT', moment })),
].map(({ signal, moment }) => [signal, moment.when, moment] as const)

test.each(rows)('%s %s', async (signal, _, { arrange, credential }) => {
  const world = await openWorld({ inputs: { 'retry-timeout': '30' } })
  const step = world.step()
  let sentAt = Number.NaN
  const send: Send = async () => {
    if (!Number.isNaN(sentAt)) return
    sentAt = performance.now()
    await deliverSignal(step.child, signal)
  }
  arrange(world, send, step.child)
  const { main, post, outputs } = await step
  const took = performance.now() - sentAt
  expect(main).toMatchObject({ exitCode: 1, signal: null })
  expect(outputs).toMatchObject({ 'error-code': 'cancelled', credential })
  expect(main.annotations.error.join()).toContain('cancelled: The job was cancelled')
  expect(world.newestIsStored()).toBe(true)
  expect(post).toMatchObject({ exitCode: 0, stdout: '' })
  const issued = world.provider.requests.filter(({ status }) => status === 200)
  expect(issued).toHaveLength(credential === 'untouched' ? 0 : 1)
  // The runner sends SIGTERM after 7.5 s and SIGKILL 2.5 s later.
  expect(took).toBeLessThan(7_500)
})
