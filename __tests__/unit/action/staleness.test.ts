import { describe, expect, test } from '@jest/globals'
import type { OnStale } from '../../../src/action/model.ts'
import { checkFreshness, type SecretsRead } from '../../../src/action/staleness.ts'
import { createFakeRuntime, NOW } from '../fake-runtime.ts'
import { destinationOf } from './plan.ts'

const MINUTE = 60_000
const DAYS = 24 * 60

interface Given {
  /** Minutes before now. */
  readonly changed: number
  readonly read: SecretsRead
  /** Minutes that GitHub's clock is ahead. */
  readonly ahead?: number
  readonly onStale?: OnStale
}

function check({ changed, read, ahead = 0, onStale = 'fail' }: Given) {
  const { runtime, record } = createFakeRuntime()
  const updatedAt = new Date(NOW + (ahead - changed) * MINUTE).toISOString()
  const destination = destinationOf({ found: { updatedAt, visibility: undefined } })
  const options = { clockAhead: ahead * MINUTE, onStale }
  const run = () => checkFreshness(destination, read, options, runtime)
  return { run, record }
}

const queued = (minutesAgo: number): SecretsRead => ({
  at: NOW - minutesAgo * MINUTE,
  clock: 'github',
  event: 'this run was queued',
})
const started = (minutesAgo: number): SecretsRead => ({
  at: NOW - minutesAgo * MINUTE,
  clock: 'runner',
  event: 'this job started',
})
const doubt = {
  reason: 'the run cannot be read (GitHub responded 403)',
  remedy: 'Give the permission.',
}
const doubtful = (minutesAgo: number): SecretsRead => ({ ...started(minutesAgo), doubt })
const nothing: SecretsRead = { ...started(0), at: undefined, doubt }

const fresh: readonly [string, Given][] = [
  ['changed before the run was queued', { changed: 31, read: queued(30) }],
  ['changed in the second in which the run was queued', { changed: 30, read: queued(30) }],
  ['changed before the job started', { changed: 6, read: started(5) }],
  ["the same, GitHub's clock ahead", { changed: 6, read: started(5), ahead: 10 }],
  ["the same, GitHub's clock behind", { changed: 6, read: started(5), ahead: -10 }],
  ['not known, but longer ago than a run can wait', { changed: 36 * DAYS, read: nothing }],
  ['the same, where the start of the job is known', { changed: 36 * DAYS, read: doubtful(5) }],
]

test.each(fresh)('a secret is fresh: %s', (_, given) => {
  const { run, record } = check(given)
  expect(run()).toEqual([])
  expect([...record.info, ...record.warning]).toEqual([])
})

const QUEUED = /after this run was queued at/
const STARTED = /after this job started at/

const stale: readonly [string, Given, RegExp][] = [
  ['changed after the run was queued', { changed: 29, read: queued(30) }, QUEUED],
  ['changed after the job started', { changed: 4, read: started(5) }, STARTED],
  ["the same, GitHub's clock ahead", { changed: 4, read: started(5), ahead: 10 }, STARTED],
  ["the same, GitHub's clock behind", { changed: 4, read: started(5), ahead: -10 }, STARTED],
  ['changed after the job, the run not known', { changed: 4, read: doubtful(5) }, STARTED],
]

test.each(stale)('a secret is stale: %s', (_, given, says) => {
  expect(check(given).run).toThrow(
    expect.objectContaining({
      code: 'stale_refresh_token',
      credential: 'untouched',
      message: expect.stringMatching(says),
      remedy: expect.stringContaining('Start a new run; it reads the current token.'),
    }),
  )
})

const unknown: readonly [string, Given][] = [
  ['changed before the job, perhaps after the run was queued', { changed: 9, read: doubtful(5) }],
  ['nothing is known', { changed: 9, read: nothing }],
  ['changed just within the longest wait', { changed: 34.9 * DAYS, read: nothing }],
]

describe('a secret of which freshness is not known never passes silently', () => {
  test.each(unknown)('%s: the run stops', (_, given) => {
    expect(check(given).run).toThrow(
      expect.objectContaining({
        code: 'stale_refresh_token',
        message: expect.stringContaining(
          `because ${doubt.reason}. This job may hold an older token.`,
        ),
        remedy: expect.stringMatching(/^Give the permission\. .*`on-stale: warn`/),
      }),
    )
  })

  test.each(unknown)('%s: `warn` warns, and the dry run lists it', (_, given) => {
    const { run, record } = check({ ...given, onStale: 'warn' })
    expect(run()).toEqual([`Whether this job holds the newest refresh token: ${doubt.reason}.`])
    expect(record.warning).toEqual([expect.stringContaining('because of `on-stale: warn`')])
  })

  test.each(unknown)('%s: `ignore` says it in the log', (_, given) => {
    const { run, record } = check({ ...given, onStale: 'ignore' })
    expect(run()).toHaveLength(1)
    expect(record.warning).toEqual([])
    expect(record.info).toEqual([expect.stringContaining('because of `on-stale: ignore`')])
  })
})

test('a stale secret with `warn` is used, with a warning', () => {
  const { run, record } = check({ changed: 29, read: queued(30), onStale: 'warn' })
  expect(run()).toEqual([])
  expect(record.warning).toEqual([expect.stringContaining('Another run has rotated the token')])
})
