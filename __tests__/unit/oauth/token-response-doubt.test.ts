import { describe, expect, test } from '@jest/globals'
import { both, CLIENT_SECRET, type Row, read, SENT, table } from './token-response.support.ts'

const json = JSON.stringify(both)
const form = 'access_token=new-access&refresh_token=new-refresh'
const request = { grant_type: 'refresh_token', client_id: 'id', client_secret: CLIENT_SECRET }
const sentForm = `grant_type=refresh_token&client_id=id&refresh_token=${SENT}`
const withRefreshToken = (refresh_token: unknown) => ({ ...both, refresh_token })
const other = { access_token: 'other-access', refresh_token: 'other-refresh' }

const moreThanOne: readonly Row[] = [
  ['a repeated member with two values', `{"refresh_token":"other",${json.slice(1)}`],
  ['two spellings with two values', { ...both, refreshToken: 'other' }],
  ['two levels with two values', { ...both, authed_user: other }],
  ['two objects below with two values', { a: both, b: other }],
  ['an array of two', [both, other]],
  ['two JSON documents', `${json}\n${JSON.stringify(other)}`],
  ['a JSON document and a form', `${json}\nrefresh_token=other`],
  ['a form with two values', `${form}&refresh_token=other`],
  ['two forms', `${form}\n${form.replaceAll('new', 'other')}`],
  [
    'two values in the named object',
    { user: { ...both, refreshToken: 'x' } },
    { tokenProperty: 'user' },
  ],
  [
    'XML with two values',
    '<o><refresh_token>a</refresh_token><refresh_token>b</refresh_token></o>',
  ],
]

const notForSure: readonly Row[] = [
  ['a refresh token that is a number', withRefreshToken(123_456)],
  ['a refresh token that is an object', withRefreshToken({ value: 'new-refresh' })],
  ['a refresh token that is a list', withRefreshToken(['new-refresh'])],
  ['a refresh token with a space', withRefreshToken('new refresh')],
  ['a refresh token with a line break', withRefreshToken('new-\nrefresh')],
  ['a refresh token with a line break at its end', withRefreshToken('new-refresh\n')],
  ['a refresh token with a NUL', withRefreshToken('new\0refresh')],
  ['a refresh token beyond ASCII', withRefreshToken('new-réfresh')],
  ['a refresh token that a proxy masked', withRefreshToken('********')],
  ['a refresh token that a proxy removed', withRefreshToken('[REDACTED]')],
  ['the refresh token of a mock server', withRefreshToken('string')],
  ['a word in the place of the refresh token', { refresh_token: 'invalid' }],
  ['another word in its place', { data: { refresh_token: 'Required' } }],
  ['a comment that does not end', `{"access_token":"a", /* ${json}`],
  ['a token in a comment beside another', `{"access_token":"a","refresh_token":"b"} // ${json}`],
  [
    'a refresh token with a quote that is not escaped',
    '{"access_token":"a","refresh_token":"ab"cd"}',
  ],
  ['a refresh token without quotes', '{"access_token":"a","refresh_token":abc}'],
  ['a refresh token with an unknown escape', '{"access_token":"a","refresh_token":"a\\qb"}'],
  ['a form with a wrong percent sign', 'access_token=a&refresh_token=a%zzb'],
  ['a form with an HTML page behind it', `${form}<html></html>`],
  ['a form with a word behind it', `${form} OK`],
  ['a form with NULs in a token', 'access_token=a&refresh_token=new\0refresh'],
  ['a refresh token in a text', { access_token: '', message: `refresh_token=new-refresh ${json}` }],
  ['a refresh token three levels down', { a: { b: { c: both } } }],
  [
    'an access token at the top, and both of another service below',
    { access_token: 'a', google: other },
  ],
  ['an old token in an object that is broken', `{"level" x,"previous":${json}}`],
  ['a new object in one that breaks off', `{"access_token":"a","refr${json}`],
]

const echoes: readonly Row[] = [
  ['the request as JSON', { ...request, refresh_token: SENT }],
  ['the request as JSON, changed', { ...request, refresh_token: SENT.toUpperCase() }],
  ['the request as a form', sentForm],
  ['the request as a form, changed', sentForm.replace(SENT, 'Other')],
  ['the request in a debugging page', `<html><pre>${sentForm}</pre></html>`],
  ['the request in an object below', { form: { ...request, refresh_token: SENT }, url: '/token' }],
  [
    'the request in an object with an unknown name',
    { received: { ...request, refresh_token: 'x' } },
  ],
  ['the request in a text', { method: 'POST', body: sentForm }],
  ['the refresh token alone', { refresh_token: SENT }],
  ['the refresh token as both tokens', { access_token: SENT, refresh_token: SENT }],
  ['the client secret as the refresh token', { refresh_token: CLIENT_SECRET }],
  ['the request with the text of a debugger', `POST /token\n\n${sentForm}\n`],
]

const cut: readonly Row[] = [
  ['JSON cut inside the refresh token', json.slice(0, -3)],
  ['JSON cut before the closing quote', json.slice(0, -2), { truncated: true }],
  ['JSON cut before the refresh token', '{"access_token":"new-access","refresh_to'],
  ['JSON cut behind the access token', '{"access_token":"new-access"', { truncated: true }],
  ['JSON cut before the value', '{"access_token":"new-access","refresh_token":'],
  ['JSON cut behind a backslash', '{"access_token":"a","refresh_token":"ab\\'],
  ['a form cut inside the refresh token', form.slice(0, -2), { truncated: true }],
  ['a form cut before the refresh token', 'access_token=new-access&refr', { truncated: true }],
  ['XML cut inside the refresh token', '<o><access_token>a</access_token><refresh_token>ne'],
]

const pages: readonly Row[] = [
  ['a text in JSON whose beginning is lost', `ror":"x","note":"{'refresh_token':'wrong'}"}`],
  [
    'XML in JSON whose beginning is lost',
    '"x","note":"<o><refresh_token>wrong</refresh_token></o>"}',
  ],
  ['XML inside other text', '<o>Unknown <refresh_token>wrong</refresh_token></o>'],
  ['XML that ends early', '<o><access_token>a</access_token>'],
  ['an HTML page with JSON', `<!doctype html><body><p>Example: ${json}</p></body>`],
  ['an HTML page with a form', `<html><body>\n${form}\n</body></html>`],
  ['an HTML page that ends early', `<html><body>${json}`],
  ['a script', `<script>var tokens = ${json}</script>`],
  ['an example in a document', `<h1>Tokens</h1><pre>${json}</pre>`],
]

describe('no token is read from', () => {
  test.each(table(moreThanOne, notForSure, echoes, cut, pages))('%s', (_, content, received) => {
    expect(read(content, received)).toHaveProperty('unreadable')
  })
})

const withError: readonly Row[] = [
  ['an error', { error: 'invalid_grant', ...both }],
  ['an error that is an object', { error: { code: 1 }, ...both }],
  ['an error in another document', `{"error":"invalid_grant"}${json}`],
  ['an error in the object with the tokens', { data: { ...both, error_code: 10_010 } }],
  ['a list of errors', { errors: [{ message: 'x' }], ...both }],
  ['ok: false', { ok: false, ...both }],
  ['success: "false"', { success: 'false', ...both }],
  ['an error in a form', `error=invalid_grant&${form}`],
]

test.each(withError)('no token is read beside %s', (_, content) => {
  expect(read(content)).toHaveProperty('error')
})

test.each([
  ['fail', { status: 'fail', data: { refresh_token: 'not-valid' } }],
  ['error', { status: 'error', refresh_token: 'not-valid' }],
  ['a code', { code: 40_001, data: { refresh_token: 'not-valid' } }],
])('no refresh token is read alone beside a status of %s', (_, content) => {
  expect(read(content)).not.toHaveProperty('tokens')
})

test.each([199, 302, 400, 401, 600])('no token is read with a status of %d', status => {
  expect(read(both, { status })).toEqual({
    unreadable: 'tokens in spite of its status',
    json: true,
  })
})

test.each([500, 502, 503])(
  'a new pair with a status of %d is read: a gateway put it there',
  status => {
    expect(read(both, { status })).toHaveProperty('tokens')
  },
)

test.each([500, 502, 503])('a refresh token alone with a status of %d is not read', status => {
  expect(read('{"refresh_token":"new-refresh"}', { status })).not.toHaveProperty('tokens')
})

test.each([
  ['an empty response', '', false],
  ['an empty response', ' \r\n', false],
  ['a response that is not JSON', 'OK', false],
  ['a page titled "Sign in"', '<html><head><title>Sign in</title></head></html>', false],
  ['a response without an access token', '{}', true],
  ['a response without an access token: Try later', '{"message":"Try later"}', true],
  ['a response with more than one refresh token', [both, other], true],
  ['a response with an unreadable refresh token', withRefreshToken(1), true],
  ['a response with more than one access token', { access_token: 'a', google: other }, true],
  ['a response that repeats the request', { refresh_token: SENT }, true],
  ['a response that ends before a whole refresh token', json.slice(0, -3), false],
])('says that it is %s', (unreadable, content, whole) => {
  expect(read(content)).toEqual({ unreadable, json: whole })
})

test('says that an error status comes without an OAuth error', () => {
  expect(read({}, { status: 500 })).toEqual({ unreadable: 'no OAuth error', json: true })
})

test('says that a response is incomplete', () => {
  expect(read('{"acc', { truncated: true })).toEqual({
    unreadable: 'an incomplete response',
    json: false,
  })
})

// Each would run into the time limit, or overflow the stack, if reading were not linear.
test.each([
  '[',
  '{',
  '"',
  '\\',
  '{"a":',
  '[[1,',
  '{"refresh_token":"',
  '{"refresh_token":"\\',
  '{"refresh_token":"x"},',
  'a=1&',
  'a=b\n',
  '<a>',
  '<aaaaaaaa',
  '<title',
  '<pre>',
  '[/*',
  '/**/',
  '{//',
  '<a "',
  ' \0',
  '--',
])('reads 1 MiB of %j', unit => {
  const content = unit.repeat(2 ** 20 / unit.length)
  expect(read(content)).not.toHaveProperty('tokens')
  expect(read(content, { status: 400 })).not.toHaveProperty('tokens')
  expect(read(`{"refresh_token":"${content}`)).not.toHaveProperty('tokens')
})
