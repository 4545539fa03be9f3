import { describe, expect, test } from '@jest/globals'
import { appInstallation, Limiter } from '../bench/scale/limits.ts'
import type { Costs, Scenario } from '../bench/scale/scenario.ts'
import { simulate } from '../bench/scale/simulate.ts'
import { Timeline } from '../bench/scale/timeline.ts'

const costs: Costs = { lookups: 2, checks: 3, writes: 3, seconds: 1 }
const one: Scenario = {
  tokens: 1,
  readsPerToken: 10,
  rotators: 1,
  jobsAtOnce: 60,
  limits: { requestsPerHour: 5_000, writesAreContent: true },
}

test('one token is refreshed before it ends, and every reader gets a valid one', () => {
  const result = simulate(one, costs)
  expect(result.refreshesPerHour).toBeGreaterThan(0)
  expect(result.reads).toBeGreaterThan(30)
  expect(result).toMatchObject({
    secondsBehind: 0,
    failedChecks: 0,
    notSaved: 0,
    readsOfExpired: 0,
  })
})

test('the same seed gives the same result, and another seed another', () => {
  const many = { ...one, tokens: 50 }
  expect(simulate(many, costs, 7)).toEqual(simulate(many, costs, 7))
  expect(simulate(many, costs, 8).reads).not.toBe(simulate(many, costs, 7).reads)
})

test('too many tokens for one credential: writes are refused, and readers get ended tokens', () => {
  const result = simulate({ ...one, tokens: 400 }, costs)
  expect(result.notSaved + result.failedChecks).toBeGreaterThan(0)
  expect(result.secondsBehind).toBeGreaterThan(0)
  expect(result.readsOfExpired).toBeGreaterThan(0)
})

test('the same tokens with more credentials stay valid', () => {
  const result = simulate({ ...one, tokens: 400, rotators: 8 }, costs)
  expect(result).toMatchObject({ notSaved: 0, failedChecks: 0, readsOfExpired: 0 })
})

test('too few jobs at once delay refreshes until tokens have ended', () => {
  const result = simulate({ ...one, tokens: 400, rotators: 8, jobsAtOnce: 1 }, costs)
  expect(result.secondsBehind).toBeGreaterThan(0)
})

describe("GitHub's limits", () => {
  const limits = { requestsPerHour: 5_000, writesAreContent: true }

  test('80 writes a minute, and 500 an hour', () => {
    const limiter = new Limiter(limits)
    expect(limiter.send(0, 'write', 80)).toBe(0)
    expect(limiter.send(1, 'write', 1)).toBe(60)
    for (let minute = 1; minute <= 5; minute++) limiter.send(minute * 60, 'write', 80)
    expect(limiter.send(360, 'write', 21)).toBe(3_600 - 360)
    expect(limiter.send(3_600, 'write', 21)).toBe(0)
  })

  test('900 points a minute, where a write is 5', () => {
    const limiter = new Limiter({ ...limits, writesAreContent: false })
    expect(limiter.send(0, 'write', 100)).toBe(0)
    expect(limiter.send(0, 'read', 400)).toBe(0)
    expect(limiter.send(0, 'read', 1)).toBe(60)
    expect(limiter.send(60, 'read', 1)).toBe(0)
  })

  test('5,000 requests an hour, and more for an installation with many repositories', () => {
    const limiter = new Limiter(limits)
    for (let minute = 0; minute < 10; minute++) limiter.send(minute * 60, 'read', 500)
    expect(limiter.accepted).toBe(5_000)
    expect(limiter.send(600, 'read', 1)).toBe(3_000)
    expect([1, 20, 21, 1_000].map(appInstallation)).toEqual([5_000, 5_000, 5_050, 12_500])
  })
})

test('events happen in the order of their time', () => {
  const timeline = new Timeline()
  const seen: number[] = []
  for (const at of [5, 1, 4, 2, 3, 9]) timeline.at(at, () => seen.push(timeline.now))
  timeline.at(2, () => timeline.after(0.5, () => seen.push(timeline.now)))
  timeline.runUntil(8)
  expect(seen).toEqual([1, 2, 2.5, 3, 4, 5])
  expect(timeline.now).toBe(8)
})
