import { expect, test } from '@jest/globals'
import { createGitHub } from '../../../src/github/client.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, NOW, response } from '../fake-runtime.ts'

/** What is known after responses with these headers. */
async function observe(...headers: Record<string, string>[]) {
  const rest = headers.map(one => response(403, { message: 'x' }, one))
  const { runtime } = createFakeRuntime({ respond: () => rest.shift() ?? response(500) })
  const access = { token: new Secret('t'), apiUrl: 'https://api.github.com' }
  const github = createGitHub(access, { ...runtime, timeout: 0 })
  for (const _ of headers) await github.request('GET /user').catch(() => {})
  return github.observations
}

const dateIn = (ms: number) => ({ date: new Date(NOW + ms).toUTCString() })

test('the clock of GitHub is at most so far ahead, and the lowest bound counts', async () => {
  expect(await observe(dateIn(5_000))).toMatchObject({ clockAhead: 6_000 })
  expect(await observe(dateIn(5_000), dateIn(2_000), dateIn(9_000))).toMatchObject({
    clockAhead: 3_000,
  })
  expect(await observe(dateIn(-60_000))).toMatchObject({ clockAhead: -59_000 })
})

const ends: readonly [string, string | undefined][] = [
  ['2026-12-01 10:00:00 UTC', '2026-12-01T10:00:00.000Z'],
  ['2026-12-01 10:00:00 -0700', '2026-12-01T17:00:00.000Z'],
  ['never', undefined],
]

test.each(ends)('the end of a token as GitHub writes it, %s', async (header, iso) => {
  const { tokenExpiresAt } = await observe({ 'github-authentication-token-expiration': header })
  expect(tokenExpiresAt?.toISOString()).toBe(iso)
})

test('a response without these headers says nothing', async () => {
  expect(await observe({}, { date: 'yesterday' })).toEqual({
    clockAhead: undefined,
    tokenExpiresAt: undefined,
  })
})
