import { expect, test } from '@jest/globals'
import { Backoff } from '../../../src/http/backoff.ts'

/** Waits as the caller does, on a clock that moves only then. */
function waits(random: number, atLeast: readonly number[] = []) {
  let now = 5_000
  const backoff = new Backoff(
    { timeout: 10_000, firstWait: 1_000, longestWait: 4_000 },
    { clock: { monotonic: () => now }, random: () => random },
  )
  const all: number[] = []
  for (let attempt = 0; attempt < 20; attempt++) {
    const wait = backoff.next(atLeast[attempt])
    if (wait === undefined) break
    all.push(wait)
    now += wait
  }
  return { all, remaining: backoff.remaining }
}

test.each([
  ['without jitter: doubled up to the longest', 1, [], [1_000, 2_000, 4_000]],
  ['with all jitter: half of it', 0, [], [500, 1_000, 2_000, 2_000, 2_000, 2_000]],
  ["after the server's own wait", 1, [3_000, 4_000], [4_000, 6_000]],
  ['a wait that ends at the deadline', 1, [9_000], [10_000]],
  ["a server's wait beyond the deadline", 1, [9_001], []],
])('%s', (_, random, atLeast, expected) => {
  expect(waits(random, atLeast).all).toEqual(expected)
})

test('the time that remains is never negative', () => {
  let now = 0
  const backoff = new Backoff(
    { timeout: 100, firstWait: 1, longestWait: 1 },
    { clock: { monotonic: () => now }, random: Math.random },
  )
  expect(backoff.remaining).toBe(100)
  now = 60
  expect(backoff.remaining).toBe(40)
  now = 200
  expect([backoff.remaining, backoff.next()]).toEqual([0, undefined])
})
