import { expect, test } from '@jest/globals'
import { both, read } from './token-response.support.ts'

const DATE = 'Tue, 03 Nov 2026 10:00:00 GMT'
const IN_AN_HOUR = '2026-11-03T11:00:00'
const EPOCH = Date.parse(`${IN_AN_HOUR}Z`) / 1000

function details(content: object, headers = new Map([['date', DATE]])) {
  const found = read({ ...both, ...content }, { headers })
  if (!('tokens' in found)) throw new Error(JSON.stringify(found))
  return found.tokens
}

test.each([
  ['a number', { expires_in: 3600 }, 3600],
  ['a number as text', { expires_in: '3600' }, 3600],
  ['a fraction', { expires_in: 3599.9 }, 3599],
  ['camel case', { expiresIn: 3600 }, 3600],
  ['expire_in', { expire_in: 3600 }, 3600],
  ['expires_in_sec beside milliseconds', { expires_in: 3_600_000, expires_in_sec: 3600 }, 3600],
  ['expires as a duration', { expires: '3600' }, 3600],
  ['expires as an epoch', { expires: EPOCH }, 3600],
  ['expires_at as an epoch', { expires_at: EPOCH }, 3600],
  ['expires_at as an epoch in milliseconds', { expires_at: EPOCH * 1000 }, 3600],
  ['expires_on as an epoch in text', { expires_on: String(EPOCH) }, 3600],
  ['expires_at as a date in UTC', { expires_at: `${IN_AN_HOUR}Z` }, 3600],
  ['expires_at as a date with an offset', { expires_at: '2026-11-03T13:00:00.000+02:00' }, 3600],
  ['expires_at as a date without a zone', { expires_at: '2026-11-03 11:00:00' }, 3600],
  ['expires_at as a date with UTC', { expires_at: '2026-11-03 11:00:00 UTC' }, 3600],
  ['expires_at as a day', { expires_at: '2026-11-04' }, 14 * 3600],
  ['expiry in nanoseconds', { expiry: `${IN_AN_HOUR}.123456789Z` }, 3600],
  ['.expires as an HTTP date', { '.expires': 'Tue, 03 Nov 2026 11:00:00 GMT' }, 3600],
  ['expires_in before expires_at', { expires_at: 1, expires_in: 60 }, 60],
  ['expires_at where expires_in is nonsense', { expires_in: -1, expires_at: EPOCH }, 3600],
  ['access_token_expire_in as an epoch', { access_token_expire_in: EPOCH }, 3600],
  ['nothing', {}, undefined],
  ['zero', { expires_in: 0 }, undefined],
  ['a negative number', { expires_in: -5 }, undefined],
  ['more than a century', { expires_in: 3_155_760_001 }, undefined],
  ['infinity', { expires_in: 'Infinity' }, undefined],
  ['a word', { expires_in: 'soon' }, undefined],
  ['an object', { expires_in: {} }, undefined],
  ['true', { expires_in: true }, undefined],
  ['a date in the past', { expires_at: '2026-11-03T09:00:00Z' }, undefined],
  ['a word for a date', { expires_at: 'tomorrow 1' }, undefined],
])('reads the lifetime from %s', (_, content, seconds) => {
  expect(details(content).expiresIn).toBe(seconds)
})

test('without a Date field, an expiry date counts from the time that was given', () => {
  expect(details({ expires_at: '2026-11-03T00:01:00Z' }, new Map()).expiresIn).toBe(60)
  const wrong = new Map([['date', 'yesterday']])
  expect(details({ expires_at: '2026-11-03T00:01:00Z' }, wrong).expiresIn).toBe(60)
})

test.each([
  ['refresh_token_expires_in', { refresh_token_expires_in: 60 }, 60],
  ['x_refresh_token_expires_in', { x_refresh_token_expires_in: '60' }, 60],
  ['refresh_expires_in', { refresh_expires_in: 60 }, 60],
  ['refresh_expires', { refresh_expires: 60 }, 60],
  ['refresh_token_expires_at', { refresh_token_expires_at: EPOCH }, 3600],
  ['refresh_token_expire_in as an epoch', { refresh_token_expire_in: EPOCH }, 3600],
  ['0, which means that it does not expire', { refresh_expires_in: 0 }, Number.POSITIVE_INFINITY],
  ['nothing', {}, undefined],
  ['a negative number', { refresh_token_expires_in: -1 }, undefined],
])('reads the lifetime of the refresh token from %s', (_, content, seconds) => {
  expect(details(content).refreshTokenExpiresIn).toBe(seconds)
})

test.each([
  ['Bearer if it is missing', {}, 'Bearer'],
  ['Bearer if it is null', { token_type: null }, 'Bearer'],
  ['Bearer in this spelling', { token_type: 'bearer' }, 'Bearer'],
  ['Bearer in this spelling from capitals', { tokenType: 'BEARER' }, 'Bearer'],
  ["the provider's own", { token_type: 'bot' }, 'bot'],
  ['visible ASCII only', { token_type: 'b\no t\u00e9' }, 'bot'],
  ['64 characters at most', { token_type: 'x'.repeat(100) }, 'x'.repeat(64)],
])('the token type is %s', (_, content, type) => {
  expect(details(content).tokenType).toBe(type)
})

test.each([
  ['a text', { scope: 'a b' }, 'a b'],
  ['a list', { scope: ['a', 'b'] }, 'a b'],
  ['scopes', { scopes: 'a b' }, 'a b'],
  ['a long text', { scope: 'a '.repeat(5000) }, 'a '.repeat(5000)],
  ['an empty text', { scope: '' }, undefined],
  ['an object', { scope: {} }, undefined],
  ['nothing', {}, undefined],
])('reads the scope from %s', (_, content, scope) => {
  expect(details(content).scope).toBe(scope)
})

test('what stands around nested tokens describes them', () => {
  const found = read({ expires_in: 60, scope: 'a', data: { ...both, scope: 'b' } })
  expect(found).toMatchObject({ tokens: { expiresIn: 60, scope: 'b' } })
})

test('what describes the token at the top does not describe another below', () => {
  const content = { access_token: 'bot', expires_in: 60, authed_user: both }
  const found = read(content, { tokenProperty: 'authed_user' })
  expect(found).toMatchObject({ tokens: { expiresIn: undefined } })
})
