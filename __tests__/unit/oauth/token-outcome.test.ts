import { describe, expect, test } from '@jest/globals'
import { HttpResponse, NetworkError } from '../../../src/http/response.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { classify, type Inconclusive, mayHaveUsedToken } from '../../../src/oauth/token-outcome.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { NOW, response } from '../fake-runtime.ts'

const context = { sent: [new Secret('the-sent-refresh-token')], now: NOW }
const outcomeOf = (result: HttpResponse | NetworkError, name: keyof typeof providers = 'custom') =>
  classify(result, providers[name], context)

function cutOff(status: number, text: string): HttpResponse {
  const reason = 'the connection was closed before the end of the response'
  return new HttpResponse(status, new Map(), Buffer.from(text), reason)
}

const tokens = { access_token: 'access-token-1', refresh_token: 'refresh-token-2' }

describe('tokens', () => {
  test('are issued, with the time of the response', () => {
    const date = 'Tue, 03 Nov 2026 10:00:00 GMT'
    const outcome = outcomeOf(response(200, { ...tokens, expires_in: 60 }, { date }))
    expect(outcome).toMatchObject({ kind: 'issued', date, tokens: { expiresIn: 60 } })
    if (outcome.kind !== 'issued') return
    expect(outcome.tokens.accessToken?.reveal()).toBe('access-token-1')
    expect(outcome.tokens.refreshToken?.reveal()).toBe('refresh-token-2')
  })

  test('are issued although the connection broke after them', () => {
    const outcome = outcomeOf(cutOff(200, `${JSON.stringify(tokens).slice(0, -1)},"scope":"a`))
    expect(outcome).toMatchObject({ kind: 'issued' })
  })

  test.each([500, 502, 503])(
    'are issued as a pair with %d, which a gateway may have set',
    status => {
      expect(outcomeOf(response(status, tokens))).toMatchObject({ kind: 'issued' })
      const { refresh_token: _, ...half } = tokens
      expect(outcomeOf(response(status, half)).kind).not.toBe('issued')
    },
  )

  test('are taken from where the preset says', () => {
    const body = { ok: true, authed_user: { id: 'U1', ...tokens } }
    expect(outcomeOf(response(200, body), 'slack')).toMatchObject({ kind: 'issued' })
  })

  test('are not taken from an error', () => {
    const body = { error: 'invalid_grant', ...tokens }
    expect(outcomeOf(response(400, body))).toMatchObject({ kind: 'rejected' })
    expect(outcomeOf(response(200, body))).toMatchObject({ kind: 'rejected' })
  })
})

const inconclusive: readonly [
  string,
  HttpResponse | NetworkError,
  Inconclusive['tokenUse'],
  number | undefined,
][] = [
  ['never sent', new NetworkError(false, 'refused'), 'not-sent', undefined],
  ['sent and lost', new NetworkError(true, 'reset'), 'ambiguous', undefined],
  ['429', response(429), 'refused', undefined],
  ['429 with Retry-After', response(429, '', { 'retry-after': '3' }), 'refused', 3_000],
  ['429 with an error of its own', response(429, { error: 'slow_down' }), 'refused', undefined],
  ['a rate limit with 400', response(400, { error: 'rate_limit_exceeded' }), 'refused', undefined],
  [
    'a rate limit with 200',
    response(200, { ok: false, error: 'ratelimited' }, { 'retry-after': '3' }),
    'refused',
    3_000,
  ],
  [
    'a gateway with a code of its own',
    response(504, { error: 'gateway_timeout' }),
    'ambiguous',
    undefined,
  ],
  ['503 with Retry-After', response(503, '', { 'retry-after': '0.493' }), 'refused', 493],
  ['503 without', response(503), 'ambiguous', undefined],
  ['500', response(500), 'ambiguous', undefined],
  ['502, promptly', response(502, '', { 'retry-after': '60' }), 'ambiguous', undefined],
  ['599', response(599), 'ambiguous', undefined],
  ['a status that HTTP does not have', response(999), 'ambiguous', undefined],
  ['408', response(408), 'ambiguous', undefined],
  ['425', response(425), 'ambiguous', undefined],
  ['an empty 200', response(200), 'unreadable', undefined],
  ['a web page', response(200, '<html><title>Sign in</title></html>'), 'unreadable', undefined],
  ['half of the tokens', cutOff(200, '{"access_token":"acc'), 'ambiguous', undefined],
  [
    'temporarily_unavailable',
    response(400, { error: 'temporarily_unavailable' }),
    'ambiguous',
    undefined,
  ],
  ['server_error with 500', response(500, { error: 'server_error' }), 'ambiguous', undefined],
]

test.each(inconclusive)('%s is inconclusive', (_, result, tokenUse, waitAtLeast) => {
  expect(outcomeOf(result)).toMatchObject({ kind: 'inconclusive', tokenUse, waitAtLeast })
})

test.each(['internal_error', 'fatal_error'])('Slack says %s with 200', error => {
  expect(outcomeOf(response(200, { ok: false, error }), 'slack')).toMatchObject({
    kind: 'inconclusive',
    tokenUse: 'ambiguous',
  })
})

test('an untrusted certificate stays untrusted', () => {
  expect(outcomeOf(new NetworkError(false, 'its certificate has expired', true))).toMatchObject({
    kind: 'inconclusive',
    permanent: true,
  })
})

const rejected: readonly [string, HttpResponse, string][] = [
  ['invalid_grant', response(400, { error: 'invalid_grant' }), 'invalid_grant'],
  ['an OAuth error with a 5xx', response(500, { error: 'invalid_grant' }), 'invalid_grant'],
  ['429 with an OAuth error', response(429, { error: 'invalid_grant' }), 'invalid_grant'],
  ['503 with an OAuth error', response(503, { error: 'invalid_client' }), 'invalid_client'],
  ['an error of its own', response(400, { error: 'consent_needed' }), 'other'],
  ['words without a code', response(403, { message: 'Forbidden' }), 'none'],
  ['a page instead of an error', response(404, '<html><h1>Not here</h1></html>'), 'none'],
  ['a challenge', response(401, '', { 'www-authenticate': 'Basic realm="x"' }), 'none'],
]

test('words of a provider show no token', () => {
  const error_description = 'could not deliver refresh_token=Hs6Jc1Ug5NeXa3Ft0Ko'
  expect(outcomeOf(response(400, { error: 'invalid_request', error_description }))).toMatchObject({
    description: 'could not deliver refresh_token=***',
  })
  expect(outcomeOf(response(200, { message: error_description }))).toMatchObject({
    description: expect.stringMatching(/refresh_token=\*\*\*$/),
  })
  expect(outcomeOf(response(200, '<title>Hs6Jc1Ug5NeXa3Ft0Ko</title>'))).toMatchObject({
    reason: expect.stringContaining('"***"'),
  })
})

test.each(rejected)('%s is a rejection', (_, result, meaning) => {
  expect(outcomeOf(result)).toMatchObject({ kind: 'rejected', meaning })
})

const unusable: readonly [string, HttpResponse, string][] = [
  [
    'a redirect',
    response(302, '', { location: 'https://elsewhere.example/?refresh_token=new#a' }),
    'a redirect to https://elsewhere.example/, which is not followed',
  ],
  ['a redirect to nowhere', response(307), 'a redirect to nowhere, which is not followed'],
  ['JSON without a token', response(200, { hello: 'world' }), 'a response without an access token'],
]

test.each(unusable)('%s is unusable', (_, result, description) => {
  expect(outcomeOf(result)).toMatchObject({ kind: 'unusable', description })
})

test.each([
  [['not-sent'], false],
  [['refused', 'not-sent'], false],
  [['not-sent', 'ambiguous'], true],
  [['unreadable', 'refused'], true],
  [[], false],
] as const)('after %j the token may have been used: %s', (uses, used) => {
  const attempts = uses.map(
    (tokenUse): Inconclusive => ({
      kind: 'inconclusive',
      reason: '',
      tokenUse,
      waitAtLeast: undefined,
      permanent: false,
    }),
  )
  expect(mayHaveUsedToken(attempts)).toBe(used)
})
