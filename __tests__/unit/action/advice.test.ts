import { describe, expect, test } from '@jest/globals'
import { adviseOnDates, adviseOnGrant } from '../../../src/action/advice.ts'
import type { Grant, Inputs } from '../../../src/action/model.ts'
import { findProvider } from '../../../src/oauth/providers/index.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, NOW } from '../fake-runtime.ts'
import { clientWithCertificate } from './client-with-certificate.ts'
import { destinationOf, planOf } from './plan.ts'

const DAY = 86_400_000
const inDays = (days: number): Date => new Date(NOW + days * DAY)

function onGrant(inputs: Partial<Inputs>, grant: Partial<Grant> = {}) {
  const { runtime, record } = createFakeRuntime()
  adviseOnGrant(planOf(inputs), grant as Grant, runtime)
  return record
}

interface Dates {
  readonly inputs?: Partial<Inputs>
  readonly expiresAt?: Date
  readonly savedDaysAgo?: number
  readonly githubTokenExpiresAt?: Date
  readonly rotated?: boolean
}

function onDates({ inputs, expiresAt, savedDaysAgo = 1, githubTokenExpiresAt, rotated }: Dates) {
  const { runtime, record } = createFakeRuntime()
  const updatedAt = inDays(-savedDaysAgo).toISOString()
  const primary = destinationOf({ found: { updatedAt, visibility: undefined } })
  const observations = { clockAhead: 0, tokenExpiresAt: githubTokenExpiresAt }
  adviseOnDates(planOf(inputs, { primary, observations }), expiresAt, runtime, rotated)
  return record
}

test('nothing is said where nothing is known', () => {
  expect(onGrant({})).toMatchObject({ info: [], warning: [] })
  expect(onDates({})).toMatchObject({ info: [], warning: [] })
})

test.each(['gitlab', 'github'] as const)('%s revokes the previous access token', name => {
  const provider = findProvider(name)
  expect(onGrant({ provider }).info).toEqual([
    `${provider.title} revoked the previous access token. Jobs that still use it will fail.`,
  ])
})

const scopes: readonly [string, string | undefined, string | undefined, string | undefined][] = [
  ['all of it', 'read write', 'write read admin', undefined],
  ['with commas', 'read,write', 'read write', undefined],
  ['less of it', 'read write admin', 'read', 'write admin'],
  ['none was requested', undefined, 'read', undefined],
  ['the response has none', 'read', undefined, undefined],
]

test.each(scopes)('the granted scope: %s', (_, scope, granted, missing) => {
  const rotated = new Secret('new-refresh-token')
  const { warning } = onGrant({ scope }, { scope: granted, rotated })
  expect(warning).toEqual(
    missing === undefined
      ? []
      : [
          `The provider did not grant the requested scope ${missing}. The new refresh token may be permanently limited to the granted scope.`,
        ],
  )
})

const absolute = {
  ...findProvider('custom'),
  title: 'Example',
  refreshTokenLifetime: { days: 182, kind: 'absolute' },
} as const
const issued = {
  ...absolute,
  refreshTokenLifetime: { days: 182, kind: 'issued' },
} as const

describe('the date by which a person must sign in', () => {
  test('is in the log, and far away no warning', () => {
    const { info, warning } = onDates({ inputs: { provider: absolute }, expiresAt: inDays(82) })
    const date = inDays(82).toISOString().slice(0, 10)
    expect(info).toEqual([
      `With Example, use does not extend the refresh token. Sign in again by ${date}.`,
    ])
    expect(warning).toEqual([])
  })

  test('is a warning if it is near, which says where the days come from', () => {
    const dates = { inputs: { provider: absolute }, expiresAt: inDays(7), savedDaysAgo: 175 }
    const { warning } = onDates(dates)
    expect(warning).toEqual([
      expect.stringMatching(
        /^The refresh token expires at .* Use does not extend it: sign in to the provider again before that\. Its 182 days count from the last change of the secret, at /,
      ),
    ])
  })

  test('a date in the past asks for nothing before it', () => {
    const { info, warning } = onDates({ inputs: { provider: absolute }, expiresAt: inDays(-3) })
    expect(info).toEqual([])
    expect(warning).toEqual([
      expect.stringMatching(/^The refresh token expired at .* If it no longer works, sign in/),
    ])
  })

  test('a token that was not rotated although only that extends it', () => {
    const { warning } = onDates({ inputs: { provider: issued }, expiresAt: inDays(7) })
    expect(warning.join()).toContain('It was not rotated, and use does not extend it')
  })

  test('a new token only needs another run', () => {
    const dates = { inputs: { provider: issued }, expiresAt: inDays(7), rotated: true }
    expect(onDates(dates).warning.join()).toContain('run this workflow before that')
  })
})

test('both tokens can expire soon', () => {
  const dates = { expiresAt: inDays(1), githubTokenExpiresAt: inDays(2) }
  expect(onDates(dates).warning).toEqual([
    expect.stringContaining('The refresh token expires at'),
    expect.stringContaining('The token in `github-token` expires at'),
  ])
})

const certificates: readonly [string, number, RegExp][] = [
  ['expires soon', 13, /^The certificate in `certificate` expires at .* Register a new one/],
  ['has expired', -1, /^The certificate in `certificate` expired at /],
  ['is valid for long', 15, /^$/],
]

test.each(certificates)('the certificate of the client %s', async (_, days, warning) => {
  const client = await clientWithCertificate(inDays(days))
  expect(onDates({ inputs: { client } }).warning.join()).toMatch(warning)
})

const revokers = [
  ['unknown', true, 1],
  ['survives', true, 0],
  ['unknown', false, 0],
] as const

test.each(revokers)(
  'the refresh token after the revocation: %s, `revoke-on-exit: %s`: %d warnings',
  (refreshToken, revokeOnExit, count) => {
    const revocation = { url: 'https://login.example.com/revoke', refreshToken }
    expect(onDates({ inputs: { revokeOnExit, revocation } }).warning).toHaveLength(count)
  },
)
