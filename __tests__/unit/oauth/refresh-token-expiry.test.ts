import { expect, test } from '@jest/globals'
import {
  expiryByProvider,
  refreshTokenExpiry,
  signInBy,
} from '../../../src/oauth/refresh-token-expiry.ts'

const DAY = 86_400_000
const savedAt = Date.UTC(2026, 8, 1)
const usedAt = Date.UTC(2026, 10, 3, 10)
const dates = { savedAt, usedAt }

const lifetime = (kind: 'rolling' | 'issued' | 'absolute', days = 90) => ({
  refreshTokenLifetime: { days, kind },
})
const always = { rotates: 'always' } as const

const rows: readonly [string, number | undefined, boolean, object, number | undefined][] = [
  ['the response says it', 3_600, true, lifetime('rolling'), usedAt + 3_600_000],
  ['the response says it of a token that stays', 60, false, {}, usedAt + 60_000],
  ['it does not expire', Number.POSITIVE_INFINITY, true, lifetime('rolling'), undefined],
  ['each use extends it', undefined, false, lifetime('rolling'), usedAt + 90 * DAY],
  ['each use extends it, and it is new', undefined, true, lifetime('rolling'), usedAt + 90 * DAY],
  [
    'it counts from its issue, and it is new',
    undefined,
    true,
    lifetime('issued'),
    usedAt + 90 * DAY,
  ],
  [
    'it counts from its issue, and it stays',
    undefined,
    false,
    lifetime('issued'),
    savedAt + 90 * DAY,
  ],
  ['it counts from the sign-in', undefined, false, lifetime('absolute'), savedAt + 90 * DAY],
  ['it counts from a sign-in that is not known', undefined, true, lifetime('absolute'), undefined],
  ['it should have ended, and still works', undefined, false, lifetime('absolute', 30), undefined],
  ['nothing is known', undefined, true, {}, undefined],
]

test.each(rows)(
  'the end of a refresh token: %s',
  (_, refreshTokenExpiresIn, rotated, provider, end) => {
    const expiry = refreshTokenExpiry({ refreshTokenExpiresIn }, rotated, provider, dates)
    expect(expiry?.getTime()).toBe(end)
  },
)

const dry: readonly [string, object, number | undefined][] = [
  ['the last use changed the secret', { ...lifetime('rolling'), ...always }, savedAt + 90 * DAY],
  ['the last use may not have changed it', lifetime('rolling'), undefined],
  ['it counts from its issue', lifetime('issued'), savedAt + 90 * DAY],
  ['it counts from the sign-in', lifetime('absolute'), savedAt + 90 * DAY],
  ['rotations hid the sign-in', { ...lifetime('absolute'), ...always }, undefined],
]

test.each(dry)('before the token is used: %s', (_, provider, end) => {
  const expiry = expiryByProvider(provider, false, { savedAt, usedAt: undefined })
  expect(expiry?.getTime()).toBe(end)
})

const end = new Date(usedAt + DAY)
const signIns: readonly [string, object, boolean, boolean][] = [
  ['no use extends it', lifetime('absolute'), true, true],
  ['only rotation extends it, and it stayed', lifetime('issued'), false, true],
  ['only rotation extends it, and it is new', lifetime('issued'), true, false],
  ['every run rotates it', { ...lifetime('issued'), ...always }, false, false],
  ['each use extends it', lifetime('rolling'), false, false],
  ['nothing is known', {}, false, false],
]

test.each(signIns)('a person must sign in: %s', (_, provider, rotated, expected) => {
  expect(signInBy(provider, rotated, end)).toBe(expected ? end : undefined)
})
