import { describe, expect, test } from '@jest/globals'
import type { OnStale } from '../../../src/action/model.ts'
import { checkFreshness, type SecretsRead } from '../../../src/action/staleness.ts'
import { createFakeRuntime, NOW } from '../fake-runtime.ts'
import { destinationOf } from './plan.ts'

const MINUTE = 60_000
const DAY = 86_400_000

interface Given {
  /** Minutes before now. */
  readonly changed: number
  readonly read?: SecretsRead | undefined
  /** Minutes that GitHub's clock is ahead. */
  readonly ahead?: number
  readonly onStale?: OnStale
}

function check({ changed, read, ahead = 0, onStale = 'fail' }: Given) {
  const { runtime, record } = createFakeRuntime()
  const updatedAt = new Date(NOW + (ahead - changed) * MINUTE).toISOString()
  const destination = destinationOf({ found: { updatedAt, visibility: undefined } })
  const run = () => checkFreshness(destination, read, ahead * MINUTE, onStale, runtime)
  return { run, record }
}

const queued = (minutesAgo: number): SecretsRead => ({
  at: NOW - minutesAgo * MINUTE,
  clock: 'github',
  event: 'this run was queued',
  certain: true,
})
const started = (minutesAgo: number, certain = true): SecretsRead => ({
  at: NOW - minutesAgo * MINUTE,
  clock: 'runner',
  event: 'this job started',
  certain,
})

const fresh: readonly [string, Given][] = [
  ['changed before the run was queued', { changed: 31, read: queued(30) }],
  ['changed in the second in which the run was queued', { changed: 30, read: queued(30) }],
  ['changed before the job started', { changed: 6, read: started(5) }],
  ["the same, GitHub's clock ahead", { changed: 6, read: started(5), ahead: 10 }],
  ["the same, GitHub's clock behind", { changed: 6, read: started(5), ahead: -10 }],
  ['not known, but longer ago than a run can wait', { changed: 36 * 24 * 60 }],
  [
    'the same, where only the start of the job is known',
    { changed: 36 * 24 * 60, read: started(5, false) },
  ],
]

test.each(fresh)('a secret is fresh: %s', (_, given) => {
  const { run, record } = check(given)
  expect(run()).toEqual([])
  expect([...record.info, ...record.warning]).toEqual([])
})

const stale: readonly [string, Given, RegExp][] = [
  [
    'changed after the run was queued',
    { changed: 29, read: queued(30) },
    /after this run was queued at/,
  ],
  ['changed after the job started', { changed: 4, read: started(5) }, /after this job started at/],
  ["the same, GitHub's clock ahead", { changed: 4, read: started(5), ahead: 10 }, /after this job/],
  [
    "the same, GitHub's clock behind",
    { changed: 4, read: started(5), ahead: -10 },
    /after this job/,
  ],
  [
    'changed after the job, the run not known',
    { changed: 4, read: started(5, false) },
    /after this job/,
  ],
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
  [
    'changed before the job started, which may be after the run was queued',
    { changed: 10, read: started(5, false) },
  ],
  ['neither time is known', { changed: 10 }],
]

describe('a secret of which freshness is not known never passes silently', () => {
  test.each(unknown)('%s: the run stops', (_, given) => {
    expect(check(given).run).toThrow(
      expect.objectContaining({
        code: 'stale_refresh_token',
        message: expect.stringContaining(
          'is not known, because `github-token` may not read the run',
        ),
        remedy: expect.stringContaining('Actions: read'),
      }),
    )
  })

  test.each(unknown)('%s: `warn` warns, and the dry run lists it', (_, given) => {
    const { run, record } = check({ ...given, onStale: 'warn' })
    expect(run()).toEqual(['Whether this job holds the newest refresh token.'])
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

test('35 days are the longest that a run can wait', () => {
  const minutes = (34.9 * DAY) / MINUTE
  expect(check({ changed: minutes }).run).toThrow()
})
