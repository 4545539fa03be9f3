import { describe, expect, test } from '@jest/globals'
import { both, type Row, SENT, table, tokensOf } from './token-response.support.ts'

const json = JSON.stringify(both)
const form = 'access_token=new-access&refresh_token=new-refresh'
const xml = '<access_token>new-access</access_token><refresh_token>new-refresh</refresh_token>'
const { refresh_token: _, ...accessOnly } = both

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

const bothRead: readonly Row[] = [
  ['JSON', both],
  ['indented JSON', JSON.stringify(both, null, 2)],
  ['JSON with a status of 201', both, { status: 201 }],
  ['JSON behind a byte order mark', `\uFEFF${json}`],
  ['JSON behind two byte order marks', `\uFEFF\uFEFF${json}`],
  ['JSON in UTF-16 with a byte order mark', Buffer.from(`\uFEFF${json}`, 'utf16le')],
  ['JSON in big-endian UTF-16 with a byte order mark', utf16be(`\uFEFF${json}`)],
  ['JSON in UTF-16 without a byte order mark', Buffer.from(json, 'utf16le')],
  ['JSON in big-endian UTF-16 without a byte order mark', utf16be(json)],
  ['JSON with a name in Latin-1', Buffer.from(`{"name":"Jos\xe9",${json.slice(1)}`, 'latin1')],
  ['JSON with an emoji', { ...both, name: '🎉' }],
  ["JSON behind )]}', as a guard", `)]}',\n${json}`],
  ['JSON behind the same guard on one line', `)]}'${json}`],
  ['JSON behind while(1);', `while(1);${json}`],
  ['JSON behind for(;;);', `for (;;);${json}`],
  ['JSON behind {}&&', `{}&&${json}`],
  ['JSONP', `/**/callback(${json});`],
  [
    'JSON behind the HTML of a PHP warning',
    `<br />\n<b>Notice</b>: x in <b>/a.php</b><br />\n${json}`,
  ],
  ['JSON behind an HTML page', `<!DOCTYPE html><html><body>{}</body></html>\n${json}`],
  ['JSON in XML', `<?xml version="1.0"?>\n<string xmlns="http://a.example/">${json}</string>`],
  ['JSON in an element with an attribute', `<p class="token">${json}</p>`],
  ['JSON before an HTML page', `${json}<html><body><h1>502</h1></body></html>`],
  ['JSON behind lines of a log', `[2026-11-03 10:00:00] [info] start\n${json}`],
  ['JSON before a line of a log', `${json}\n[info] done in 5 ms`],
  ['JSON behind a line of a log in JSON', `{"level":"info","msg":"x"}\n${json}`],
  ['JSON before NULs', `${json}\0\0\0\0`],
  ['JSON before the rest of a chunked body', `${json}\r\n0\r\n\r\n`],
  ['JSON inside the chunks of a chunked body', `4f\r\n${json}\r\n0\r\n\r\n`],
  ['JSON twice, the same', `${json}${json}`],
  [
    'JSON with space around everything',
    ' { "access_token" :\t"new-access" ,\r\n"refresh_token": "new-refresh" } ',
  ],
  ['JSON with a comma too many', '{"access_token":"new-access","refresh_token":"new-refresh",}'],
  [
    'JSON with a repeated member of the same value',
    `{"refresh_token":"new-refresh",${json.slice(1)}`,
  ],
  [
    'JSON with escaped characters',
    '{"access_token":"new\\u002daccess","refresh\\u005ftoken":"new-refresh"}',
  ],
  [
    'JSON with comments',
    `/* issued */ { // at once\n/**/"a":/* "*/1,${json.slice(1, -1)} /**/ } // end`,
  ],
  ['JSON with NaN', `{"expires_in":NaN,${json.slice(1)}`],
  ['JSON with a line break inside a text', `{"note":"a\nb",${json.slice(1)}`],
  [
    'a Python dictionary',
    "{'access_token': 'new-access', 'refresh_token': 'new-refresh', 'x': None}",
  ],
  ['a JavaScript object', "{ access_token: 'new-access', refresh_token: 'new-refresh' }"],
  ['a JSON string that contains JSON', JSON.stringify(json)],
  ['camel case', { accessToken: 'new-access', refreshToken: 'new-refresh' }],
  ['capital letters', { Access_Token: 'new-access', REFRESH_TOKEN: 'new-refresh' }],
  ['hyphens', { 'access-token': 'new-access', 'refresh-token': 'new-refresh' }],
  ['tokens in data', { data: both }],
  ['tokens in body beside a status of 0', { status: 0, body: both }],
  ['tokens in authed_user', { ok: true, authed_user: { id: 'U', ...both } }],
  ['tokens in result, with success codes', { code: 0, msg: 'success', result: both }],
  ['tokens in an array of one', [both]],
  ['tokens in an array below', { data: [both] }],
  ['tokens in a string of JSON below', { statusCode: 200, headers: {}, body: json }],
  ['tokens as attributes of a JSON:API resource', { data: { type: 'token', attributes: both } }],
  [
    'tokens split over two levels',
    { access_token: 'new-access', tokens: { refresh_token: 'new-refresh' } },
  ],
  ['the same tokens on two levels', { ...both, data: both }],
  [
    'old tokens beside the new ones',
    { ...both, previous: { access_token: 'a', refresh_token: 'b' } },
  ],
  [
    'the object that the preset names',
    { ...{ access_token: 'x', refresh_token: 'y' }, user: both },
    { tokenProperty: 'user' },
  ],
  [
    'the object that a JSON Pointer names',
    { a: { 'b/c': [{ d: both }] }, ...{ refresh_token: 'x' } },
    { tokenProperty: '/a/b~1c/d' },
  ],
  [
    'the top where the named object has no tokens',
    { ...both, authed_user: { id: 'U' } },
    { tokenProperty: 'authed_user' },
  ],
  ['an error of ""', { error: '', message: '', ...both }],
  ['an error of null', { error: null, ...both }],
  ['an error of false', { error: false, ...both }],
  ['an error of 0', { error: 0, error_code: 0, ...both }],
  ['an error code of "00000"', { errcode: '00000', errmsg: 'ok', ...both }],
  ['no errors in a list', { errors: [], ...both }],
  ['ok', { ok: true, status: 'ok', code: 200, ...both }],
  ['a status of approved', { status: 'approved', client_id: 'id', refresh_count: '1', ...both }],
  ['its grant type', { grant_type: 'refresh_token', ...both }],
  ['a form', form],
  ['a form with everything encoded', 'access%5Ftoken=new%2Daccess&refresh_token=new%2Drefresh'],
  ['a form that ends in a line break', `${form}\r\n`],
  ['a form as a query', `?${form}`],
  ['a form behind lines of a log', `[info] start\n${form}\n[info] end`],
  ['a form before the rest of a chunked body', `${form}\r\n0\r\n\r\n`],
  ['a form in two lines', form.replace('&', '\n')],
  ['a form with an empty parameter', `&${form}&`],
  ['a truncated form with both tokens whole', `${form}&scope=re`, { truncated: true }],
  ['XML', `<?xml version="1.0"?>\n<OAuth>${xml}<expires_in>60</expires_in></OAuth>`],
  ['whole JSON on a connection that broke', both, { truncated: true }],
  ['JSON cut behind the refresh token', json.slice(0, -1), { truncated: true }],
  [
    'JSON cut behind the refresh token, not known to be truncated',
    `${json.slice(0, -1)},"expires_in":36`,
  ],
  ['JSON cut and filled with NULs', `${json.slice(0, -1)},"sco\0\0\0`],
  ['JSON cut inside a later error', `${json.slice(0, -1)},"error":"`],
  ['nested JSON cut behind the refresh token', `{"data":${json.slice(0, -1)}`],
  ['JSON with an HTML page in the middle', `${json.slice(0, -1)},<html><h1>502</h1></html>`],
]

describe('both tokens are read from', () => {
  test.each(table(bothRead))('%s', (_, content, received) => {
    expect(tokensOf(content, received)).toEqual(['new-access', 'new-refresh'])
  })
})

const onlyRefresh: readonly Row[] = [
  ['no access token at all', { refresh_token: 'new-refresh' }],
  ['a status that is no failure', { status: 'active', code: 200, refresh_token: 'new-refresh' }],
  ['an access token of null', { access_token: null, refresh_token: 'new-refresh' }],
  ['an access token that is a number', { access_token: 1, refresh_token: 'new-refresh' }],
  ['an access token with a line break', { access_token: 'a\nb', refresh_token: 'new-refresh' }],
  ['two access tokens', '{"access_token":"a","access_token":"b","refresh_token":"new-refresh"}'],
  ['an access token that was sent', { access_token: SENT, refresh_token: 'new-refresh' }],
  ['a cut access token', '{"refresh_token":"new-refresh","access_token":"new-acc'],
  [
    'a cut access token in a form',
    'refresh_token=new-refresh&access_token=new',
    { truncated: true },
  ],
]

describe('the refresh token is read beside', () => {
  test.each(table(onlyRefresh))('%s', (_, content, received) => {
    expect(tokensOf(content, received)).toEqual([undefined, 'new-refresh'])
  })
})

const notRotated: readonly Row[] = [
  ['a response without a refresh token', accessOnly],
  ['a refresh token of null', { ...both, refresh_token: null }],
  ['a refresh token of ""', { ...both, refresh_token: '' }],
  ['a refresh token of spaces', { ...both, refresh_token: '  ' }],
  ['a refresh token of false', { ...both, refresh_token: false }],
  ['a refresh token of "null"', { ...both, refresh_token: 'null' }],
  ['an empty refresh token in a form', 'access_token=new-access&refresh_token='],
  ['a form without a refresh token', 'access_token=new-access&expires=60'],
  ['nested tokens without a refresh token', { ok: true, authed_user: accessOnly }],
  ['another access token below', { ...accessOnly, user: { access_token: 'x' } }],
  ['a lifetime of the refresh token only', { ...accessOnly, refresh_token_expires_in: 60 }],
]

describe('the provider did not rotate with', () => {
  test.each(table(notRotated))('%s', (_, content, received) => {
    expect(tokensOf(content, received)).toEqual(['new-access', undefined])
  })
})

test('the same refresh token again is read', () => {
  expect(tokensOf({ ...both, refresh_token: SENT })).toEqual(['new-access', SENT])
})

test('the named object decides which access token is read', () => {
  const content = { access_token: 'bot', authed_user: accessOnly }
  expect(tokensOf(content, { tokenProperty: 'authed_user' })).toEqual(['new-access', undefined])
})

const visible = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 0x21 + index))

test.each([
  ['Base64 that a form does not encode', 'refresh_token=a+b/c==&access_token=x', 'a+b/c=='],
  ['Base64 that a form encodes', 'refresh_token=a%2Bb%2Fc%3D%3D&access_token=x', 'a+b/c=='],
  ['slashes that PHP escapes', '{"access_token":"x","refresh_token":"a\\/b"}', 'a/b'],
  ['quotes and backslashes', '{"access_token":"x","refresh_token":"a\\"b\\\\c"}', 'a"b\\c'],
  ['every visible character', { access_token: 'x', refresh_token: visible }, visible],
  [
    'a length beyond that of a secret',
    { access_token: 'x', refresh_token: visible.repeat(600) },
    visible.repeat(600),
  ],
])('a refresh token keeps %s', (_, content, token) => {
  expect(tokensOf(content)).toEqual(['x', token])
})
