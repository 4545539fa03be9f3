import { describe, expect, test } from '@jest/globals'
import { NetworkError } from '../../../src/http/response.ts'
import { NOW, response } from '../fake-runtime.ts'
import { at, organization, targetOf } from './plan.ts'
import { during, lost, ok, type Result, save } from './saving.ts'

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
  const { receipt, record } = save({ puts: [ok], options: { timeout, readFirst: true } })
  await receipt
  expect(record.requests.map(({ responseTimeout }) => responseTimeout)).toEqual([
    expected,
    expected,
  ])
})

describe('every other write reads the secret first', () => {
  test('after a retried exchange', async () => {
    const { receipt, order } = save({ puts: [ok], options: { readFirst: true } })
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
    expect(note).toContain('was changed at 2026-11-03 09:01:00 UTC by another run')
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
