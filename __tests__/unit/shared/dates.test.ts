import { expect, test } from '@jest/globals'
import { describeDate, formatUtc, relativeTime } from '../../../src/shared/dates.ts'

const NOW = Date.UTC(2026, 10, 3, 10)
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const rows: readonly [number, string][] = [
  [0, 'now'],
  [999, 'now'],
  [-999, 'now'],
  [SECOND, 'in 1 second'],
  [-40 * SECOND, '40 seconds ago'],
  [MINUTE, 'in 1 minute'],
  [HOUR - 1, 'in 59 minutes'],
  [HOUR, 'in 1 hour'],
  [-23.9 * HOUR, '23 hours ago'],
  [DAY, 'in 1 day'],
  [-12.9 * DAY, '12 days ago'],
  [90 * DAY, 'in 90 days'],
]

test.each(rows)('%d ms from now is %j', (ms, words) => {
  expect(relativeTime(new Date(NOW + ms), NOW)).toBe(words)
})

test('a date has no milliseconds, and seconds only where they count', () => {
  const date = new Date(NOW + 4_567)
  expect(formatUtc(date)).toBe('2026-11-03 10:00 UTC')
  expect(formatUtc(date, 'second')).toBe('2026-11-03 10:00:04 UTC')
  expect(describeDate(new Date(NOW - 12 * DAY), NOW)).toBe('12 days ago (2026-10-22 10:00 UTC)')
})

test.each(['', 'soon', '2026-99-99'])('%j is an unknown time', text => {
  expect(describeDate(new Date(text), NOW)).toBe('an unknown time')
})
