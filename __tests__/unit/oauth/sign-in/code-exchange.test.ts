import { expect, test } from '@jest/globals'
import { NetworkError } from '../../../../src/http/response.ts'
import { type ProviderName, providers } from '../../../../src/oauth/providers/index.ts'
import { exchangeCode } from '../../../../src/oauth/sign-in/code-exchange.ts'
import { Secret } from '../../../../src/shared/secret.ts'
import { response } from '../../fake-runtime.ts'
import {
  client,
  openTokenServer,
  parametersOf,
  type Result,
  realDependencies,
  respondWith,
} from './signing-in.ts'

const exchange = {
  tokenUrl: 'https://login.example.com/token',
  code: new Secret('the-code'),
  redirectUri: 'http://localhost:8765/callback',
  codeVerifier: new Secret('the-verifier'),
  params: {},
}
const options = { responseTimeout: 1_000 }
const tokens = { access_token: 'new-access', refresh_token: 'new-refresh', token_type: 'Bearer' }

function requestFor(name: ProviderName, changes: Partial<typeof exchange> = {}) {
  const provider = providers[name]
  return { ...exchange, provider, client: { ...client, auth: provider.clientAuth }, ...changes }
}

const grant = {
  grant_type: 'authorization_code',
  code: 'the-code',
  redirect_uri: 'http://localhost:8765/callback',
  code_verifier: 'the-verifier',
}
const posted = { client_id: 'app', client_secret: 's3cret' }

const requests: readonly [ProviderName, string, Record<string, string>][] = [
  ['custom', 'application/x-www-form-urlencoded', { ...grant, ...posted }],
  ['x', 'application/x-www-form-urlencoded', grant],
  ['atlassian', 'application/json', { ...grant, ...posted }],
  ['notion', 'application/json', grant],
  [
    'withings',
    'application/x-www-form-urlencoded',
    { ...grant, ...posted, action: 'requesttoken' },
  ],
]

test.each(requests)('%s gets the code as %s', async (name, type, parameters) => {
  const { runtime, record } = respondWith(response(200, tokens))
  const outcome = await exchangeCode(requestFor(name), options, runtime)
  expect(outcome.kind).toBe('issued')
  expect(record.requests).toHaveLength(1)
  expect(record.requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': type } })
  expect(parametersOf(record.requests[0])).toEqual(parameters)
})

test('a public client sends its ID, and its code without PKCE has no verifier', async () => {
  const { runtime, record } = respondWith(response(200, tokens))
  const request = { ...requestFor('custom'), codeVerifier: undefined }
  await exchangeCode({ ...request, client: { ...client, auth: 'none' } }, options, runtime)
  const { code_verifier: _, ...rest } = grant
  expect(parametersOf(record.requests[0])).toEqual({ ...rest, client_id: 'app' })
})

test('more parameters are sent, and none replaces the grant', async () => {
  const { runtime, record } = respondWith(response(200, tokens))
  const params = { expiring: '1', grant_type: 'password', code: 'other' }
  await exchangeCode(requestFor('custom', { params }), options, runtime)
  expect(parametersOf(record.requests[0])).toMatchObject({ ...grant, expiring: '1' })
})

const outcomes: readonly [string, Result, object][] = [
  [
    'an expired code',
    response(400, { error: 'invalid_grant', error_description: 'code expired' }),
    { kind: 'rejected', meaning: 'invalid_grant', description: 'code expired' },
  ],
  [
    'a wrong secret',
    response(401, { error: 'invalid_client' }),
    { kind: 'rejected', meaning: 'invalid_client', status: 401 },
  ],
  [
    'no connection',
    new NetworkError(false, 'refused'),
    { kind: 'inconclusive', tokenUse: 'not-sent' },
  ],
  [
    'a lost response',
    new NetworkError(true, 'reset'),
    { kind: 'inconclusive', tokenUse: 'ambiguous' },
  ],
  [
    'a failed server',
    response(502, 'Bad gateway'),
    { kind: 'inconclusive', tokenUse: 'ambiguous' },
  ],
  ['a rate limit', response(429), { kind: 'inconclusive', tokenUse: 'refused' }],
  [
    'a page',
    response(200, '<html><title>Login</title></html>'),
    { kind: 'inconclusive', tokenUse: 'unreadable' },
  ],
  ['no tokens', response(200, { ok: true }), { kind: 'unusable' }],
  ['an echo of the code', response(200, { access_token: 'the-code' }), { kind: 'unusable' }],
]

test.each(outcomes)('%s is a value, after one request', async (_, result, expected) => {
  const { runtime, record } = respondWith(result)
  expect(await exchangeCode(requestFor('custom'), options, runtime)).toMatchObject(expected)
  expect(record.requests).toHaveLength(1)
})

test('what passes for a refresh token of Salesforce is definite for a code', async () => {
  const error = { error: 'invalid_grant', error_description: 'expired authorization code' }
  const { runtime } = respondWith(response(400, error))
  expect(await exchangeCode(requestFor('salesforce'), options, runtime)).toMatchObject({
    kind: 'rejected',
    meaning: 'invalid_grant',
  })
})

test('a real server gets the code once, and its tokens come back', async () => {
  const server = await openTokenServer(() => tokens)
  const request = requestFor('custom', { tokenUrl: `${server.url}/token` })
  const outcome = await exchangeCode(request, options, realDependencies())
  expect(outcome.kind === 'issued' && outcome.tokens.refreshToken?.reveal()).toBe('new-refresh')
  expect(server.forms.map(form => Object.fromEntries(form))).toEqual([{ ...grant, ...posted }])
})
