import { describe, expect, test } from '@jest/globals'
import { expiryWarning } from '../../../src/action/expiry.ts'

const DAY = 86_400_000
const usedAt = Date.UTC(2026, 10, 3, 10)

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
    const date = new Date(usedAt + days * DAY)
    expect(expiryWarning('The token', date, usedAt, 'Replace it.')).toBe(
      warned ? `The token expires at ${date.toISOString()}. Replace it.` : undefined,
    )
  })

  test('and not if the date is not known', () => {
    expect(expiryWarning('The token', undefined, usedAt, '')).toBeUndefined()
  })
})
