import { expect, test } from '@jest/globals'
import { rateLimitReset, retryAfter } from '../../../src/http/retry-after.ts'

/** 2026-11-25T12:00:00Z */
const NOW = Date.UTC(2026, 10, 25, 12)

test.each([
  ['7', 7_000],
  ['0', 0],
  [' 7 ', 7_000],
  ['0.493', 493],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
  ['Wednesday, 25-Nov-26 12:00:30 GMT', 30_000],
  ['Wed Nov 25 12:00:30 2026 GMT', 30_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  ['-5', undefined],
  ['7, 8', undefined],
])('Retry-After: %s', (value, ms) => {
  expect(retryAfter(new Map([['retry-after', value]]), NOW)).toBe(ms)
})

test('no Retry-After', () => {
  expect(retryAfter(new Map(), NOW)).toBeUndefined()
})

const epoch = (seconds: number) => String(NOW / 1_000 + seconds)

test.each([
  ['GitHub, Anypoint', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch(90) }, 90_000],
  ['it is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch(-90) }, 0],
  ['some remain', { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': epoch(90) }, undefined],
  ['it is not said how many remain', { 'x-ratelimit-reset': epoch(90) }, undefined],
  ['the draft: from now', { 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }, 50_000],
  ['GitLab', { 'ratelimit-remaining': '0', 'ratelimit-reset': epoch(60) }, 60_000],
  [
    'in milliseconds',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 4_000) },
    4_000,
  ],
  ['no number', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' }, undefined],
  ['no reset', { 'x-ratelimit-remaining': '0' }, undefined],
  ['nothing', {}, undefined],
])('rate limit: %s', (_, headers, ms) => {
  expect(rateLimitReset(new Map(Object.entries(headers)), NOW)).toBe(ms)
})
