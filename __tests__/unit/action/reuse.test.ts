import { expect, test } from '@jest/globals'
import { decideReuse, type ReuseFacts } from '../../../src/action/reuse.ts'
import { formatRecord } from '../../../src/action/token-record.ts'
import { Secret } from '../../../src/shared/secret.ts'

const NOW = Date.parse('2026-11-25T17:00:00Z')
const MINUTE = 60_000
const token = new Secret('the-newest-access-token')

const recorded = (left: number, of = token) => ({
  value: formatRecord(of, new Date(NOW + left)),
  updatedAt: NOW - 10 * MINUTE,
})

/** A token that was saved ten minutes ago and lives for another fifty. */
const usual: ReuseFacts = {
  token,
  minValidity: 5 * MINUTE,
  variable: recorded(50 * MINUTE),
  secretChangedAt: NOW - 10 * MINUTE,
  jwt: undefined,
  now: NOW,
}

const jwt = (left: number, age?: number) => ({
  expiresAt: NOW + left,
  issuedAt: age === undefined ? undefined : NOW - age,
})

const garbage = { value: 'soon', updatedAt: NOW }

const reused: readonly [string, Partial<ReuseFacts>, number][] = [
  ['the variable says that it lives long enough', {}, 3000],
  ['it lives exactly for min-validity', { variable: recorded(5 * MINUTE) }, 300],
  ['min-validity is 0 and a second is left', { minValidity: 0, variable: recorded(1000) }, 1],
  ['when the secret changed is not known', { secretChangedAt: undefined }, 3000],
  ['the variable was written 5 s before the secret', { secretChangedAt: NOW - 595_000 }, 3000],
  ['it is a JWT that expires before the variable says', { jwt: jwt(20 * MINUTE) }, 1200],
  ['it is a JWT that expires after the variable says', { jwt: jwt(90 * MINUTE) }, 3000],
  ['it is a JWT, and there is no variable', { variable: 'missing', jwt: jwt(9 * MINUTE) }, 540],
  ['it is a JWT, and the variable is secret', { variable: 'forbidden', jwt: jwt(9 * MINUTE) }, 540],
  ['it is a JWT, and GitHub fails', { variable: 'unavailable', jwt: jwt(9 * MINUTE) }, 540],
  ['it is a JWT, and the variable is garbage', { variable: garbage, jwt: jwt(9 * MINUTE) }, 540],
  [
    'it is a JWT, and its secret has not changed since the job started',
    { variable: 'missing', jwt: jwt(9 * MINUTE), secretsReadAt: NOW - 10 * MINUTE },
    540,
  ],
  [
    'it is a JWT that was saved a minute after its issue',
    { variable: 'missing', jwt: jwt(9 * MINUTE, 11 * MINUTE) },
    540,
  ],
]

test.each(reused)('the token is reused if %s', (_, facts, expiresIn) => {
  const decision = decideReuse({ ...usual, ...facts })
  const expiresAt = new Date(NOW + expiresIn * 1000)
  expect(decision).toEqual({ reuse: true, expiresIn, expiresAt })
})

const edited = { ...recorded(50 * MINUTE), value: recorded(MINUTE).value.replace('2026', '2027') }
const newer = recorded(50 * MINUTE, new Secret('a-newer-access-token'))

const refreshed: readonly [string, Partial<ReuseFacts>, RegExp][] = [
  ['it expires a second too early', { variable: recorded(299_000) }, /^It expires at .*`min-val/],
  ['it expires now', { minValidity: 0, variable: recorded(0) }, /^It expired at/],
  ['it has expired', { minValidity: 0, variable: recorded(-MINUTE) }, /^It expired at/],
  ['there is no variable', { variable: 'missing' }, /no variable yet/],
  ['the variable may not be read', { variable: 'forbidden' }, /may not read the variable/],
  ['GitHub does not respond', { variable: 'unavailable' }, /no usable response/],
  ['the variable is garbage', { variable: garbage }, /format/],
  ['the date in the variable was changed', { variable: edited }, /format/],
  ['the variable belongs to another token', { variable: newer }, /belongs to another token/],
  [
    'the variable belongs to another token, whatever the JWT says',
    { variable: newer, jwt: jwt(50 * MINUTE) },
    /belongs to another token/,
  ],
  [
    'the secret changed after the variable',
    { secretChangedAt: NOW - 594_000 },
    /secret was changed later/,
  ],
  [
    'the secret changed after the variable, whatever the JWT says',
    { secretChangedAt: NOW, jwt: jwt(50 * MINUTE) },
    /secret was changed later/,
  ],
  [
    'the secret changed long after the JWT was issued',
    { variable: 'missing', jwt: jwt(50 * MINUTE, 11 * MINUTE + 1) },
    /secret was changed later/,
  ],
  [
    'the secret changed after the job received the JWT',
    { variable: 'missing', jwt: jwt(50 * MINUTE), secretsReadAt: NOW - 10 * MINUTE - 1 },
    /secret was changed later/,
  ],
  [
    'the secret changed soon after the JWT was issued, and after the job received it',
    { variable: 'missing', jwt: jwt(50 * MINUTE, 10.5 * MINUTE), secretsReadAt: NOW - 11 * MINUTE },
    /secret was changed later/,
  ],
  [
    'when the secret of a JWT changed is not known',
    { variable: 'missing', jwt: jwt(50 * MINUTE, MINUTE), secretChangedAt: undefined },
    /when its secret was changed is not known/,
  ],
  ['the JWT expires too early', { variable: 'missing', jwt: jwt(MINUTE) }, /^It expires at/],
  ['the JWT has expired, whatever the variable says', { jwt: jwt(-1) }, /^It expired at/],
]

test.each(refreshed)('the token is refreshed if %s', (_, facts, reason) => {
  const decision = decideReuse({ ...usual, ...facts })
  expect(decision).toEqual({ reuse: false, reason: expect.stringMatching(reason) })
})
