import { describe, expect, test } from '@jest/globals'
import { expiryByProvider, expiryWarning, refreshTokenExpiry } from '../../../src/action/expiry.ts'
import { providers } from '../../../src/oauth/providers/index.ts'

const DAY = 86_400_000
const savedAt = Date.UTC(2026, 0, 1)
const usedAt = Date.UTC(2026, 10, 3, 10)
const dates = { savedAt, usedAt }
const never = Number.POSITIVE_INFINITY

const rolling = { refreshTokenLifetime: { days: 60, kind: 'rolling' } } as const
const absolute = { refreshTokenLifetime: { days: 182, kind: 'absolute' } } as const

const rows: readonly [string, number | undefined, boolean, object, number | undefined][] = [
  ['a lifetime in the response counts from the response', 3_600, true, rolling, usedAt + 3_600_000],
  ['a lifetime in the response counts also for a token that stays', 60, false, {}, usedAt + 60_000],
  ['a refresh token that does not expire', never, true, rolling, undefined],
  ['use extends it: it counts from this use', undefined, false, rolling, usedAt + 60 * DAY],
  ['use extends it, and it was rotated', undefined, true, rolling, usedAt + 60 * DAY],
  ['use does not extend it: from the sign-in', undefined, false, absolute, savedAt + 182 * DAY],
  ['use does not extend it, and the sign-in is not known', undefined, true, absolute, undefined],
  ['nothing is known', undefined, true, {}, undefined],
]

test.each(rows)('%s', (_, refreshTokenExpiresIn, rotated, provider, expected) => {
  const expiry = refreshTokenExpiry({ refreshTokenExpiresIn }, rotated, provider, dates)
  expect(expiry?.getTime()).toBe(expected)
})

test('a preset alone gives the date of a dry run', () => {
  expect(expiryByProvider(providers.xero, false, dates)?.getTime()).toBe(usedAt + 60 * DAY)
  expect(expiryByProvider(providers.custom, false, dates)).toBeUndefined()
})

describe('a warning comes within 14 days', () => {
  const ends: readonly [string, number, boolean][] = [
    ['in 13.9 days', 13.9, true],
    ['in exactly 14 days', 14, true],
    ['today', 0.1, true],
    ['yesterday', -1, true],
    ['in 14.1 days', 14.1, false],
    ['in a year', 365, false],
  ]

  test.each(ends)('%s', (_, days, warned) => {
    const end = new Date(usedAt + days * DAY)
    expect(expiryWarning('The token', end, usedAt, 'Replace it.')).toBe(
      warned ? `The token expires at ${end.toISOString()}. Replace it.` : undefined,
    )
  })

  test('and not if the date is not known', () => {
    expect(expiryWarning('The token', undefined, usedAt, '')).toBeUndefined()
  })
})
