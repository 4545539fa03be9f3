import { expect, test } from '@jest/globals'
import {
  effectOf,
  keepAliveSchedule,
  rotationSchedule,
} from '../../../../src/cli/workflow/schedule.ts'
import { providers } from '../../../../src/oauth/providers/index.ts'

/** The longest time between two starts, in days, by the fields that a keep-alive has. */
const gaps: Readonly<Record<string, number>> = {
  '1 * *': 31,
  '1,15 * *': 17,
  '* * 1': 7,
  '* * *': 1,
}

const known = Object.entries(providers).flatMap(([name, provider]) =>
  provider.refreshTokenLifetime
    ? [[name, provider.refreshTokenLifetime.days, provider] as const]
    : [],
)

test('lifetimes from a week to a year are known', () => {
  const days = known.map(([, each]) => each)
  expect([Math.min(...days), Math.max(...days)]).toEqual([7, 365])
})

test.each(known)('%s: several runs start within %d days', (_name, days, provider) => {
  const { cron } = keepAliveSchedule(provider, 'acme-production')
  const [minute, hour, ...fields] = cron.split(' ')
  expect(days / (gaps[fields.join(' ')] ?? Number.NaN)).toBeGreaterThan(3)
  expect(Number(minute) % 5).toBeGreaterThan(0)
  expect(Number(hour)).toBeLessThan(24)
})

test('the start differs between credentials, and is always the same for one', () => {
  const crons = ['a', 'b', 'c', 'd', 'e'].map(
    group => keepAliveSchedule(providers.google, group).cron,
  )
  expect(new Set(crons).size).toBeGreaterThan(2)
  expect(keepAliveSchedule(providers.google, 'a').cron).toBe(crons[0])
})

test('a rotation starts every 20 minutes', () => {
  const [minutes = ''] = rotationSchedule('acme-production').cron.split(' ')
  const [a = 0, b = 0, c = 0] = minutes.split(',').map(Number)
  expect([b - a, c - b, a % 5 > 0]).toEqual([20, 20, true])
})

test.each([
  ['atlassian', 'a refresh token that is not used for 90 days'],
  ['airtable', 'every run gets a new one'],
  ['anypoint', 'only if the provider issues a new one'],
  ['linkedin', 'no run extends it'],
  ['google', 'not used for 180 days'],
  ['asana', 'only if the provider ends refresh tokens'],
] as const)('%s: the comment says whether a schedule helps', (name, text) => {
  expect(effectOf(providers[name])).toContain(text)
})
