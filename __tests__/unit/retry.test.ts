import { expect, test } from '@jest/globals'
import { retry, retryAfter, type Verdict } from '../../src/lib/retry.ts'
import type { Ports } from '../../src/ports.ts'

/** A clock that stands still but for the waits, and tells them. */
function timeline() {
  const waits: number[] = []
  const lines: string[] = []
  let now = 0
  const ports = {
    clock: {
      now: () => now,
      wait: async (ms: number) => {
        waits.push(ms)
        now += ms
      },
    },
    core: { info: (line: string) => lines.push(line) },
    random: () => 1,
  } as unknown as Ports
  return { ports, waits, lines }
}

const patience = { what: 'Store', timeout: 10_000, firstWait: 1_000, longestWait: 4_000 }
const failing = async (): Promise<Verdict<string>> => ({ again: 'it answered 503' })

test('waits double up to the longest, until the next would end after the deadline', async () => {
  const { ports, waits } = timeline()
  const { outcome, tries } = await retry(failing, patience, ports)
  expect(outcome).toBeUndefined()
  expect(waits).toEqual([1_000, 2_000, 4_000])
  expect(tries).toHaveLength(4)
})

test("a server's own waiting time is kept", async () => {
  const { ports, waits } = timeline()
  await retry(async () => ({ again: 'limited', waitAtLeast: 6_000 }), patience, ports)
  expect(waits).toEqual([7_000])
})

test('a waiting time beyond the deadline ends the attempts at once', async () => {
  const { ports, waits } = timeline()
  await retry(async () => ({ again: 'limited', waitAtLeast: 60_000 }), patience, ports)
  expect(waits).toEqual([])
})

test('every wait is one line: what failed, how long, how much time is left', async () => {
  const { ports, lines } = timeline()
  await retry(failing, patience, ports)
  expect(lines[0]).toBe('Store: it answered 503. Trying again in 1.0 s, 10.0 s left.')
  expect(lines).toHaveLength(3)
})

test('an outcome ends the attempts, and those before it are told', async () => {
  const { ports } = timeline()
  let calls = 0
  const { outcome, tries } = await retry<string>(
    async () => (++calls < 3 ? { again: 'busy' } : { outcome: 'done' }),
    patience,
    ports,
  )
  expect({ outcome, tries }).toEqual({
    outcome: 'done',
    tries: [{ again: 'busy' }, { again: 'busy' }],
  })
})

const headers: readonly [string, number | undefined][] = [
  ['7', 7_000],
  ['Thu, 01 Jan 1970 00:00:30 GMT', 20_000],
  ['soon', undefined],
]

test.each(headers)('Retry-After: %s', (value, ms) => {
  expect(retryAfter(new Map([['retry-after', value]]), 10_000)).toBe(ms)
})
