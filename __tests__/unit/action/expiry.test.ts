import { describe, expect, test } from '@jest/globals'
import { expiryWarning } from '../../../src/action/expiry.ts'

const DAY = 86_400_000
const usedAt = Date.UTC(2026, 10, 3, 10)

describe('a warning comes within 14 days', () => {
  const ends: readonly [string, number, string | undefined][] = [
    ['in 13.9 days', 13.9, 'expires at 2026-11-17 07:36 UTC (in 13 days)'],
    ['in exactly 14 days', 14, 'expires at 2026-11-17 10:00 UTC (in 14 days)'],
    ['today', 0.1, 'expires at 2026-11-03 12:24 UTC (in 2 hours)'],
    ['yesterday', -1, 'expired at 2026-11-02 10:00 UTC (1 day ago)'],
    ['in 14.1 days', 14.1, undefined],
    ['in a year', 365, undefined],
  ]

  test.each(ends)('%s', (_, days, words) => {
    const date = new Date(usedAt + days * DAY)
    expect(expiryWarning('The token', date, usedAt, 'Replace it.')).toBe(
      words && `The token ${words}. Replace it.`,
    )
  })

  test('and not if the date is not known', () => {
    expect(expiryWarning('The token', undefined, usedAt, '')).toBeUndefined()
  })
})
