import { describe, expect, test } from '@jest/globals'
import { read, SENT } from './token-response.support.ts'

type Case = readonly [
  fact: string,
  status: number,
  content: unknown,
  error: string,
  description: string,
]

const oauth: readonly Case[] = [
  [
    'a code and words',
    400,
    { error: 'invalid_grant', error_description: 'It expired.' },
    'invalid_grant',
    'It expired.',
  ],
  ['a code alone', 400, { error: 'invalid_grant' }, 'invalid_grant', ''],
  [
    'a code with words that repeat it',
    400,
    { error: 'invalid_grant', error_description: 'invalid_grant' },
    'invalid_grant',
    '',
  ],
  [
    'a code with words of ""',
    401,
    { error: 'invalid_client', error_description: '' },
    'invalid_client',
    '',
  ],
  [
    'a code with a hint (Laravel)',
    400,
    {
      error: 'invalid_request',
      error_description: 'It is invalid.',
      hint: 'Token has been revoked',
      message: 'It is invalid.',
    },
    'invalid_request',
    'It is invalid. Token has been revoked',
  ],
  [
    'a code with numbers (Microsoft)',
    400,
    { error: 'invalid_grant', error_description: 'AADSTS70000: x', error_codes: [70_000] },
    'invalid_grant',
    'AADSTS70000: x',
  ],
  [
    'a code with a status (Mercado Libre)',
    400,
    { message: 'Bad token', error: 'invalid_grant', status: 400, cause: [] },
    'invalid_grant',
    'Bad token',
  ],
  [
    'a code with another code (Kakao)',
    401,
    { error: 'invalid_grant', error_description: 'expired', error_code: 'KOE322' },
    'invalid_grant',
    'expired',
  ],
  [
    'a code in a form (GitHub)',
    200,
    'error=bad_verification_code&error_description=The+code+is+bad.&error_uri=https%3A%2F%2Fexample.com',
    'bad_verification_code',
    'The code is bad.',
  ],
  [
    'a code in XML',
    400,
    '<OAuth><error>invalid_grant</error><error_description>It &amp; that</error_description></OAuth>',
    'invalid_grant',
    'It & that',
  ],
  ['JSON behind a guard', 400, ')]}\'\n{"error":"invalid_grant"}', 'invalid_grant', ''],
  [
    'JSON behind a PHP warning',
    400,
    '<br />\n<b>Warning</b>: x<br />\n{"error":"invalid_grant"}',
    'invalid_grant',
    '',
  ],
  [
    'JSON that ends early',
    400,
    '{"error":"invalid_grant","error_description":"The refr',
    'invalid_grant',
    '',
  ],
  [
    'capital letters (Apigee)',
    401,
    { ErrorCode: 'invalid_request', Error: 'Refresh Token expired' },
    'invalid_request',
    'Refresh Token expired',
  ],
  [
    'a code with a status of success',
    200,
    { error: 'invalid_grant', error_description: 'x' },
    'invalid_grant',
    'x',
  ],
  ['a code with a 5xx', 503, { error: 'temporarily_unavailable' }, 'temporarily_unavailable', ''],
  [
    'a code beside tokens',
    400,
    { error: 'invalid_grant', refresh_token: 'x' },
    'invalid_grant',
    '',
  ],
]

const own: readonly Case[] = [
  [
    'Strava',
    400,
    {
      message: 'Bad Request',
      errors: [{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }],
    },
    'invalid_grant',
    'Bad Request: RefreshToken refresh_token invalid',
  ],
  [
    'Strava, of the client',
    401,
    {
      message: 'Authorization Error',
      errors: [{ resource: 'Application', field: 'client_id', code: 'invalid' }],
    },
    'invalid',
    'Authorization Error: Application client_id invalid',
  ],
  [
    'Fitbit',
    400,
    {
      errors: [{ errorType: 'invalid_grant', message: `Refresh token invalid: ${SENT}.` }],
      success: false,
    },
    'invalid_grant',
    `Refresh token invalid: ${SENT}.`,
  ],
  [
    'HubSpot',
    400,
    { status: 'BAD_REFRESH_TOKEN', message: 'missing or unknown', correlationId: 'x' },
    'BAD_REFRESH_TOKEN',
    'missing or unknown',
  ],
  [
    'HubSpot, with a category',
    400,
    { status: 'error', message: 'x is invalid', category: 'VALIDATION_ERROR' },
    'VALIDATION_ERROR',
    'x is invalid',
  ],
  [
    'OpenAI',
    401,
    {
      error: {
        message: 'Used already.',
        type: 'invalid_request_error',
        param: null,
        code: 'refresh_token_reused',
      },
    },
    'refresh_token_reused',
    'Used already.',
  ],
  [
    'Withings',
    200,
    { status: 601, body: {}, error: 'Too many requests' },
    '601',
    'Too many requests',
  ],
  [
    'Withings, with words of its own',
    200,
    { status: 503, error: 'Invalid Params: invalid refresh_token' },
    '503',
    'Invalid Params: invalid refresh_token',
  ],
  ['Slack', 200, { ok: false, error: 'invalid_refresh_token' }, 'invalid_refresh_token', ''],
  ['Slack, without a code', 200, { ok: false }, '', ''],
  [
    'Facebook',
    400,
    { error: { message: 'Expired', type: 'OAuthException', code: 190, fbtrace_id: 'x' } },
    'OAuthException',
    'Expired',
  ],
  [
    'Google',
    400,
    {
      error: {
        code: 400,
        message: 'Bad',
        status: 'INVALID_ARGUMENT',
        errors: [{ reason: 'invalid' }],
      },
    },
    'INVALID_ARGUMENT',
    'Bad',
  ],
  [
    'Okta',
    400,
    { errorCode: 'E0000021', errorSummary: 'Bad request.', errorCauses: [] },
    'E0000021',
    'Bad request.',
  ],
  [
    'Autodesk',
    401,
    { developerMessage: 'The token is bad', errorCode: 'AUTH-004', moreInfo: 'x' },
    'AUTH-004',
    'The token is bad',
  ],
  [
    'LinkedIn',
    401,
    { serviceErrorCode: 65_600, message: 'Invalid token', status: 401 },
    '65600',
    'Invalid token',
  ],
  [
    'Instagram',
    400,
    { error_type: 'OAuthException', code: 400, error_message: 'Invalid platform app' },
    'OAuthException',
    'Invalid platform app',
  ],
  [
    'Apigee',
    401,
    { fault: { faultstring: 'Invalid token', detail: { errorcode: 'oauth.v2.InvalidToken' } } },
    'oauth.v2.InvalidToken',
    'Invalid token',
  ],
  [
    'Amazon',
    400,
    { __type: 'com.amazon#NotAuthorizedException', message: 'x' },
    'com.amazon#NotAuthorizedException',
    'x',
  ],
  [
    'TikTok',
    200,
    { data: { error_code: 10_010, description: 'Refresh token expired' }, message: 'error' },
    '10010',
    'Refresh token expired',
  ],
  [
    'Feishu',
    200,
    { code: 20_037, msg: 'The refresh token passed has expired.' },
    '20037',
    'The refresh token passed has expired.',
  ],
  [
    'WeChat',
    200,
    { errcode: 40_030, errmsg: 'invalid refresh_token' },
    '40030',
    'invalid refresh_token',
  ],
  [
    'Lazada',
    200,
    { code: 'InvalidRefreshToken', type: 'ISP', message: 'bad' },
    'InvalidRefreshToken',
    'bad',
  ],
  [
    'Shopee',
    403,
    { error: 'error_auth', message: 'Invalid refresh_token.', request_id: 'x' },
    'error_auth',
    'Invalid refresh_token.',
  ],
  [
    'Pinduoduo',
    200,
    { error_response: { error_msg: 'expired', error_code: 21_009 } },
    '21009',
    'expired',
  ],
  [
    'Foursquare',
    401,
    { meta: { code: 401, errorType: 'invalid_auth', errorDetail: 'Expired' }, response: {} },
    'invalid_auth',
    'Expired',
  ],
  [
    'Pipedrive',
    400,
    { success: false, message: 'Bad', error: 'invalid_grant' },
    'invalid_grant',
    'Bad',
  ],
  ['an AWS gateway', 502, { message: 'Internal server error' }, '', 'Internal server error'],
  [
    'problem details (RFC 9457)',
    400,
    { type: 'about:blank', title: 'Bad Request', status: 400, detail: 'It expired' },
    '',
    'Bad Request: It expired',
  ],
  [
    'NestJS',
    400,
    { statusCode: 400, error: 'Bad Request', message: 'invalid token' },
    '',
    'Bad Request: invalid token',
  ],
  [
    'errors by field (Laravel)',
    422,
    { message: 'Invalid.', errors: { refresh_token: ['It is required.'] } },
    '',
    'Invalid. It is required.',
  ],
  [
    'errors as texts',
    400,
    { errors: ['invalid_grant', 'It expired'] },
    'invalid_grant',
    'It expired',
  ],
  ['a code in place of words', 400, { message: 'invalid_grant' }, 'invalid_grant', ''],
  ['a number in place of a code', 400, { error: 190, error_description: 'x' }, '190', 'x'],
  ['words in place of a code', 400, { error: 'The token is bad!' }, '', 'The token is bad!'],
  ['the status as the code', 401, { code: 401, reason: 'Token expired' }, '', 'Token expired'],
  [
    'an array of errors',
    400,
    [{ code: 'expired', message: 'It expired' }],
    'expired',
    'It expired',
  ],
  ['reason', 400, { reason: 'expired_token', detail: 'x' }, 'expired_token', 'x'],
]

const pages: readonly Case[] = [
  [
    'XML of another form',
    400,
    '<Error><Code>Expired</Code><Message>It is</Message></Error>',
    'Expired',
    'It is',
  ],
  [
    'the title of a page',
    403,
    '<!DOCTYPE html><html><head><title>\n Access  denied\n</title></head></html>',
    '',
    'Access denied',
  ],
  ['a heading', 403, '<h1>Forbidden</h1>', '', 'Forbidden'],
  ['plain text', 401, 'Bad credentials\n', '', 'Bad credentials'],
  ['a code as plain text', 400, 'invalid_grant', 'invalid_grant', ''],
  [
    'the title of a page with JSON',
    500,
    '<html><title>Oops</title>{"error":"x"}</html>',
    '',
    'Oops',
  ],
]

const all = [...oauth, ...own, ...pages]

describe('an error is read from', () => {
  test.each(all)('%s', (_, status, content, error, description) => {
    expect(read(content, { status })).toEqual({ error, description })
  })
})

const challenges: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a challenge with an error',
    'Bearer realm="x", error="invalid_token", error_description="It expired"',
    '',
    'invalid_token',
    'It expired',
  ],
  ['a challenge without quotes', 'Bearer error=invalid_token', '', 'invalid_token', ''],
  ['a challenge with a realm', 'Basic realm="api"', '', '', 'Basic realm="api"'],
  [
    'a challenge behind the words of the content',
    'Basic realm="api"',
    '{"message":"Denied"}',
    '',
    'Denied',
  ],
  [
    'a challenge before the title of a page',
    'Bearer error="invalid_token"',
    '<title>401</title>',
    'invalid_token',
    '401',
  ],
  [
    'the code of the content',
    'Bearer error="invalid_token"',
    '{"error":"invalid_grant"}',
    'invalid_grant',
    '',
  ],
]

test.each(challenges)('an error is read from %s', (_, challenge, content, error, description) => {
  const headers = new Map([['www-authenticate', challenge]])
  expect(read(content, { status: 401, headers })).toEqual({ error, description })
})

test.each([
  ['success', { status: 'success', message: 'Done' }],
  ['a status of 0', { status: 0, body: {} }],
  ['a code of 200', { code: 200, message: 'OK' }],
  ['no errors', { error: null, errors: [], message: 'Try later' }],
  ['words alone', { message: 'Hello' }],
])('%s is no error with a status of success', (_, content) => {
  expect(read(content)).toHaveProperty('unreadable')
})

test('long words are cut between two of them', () => {
  const found = read({ error: 'x', error_description: 'abcdefg '.repeat(100) }, { status: 400 })
  expect(found).toEqual({ error: 'x', description: 'abcdefg '.repeat(37).trim() })
})

test('words are one line without control characters', () => {
  const found = read(
    { error: 'x', error_description: ' a\n\u001b[31m  b\u0085c ' },
    { status: 400 },
  )
  expect(found).toEqual({ error: 'x', description: 'a [31m b c' })
})
