import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { ACCESS, openTokenServer } from '../support/token-server.ts'

const DAY = 86_400_000
const tokens = { access_token: ACCESS, token_type: 'Bearer', expires_in: 3600 }
const day = (time: number) => new Date(time).toISOString().slice(0, 10)

const killers: readonly [string, string][] = [
  ['GitLab', 'gitlab'],
  ['GitHub App, user token', 'github'],
]

test.each(killers)('%s ends the old access token, and the log says so', async (title, provider) => {
  const world = await openWorld()
  const body = { ...tokens, refresh_token: 'the-next-refresh-token', created_at: 1_607_635_748 }
  const server = await openTokenServer({ body })
  const { main } = await world.step({ provider, 'token-url': server.url })
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain(
    `${title} ends the previous access token when it issues a new one: jobs that still hold it will be refused.`,
  )
  expect(world.stored()).toBe('the-next-refresh-token')
})

test('of any other provider the log says no such thing', async () => {
  const world = await openWorld()
  const { main } = await world.step()
  expect(main.log).not.toMatch(/ends the previous|sign in again by/)
})

const signIns: readonly [string, number, string[]][] = [
  ['100 days ago, is 82 days away', 100, []],
  ['175 days ago, is 7 days away: a warning too', 175, ['The refresh token expires at ']],
]

test.each(signIns)(
  'the end of a Spotify token that was put into its secret %s',
  async (_, daysAgo, warnings) => {
    const world = await openWorld()
    const signedIn = Date.now() - daysAgo * DAY
    const token = world.stored() ?? ''
    world.github.setSecret(world.place, world.secretName, token, { updatedAt: new Date(signedIn) })
    const server = await openTokenServer({ body: { ...tokens, scope: 'user-read-private' } })
    const { main, outputs } = await world.step({ provider: 'spotify', 'token-url': server.url })
    const end = signedIn + 182 * DAY
    expect(main.log).toContain(
      `Spotify does not extend the refresh token's lifetime: sign in again by ${day(end)}.`,
    )
    expect(outputs['refresh-token-expires-at']?.slice(0, 10)).toBe(day(end))
    expect(main.annotations.warning).toEqual(
      warnings.map(text => expect.stringContaining(text + day(end))),
    )
  },
)

test('a Spotify token that is rotated after all has no date that anybody knows', async () => {
  const world = await openWorld()
  const server = await openTokenServer({ body: { ...tokens, refresh_token: 'another-token' } })
  const { main, outputs } = await world.step({ provider: 'spotify', 'token-url': server.url })
  expect(outputs).toMatchObject({ rotated: 'true', stored: 'true' })
  expect(outputs).not.toHaveProperty('refresh-token-expires-at')
  expect(main.log).not.toContain('sign in again by')
})

const linkedIn: readonly [string, number, number][] = [
  ['300 days ahead', 300, 0],
  ['5 days ahead, with a warning', 5, 1],
]

test.each(linkedIn)(
  'LinkedIn itself says the date to sign in again: %s',
  async (_, days, warnings) => {
    const world = await openWorld()
    const token = world.stored() ?? ''
    const lifetimes = { expires_in: 86_400, refresh_token_expires_in: days * 86_400 }
    const server = await openTokenServer({
      body: { ...tokens, refresh_token: token, ...lifetimes },
    })
    const { main, outputs } = await world.step({ provider: 'linkedin', 'token-url': server.url })
    const by = outputs['refresh-token-expires-at'] ?? ''
    expect(Math.abs(Date.parse(by) - Date.now() - days * DAY)).toBeLessThan(60_000)
    expect(main.log).toContain(`sign in again by ${by.slice(0, 10)}.`)
    expect(main.annotations.warning).toHaveLength(warnings)
    expect(outputs).toMatchObject({ rotated: 'false' })
    expect(world.stored()).toBe(token)
  },
)

test('a lifetime that each use renews is counted from this one', async () => {
  const world = await openWorld()
  const date = 'Tue, 03 Nov 2026 10:00:00 GMT'
  const server = await openTokenServer({
    headers: { date },
    body: { ...tokens, refresh_token: 'n' },
  })
  const { outputs } = await world.step({ provider: 'box', 'token-url': server.url })
  expect(outputs['refresh-token-expires-at']).toBe('2027-01-02T10:00:00.000Z')
})
