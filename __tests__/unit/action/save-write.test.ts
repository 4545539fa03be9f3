import { describe, expect, test } from '@jest/globals'
import type { PendingWrite } from '../../../src/action/model.ts'
import { type SaveOptions, saveWrite } from '../../../src/action/save-write.ts'
import type { HttpRequest } from '../../../src/http/request.ts'
import { NetworkError } from '../../../src/http/response.ts'
import { Failure } from '../../../src/shared/failure.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, NOW, response } from '../fake-runtime.ts'
import { API_URL, at, organization, pendingWrite, targetOf } from './plan.ts'

type Result = ReturnType<typeof response> | NetworkError

interface Given {
  /** In turn, the last one for good. */
  readonly puts: readonly Result[]
  /** What `updated_at` is each time that the secret is read, in turn. */
  readonly seen?: readonly string[]
  readonly write?: Partial<PendingWrite>
  readonly options?: Partial<SaveOptions>
  /** How long each write takes. */
  readonly ms?: number
}

const next = <T>(list: T[]): T | undefined => (list.length > 1 ? list.shift() : list[0])

function save({ puts, seen = [at(0)], write, options, ms = 50 }: Given) {
  const rest = { puts: [...puts], seen: [...seen] }
  const respond = ({ method, url }: HttpRequest): Result => {
    if (method === 'PUT') {
      fake.pass(ms)
      return next(rest.puts) ?? response(500)
    }
    if (url.endsWith('/public-key')) return response(200, { key_id: KEY_ID, key: 'AAAA' })
    if (url.includes('/repositories'))
      return response(200, { total_count: 1, repositories: [{ id: 7 }] })
    const visibility = url.includes('/orgs/') ? { visibility: 'selected' } : {}
    return response(200, { updated_at: next(rest.seen), ...visibility })
  }
  const fake = createFakeRuntime({ respond })
  const receipt = saveWrite(
    pendingWrite(write),
    {
      access: { token: new Secret('github-token-1'), apiUrl: API_URL },
      timeout: 5_000,
      lookFirst: false,
      clockAhead: 0,
      remedy: 'Run the recovery command in the log.',
      ...options,
    },
    fake.runtime,
  )
  const order = () => fake.record.requests.map(({ method }) => method)
  return { ...fake, receipt, order }
}

const KEY_ID = pendingWrite().sealed.key_id
const ok = response(204)
const lost = new NetworkError(true, 'reset')
const during = (seconds: number) =>
  new Date(NOW + seconds * 1_000).toISOString().replace('.000', '')

test('an immediate first write reads nothing, is removed from the state and said', async () => {
  const { receipt, order, record } = save({ puts: [ok] })
  expect(await receipt).toMatchObject({ result: 'stored' })
  expect(order()).toEqual(['PUT'])
  expect(record.state).toEqual({ pending_refresh_token_actions: '' })
  expect(record.info).toEqual([
    'Saved the token 0123abcd in the secret REFRESH_TOKEN of repository acme/app.',
  ])
})

test.each([
  [120_000, 30_000],
  [5_000, 5_000],
  [0, 5_000],
])('with a timeout of %d ms, GitHub has %d ms for each response', async (timeout, expected) => {
  const { receipt, record } = save({ puts: [ok], options: { timeout, lookFirst: true } })
  await receipt
  expect(record.requests.map(({ responseTimeout }) => responseTimeout)).toEqual([
    expected,
    expected,
  ])
})

describe('every other write reads the secret first', () => {
  test('after a retried exchange', async () => {
    const { receipt, order } = save({ puts: [ok], options: { lookFirst: true } })
    expect(await receipt).toMatchObject({ result: 'stored' })
    expect(order()).toEqual(['GET', 'PUT'])
  })

  const failures: readonly [string, Result][] = [
    ['502', response(502)],
    ['503', response(503)],
    ['409', response(409)],
    ['a reset', lost],
    ['a refused connection', new NetworkError(false, 'refused')],
    ['a rate limit', response(429, '', { 'retry-after': '1' })],
    ['a page of a captive portal', response(200, '<html>', { 'content-type': 'text/html' })],
  ]

  test.each(failures)('after %s', async (_, failure) => {
    const { receipt, order } = save({ puts: [failure, failure, ok] })
    expect(await receipt).toMatchObject({ result: 'stored' })
    expect(order()).toEqual(['PUT', 'GET', 'PUT', 'GET', 'PUT'])
  })

  test.each(failures)('after %s, and a newer token is never overwritten', async (_, failure) => {
    const { receipt, order, record } = save({ puts: [failure, ok], seen: [at(60)] })
    const { result, note } = await receipt
    expect(result).toBe('superseded')
    expect(note).toContain(`was changed at ${at(60)} by another run`)
    expect(order()).toEqual(['PUT', 'GET'])
    expect(record.state).toEqual({ pending_refresh_token_actions: '' })
  })

  test('a write by somebody between the second and the third attempt', async () => {
    const puts = [response(503), response(503), ok]
    const { receipt, order } = save({ puts, seen: [at(0), at(60)] })
    expect(await receipt).toMatchObject({ result: 'superseded' })
    expect(order()).toEqual(['PUT', 'GET', 'PUT', 'GET'])
  })

  test('a write of its own whose response was lost counts as stored', async () => {
    const { receipt, order } = save({ puts: [lost], seen: [during(0)] })
    const { result, note } = await receipt
    expect(result).toBe('stored')
    expect(note).toContain("by this run's own write of the token 0123abcd")
    expect(order()).toEqual(['PUT', 'GET'])
  })

  test('a refused write cannot have been its own', async () => {
    const { receipt } = save({ puts: [response(409)], seen: [during(0)] })
    expect((await receipt).result).toBe('superseded')
  })

  test('the secret cannot be read: nothing is written', async () => {
    const { receipt, order } = save({ puts: [lost, ok], seen: ['soon'] })
    expect((await receipt).result).toMatchObject({ code: 'store_failed' })
    expect(order().filter(method => method === 'PUT')).toHaveLength(1)
  })
})

test('the recovery command is printed at the first failure, once', async () => {
  const { receipt, record } = save({ puts: [response(503), response(503), ok] })
  await receipt
  expect(record.info.filter(line => line.startsWith('gh api --method PUT'))).toHaveLength(1)
  expect(record.info.findIndex(line => line.startsWith('gh api'))).toBeLessThan(
    record.info.findIndex(line => line.includes('is not saved yet')),
  )
})

test('every wait is one line', async () => {
  const { receipt, record } = save({ puts: [response(503), ok] })
  await receipt
  expect(record.info).toContainEqual(
    expect.stringMatching(
      /^The secret REFRESH_TOKEN of repository acme\/app is not saved yet: GitHub responded 503\. Retrying in 0\.5 s, \d\.\d s left\.$/,
    ),
  )
})

describe('an end without success is recoverable', () => {
  const ends: readonly [string, Result, number][] = [
    ['403', response(403, { message: 'no' }), 1],
    ['404', response(404, { message: 'no' }), 1],
    ['422 for a reason that is not the key', response(422, { message: 'Value is too large' }), 1],
    ['503 until the deadline', response(503), 4],
    ['reset until the deadline', lost, 4],
  ]

  test.each(ends)('%s', async (_, result, attempts) => {
    const { receipt, order } = save({ puts: [result] })
    const failure = (await receipt).result
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ code: 'store_failed', credential: 'recoverable' })
    expect(order().filter(method => method === 'PUT')).toHaveLength(attempts)
  })

  test("GitHub's words are in the message", async () => {
    const { receipt } = save({ puts: [response(422, { message: 'Value is too large' })] })
    expect((await receipt).result).toMatchObject({
      message: expect.stringContaining('GitHub responded 422: Value is too large'),
      remedy: 'Run the recovery command in the log.',
    })
  })

  test('an access token that is not saved leaves the refresh token stored', async () => {
    const { receipt } = save({ puts: [response(403)], write: { token: 'access-token' } })
    expect((await receipt).result).toMatchObject({ credential: 'stored' })
  })
})

describe('a key that changed', () => {
  const again = async (_: unknown, write: PendingWrite) => ({
    ...write,
    sealed: { ...write.sealed, key_id: '2' },
  })

  test('the token is encrypted again, and written at once', async () => {
    const { receipt, record } = save({
      puts: [response(422), ok],
      options: { encryptAgain: again },
    })
    expect(await receipt).toMatchObject({ result: 'stored', write: { sealed: { key_id: '2' } } })
    expect(record.waits).toEqual([])
  })

  test('a key that changes with every write ends the attempts', async () => {
    const { receipt, order } = save({ puts: [response(422)], options: { encryptAgain: again } })
    expect((await receipt).result).toMatchObject({ code: 'store_failed' })
    expect(order().filter(method => method === 'PUT')).toHaveLength(2)
  })

  test('without the token, GitHub cannot decrypt what is left: sign in again', async () => {
    const write = { sealed: { ...pendingWrite().sealed, key_id: 'old' } }
    const { receipt } = save({ puts: [response(422)], write })
    expect((await receipt).result).toMatchObject({
      credential: 'rejected',
      remedy: expect.stringMatching(/^Sign in to the provider again/),
    })
  })
})

describe("an organization's secret", () => {
  const write = { target: targetOf(organization), visibility: { visibility: 'selected' as const } }

  test('is first written with the visibility that preflight read', async () => {
    const visibility = { visibility: 'all' as const }
    const { receipt, record } = save({ puts: [ok], write, options: { visibility } })
    await receipt
    expect(JSON.parse(record.requests[0]?.body ?? '')).toMatchObject(visibility)
  })

  test('is later written with the visibility of now', async () => {
    const visibility = { visibility: 'all' as const }
    const { receipt, record } = save({ puts: [lost, ok], write, options: { visibility } })
    await receipt
    expect(JSON.parse(record.requests.at(-1)?.body ?? '')).toMatchObject({
      visibility: 'selected',
      selected_repository_ids: [7],
    })
  })
})

test.each([
  [1_500, during(10), 1],
  [1_500, during(1), 0],
  [500, during(10), 0],
])(
  'a write of %d ms, after which the secret was changed at %s: %d warnings',
  async (ms, updated, count) => {
    const date = new Date(NOW + 1_000).toUTCString()
    const { receipt, record } = save({ puts: [response(204, '', { date })], seen: [updated], ms })
    expect(await receipt).toMatchObject({ result: 'stored' })
    expect(record.warning).toHaveLength(count)
  },
)
