import { expect, test } from '@jest/globals'
import { type Observations, observe } from '../../src/lib/observations.ts'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, tokens } from '../support/token-server.ts'
import type { World } from '../world/index.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

const clocks: readonly [string, number][] = [
  ['two hours ahead', 2 * HOUR],
  ['right', 0],
  ['two hours behind', -2 * HOUR],
]

test.each(clocks)("a provider's clock is %s: it counts, not the runner's", async (_, skew) => {
  const world = await openWorld()
  const answeredAt = Math.floor((Date.now() + skew) / 1_000) * 1_000
  const server = await openTokenServer({
    headers: { date: new Date(answeredAt).toUTCString() },
    body: { ...tokens, expires_in: 1_800, refresh_token_expires_in: 40 * 86_400 },
  })
  const { outputs } = await world.step({ 'token-url': server.url })
  expect(outputs).toMatchObject({
    'expires-in': '1800',
    'expires-at': new Date(answeredAt + 1_800_000).toISOString(),
    'refresh-token-expires-at': new Date(answeredAt + 40 * DAY).toISOString(),
  })
})

test.each([
  ['no Date at all', ''],
  ['a Date that is none', 'yesterday, towards evening'],
])("an answer with %s: the runner's clock has to do", async (_, date) => {
  const world = await openWorld()
  const server = await openTokenServer({ headers: { date }, body: { ...tokens, expires_in: 60 } })
  const from = Date.now()
  const { outputs } = await world.step({ 'token-url': server.url })
  const expiresAt = Date.parse(outputs['expires-at'] ?? '')
  expect(expiresAt).toBeGreaterThanOrEqual(from + 60_000)
  expect(expiresAt).toBeLessThanOrEqual(Date.now() + 60_000)
})

test.each([0, -5, 'soon', null, '', true, {}])('`expires_in: %j` is no lifetime', async given => {
  const world = await openWorld()
  const server = await openTokenServer({ body: { ...tokens, expires_in: given } })
  const { main, outputs } = await world.step({ 'token-url': server.url })
  expect(main.exitCode).toBe(0)
  expect(outputs).not.toHaveProperty('expires-in')
  expect(outputs).not.toHaveProperty('expires-at')
})

/** Beyond what a JavaScript date can hold. */
test('an absurd lifetime does not keep the new refresh token from its secret', async () => {
  const world = await openWorld()
  const absurd = { expires_in: 1e15, refresh_token_expires_in: 1e15 }
  const server = await openTokenServer({ body: { ...tokens, ...absurd } })
  const { main, outputs } = await world.step({ 'token-url': server.url })
  expect(world.stored()).toBe(tokens.refresh_token)
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ stored: 'true', 'access-token': tokens.access_token })
})

const ends: readonly [string, number, boolean][] = [
  ['in 13 days', 13.9, true],
  ['today', 0.1, true],
  ['in 15 days', 14.1, false],
  ['in a year', 365, false],
]

test.each(ends)('a `github-token` that expires %s', async (_, days, warned) => {
  const world = await openWorld()
  const expiresAt = new Date(Date.now() + days * DAY)
  limitToken(world, expiresAt)
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  const date = expiresAt.toISOString().slice(0, 10)
  expect(main.annotations.warning).toEqual(
    warned ? [expect.stringContaining(`The token in \`github-token\` expires at ${date}T`)] : [],
  )
})

test.each(ends)('a refresh token that expires %s', async (_, days, warned) => {
  const refresh_token_expires_in = Math.floor(days * 86_400)
  const world = await openWorld({
    provider: { answer: json => ({ ...json, refresh_token_expires_in }) },
  })
  const { main, outputs } = await world.step()
  const date = outputs['refresh-token-expires-at']?.slice(0, 10)
  expect(main.annotations.warning).toEqual(
    warned
      ? [
          expect.stringMatching(
            `^The refresh token expires at ${date}T.*Z\\. Run this workflow before`,
          ),
        ]
      : [],
  )
})

test('both warnings are given although storing failed', async () => {
  const world = await openWorld({
    provider: { answer: json => ({ ...json, refresh_token_expires_in: 86_400 }) },
  })
  limitToken(world, new Date(Date.now() + DAY))
  world.github.fault({ on: 'put', kind: { status: 403 } })
  const { main } = await world.step()
  expect(main.exitCode).toBe(1)
  expect(main.annotations.warning).toHaveLength(2)
})

test('a dry run warns of a `github-token` that is about to expire', async () => {
  const world = await openWorld()
  limitToken(world, new Date(Date.now() + 3 * DAY))
  const { main } = await world.step({ 'dry-run': 'true' })
  expect(main.annotations.warning).toEqual([expect.stringContaining('`github-token` expires at')])
})

test('nothing is known of the lifetime of the tokens: nothing is said of it', async () => {
  const world = await openWorld()
  const server = await openTokenServer({ body: tokens })
  const { main, outputs } = await world.step({ 'token-url': server.url })
  expect(Object.keys(outputs).filter(name => name.includes('expires'))).toEqual([])
  expect(main.annotations.warning).toEqual([])
})

const written: readonly [string, string][] = [
  ['2026-12-01 10:00:00 UTC', '2026-12-01T10:00:00.000Z'],
  ['2026-12-01 10:00:00 -0700', '2026-12-01T17:00:00.000Z'],
]

test.each(written)("GitHub's way of writing a token's end, %s, is read", (header, iso) => {
  const noted: Observations = { clockAhead: 0, tokenExpiresAt: undefined }
  observe(noted)(new Map([['github-authentication-token-expiration', header]]), 0)
  expect(noted.tokenExpiresAt?.toISOString()).toBe(iso)
})

function limitToken({ github }: World, expiresAt: Date): void {
  github.tokens.set(github.token, { ...github.tokens.get(github.token), expiresAt })
}
