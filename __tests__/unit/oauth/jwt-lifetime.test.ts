import { expect, test } from '@jest/globals'
import { readJwtLifetime } from '../../../src/oauth/jwt-lifetime.ts'
import { Secret } from '../../../src/shared/secret.ts'

const NOW = Date.parse('2026-11-25T17:00:00Z')
const SECONDS = NOW / 1000

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(
    'base64url',
  )
}

function jwt(claims: unknown): string {
  return `${encode({ alg: 'RS256' })}.${encode(claims)}.c2lnbmF0dXJl`
}

test('a JWT says when it was issued and when it expires', () => {
  const token = jwt({ exp: SECONDS + 3600, iat: SECONDS - 60, nbf: SECONDS - 60 })
  expect(readJwtLifetime(new Secret(token), NOW)).toEqual({
    expiresAt: NOW + 3_600_000,
    issuedAt: NOW - 60_000,
  })
})

const lifetimes: readonly [string, unknown, number][] = [
  ['has expired', { exp: SECONDS - 1 }, -1_000],
  ['has a fraction of a second', { exp: SECONDS + 0.5 }, 500],
  ['lives for a year', { exp: SECONDS + 366 * 86_400 }, 366 * 86_400_000],
  ['has no date of issue', { exp: SECONDS + 1 }, 1_000],
  ['has a date of issue that is no number', { exp: SECONDS + 1, iat: 'now' }, 1_000],
]

test.each(lifetimes)('a JWT that %s is read', (_, claims, left) => {
  const { expiresAt = 0 } = readJwtLifetime(new Secret(jwt(claims)), NOW) ?? {}
  expect(expiresAt - NOW).toBe(left)
})

const unknown: readonly [string, string][] = [
  ['an opaque token', 'd2l0aG91dCBhIG1lYW5pbmc'],
  ['an empty token', ''],
  ['a token with dots', '00D5g000.AQ0AQ.f1x'],
  ['a JWT without exp', jwt({ iat: SECONDS })],
  ['a JWT whose exp is text', jwt({ exp: `${SECONDS + 3600}` })],
  ['a JWT whose exp is in milliseconds', jwt({ exp: NOW + 3_600_000 })],
  ['a JWT whose exp is zero', jwt({ exp: 0 })],
  ['a JWT whose exp is negative', jwt({ exp: -1 })],
  ['a JWT whose exp is infinite', jwt('{"exp":1e999}')],
  ['a JWT that lives for more than a year', jwt({ exp: SECONDS + 366 * 86_400 + 1 })],
  ['a JWT that is not valid yet', jwt({ exp: SECONDS + 3600, nbf: SECONDS + 1 })],
  ['a JWT whose claims are a list', jwt([SECONDS + 3600])],
  ['a JWT whose claims are null', jwt(null)],
  ['a JWT whose claims are not JSON', jwt('exp=1')],
  ['an encrypted JWT', `${encode({ alg: 'dir' })}..${encode({ exp: SECONDS + 3600 })}.a.b`],
  ['a JWT with a line break', `${jwt({ exp: SECONDS + 3600 })}\n`],
]

test.each(unknown)('nothing is known of %s', (_, token) => {
  expect(readJwtLifetime(new Secret(token), NOW)).toBeUndefined()
})
