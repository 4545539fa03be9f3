import { expect, test } from '@jest/globals'
import { NetworkError } from '../../../src/http/response.ts'
import type { ClientAuthMethod } from '../../../src/oauth/client-auth-methods.ts'
import { readIntrospection } from '../../../src/oauth/introspection-response.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { response } from '../fake-runtime.ts'

type Sent = Parameters<typeof response>

const read = (sent: Sent | NetworkError, auth: ClientAuthMethod = 'client_secret_post') =>
  readIntrospection(sent instanceof NetworkError ? sent : response(...sent), auth, providers.custom)

const EXP = 1_800_000_000
const expiresAt = new Date(EXP * 1_000)
const nothing = { expiresAt: undefined, scope: undefined, user: undefined, clientId: undefined }

const tokens: readonly [string, unknown, object][] = [
  ['nothing but active', {}, {}],
  ['an expiry', { exp: EXP }, { expiresAt }],
  ['an expiry of 0, which is none', { exp: 0 }, {}],
  ['an expiry in milliseconds, which is not allowed', { exp: EXP * 1_000 }, {}],
  ['an expiry as text, which is not allowed', { exp: `${EXP}` }, {}],
  ['a scope', { scope: 'full offline_access' }, { scope: 'full offline_access' }],
  ['a scope that is not a text', { scope: { a: 1 } }, {}],
  ['a user name before a subject', { username: 'octocat', sub: '7' }, { user: 'octocat' }],
  ['a subject', { username: '', sub: '7' }, { user: '7' }],
  ['a client', { client_id: 'app' }, { clientId: 'app' }],
]

test.each(tokens)('active, with %s', (_, more, expected) => {
  const outcome = read([200, { active: true, ...Object(more) }])
  expect(outcome).toEqual({ kind: 'active', ...nothing, ...expected })
})

test.each([
  ['JSON', { active: false }],
  ['JSON with a byte order mark', '\uFEFF{"active":false}'],
  ['JSON with details of a token that expired', { active: false, exp: EXP }],
])('inactive: %s', (_, body) => {
  expect(read([200, body])).toEqual({ kind: 'inactive' })
})

const REDIRECT = 'a redirect, which is not followed'
const unclear: readonly [string, Sent | NetworkError, string][] = [
  ['an empty body', [200, ''], 'not a JSON object'],
  ['a page', [200, '<html><title>It works</title></html>'], 'not a JSON object'],
  ['a list', [200, [{ active: true }]], 'not a JSON object'],
  ['a text', [200, '"active"'], 'not a JSON object'],
  ['null', [200, 'null'], 'not a JSON object'],
  ['a form', [200, 'active=true'], 'not a JSON object'],
  ['half of an object', [200, '{"active":true'], 'not a JSON object'],
  ['a signed response', [200, 'eyJhbGciOiJub25lIn0.e30.'], 'not a JSON object'],
  ['an object without active', [200, { exp: EXP }], 'does not say'],
  ['active as a text', [200, { active: 'true' }], 'does not say'],
  ['active as a number', [200, { active: 1 }], 'does not say'],
  ['active inside another object', [200, { data: { active: true } }], 'does not say'],
  ['an error with 200', [200, { error: 'invalid_client' }], 'does not say'],
  ['another status of success', [204], 'it responded 204'],
  ['a redirect', [302, '', { location: '/login' }], `it responded 302, ${REDIRECT}`],
  ['no such page', [404, 'Not Found'], 'it responded 404: Not Found'],
  ['active with an error status', [400, { active: true }], 'it responded 400'],
  ['a limit', [429, { error: 'slow_down' }], 'it responded 429: slow_down'],
  ['a failure', [503, '<title>Maintenance</title>'], 'it responded 503: Maintenance'],
  ['a client that may not ask', [403, { error: 'access_denied' }], 'responded 403: access_denied'],
  ['a grant that is not allowed', [400, { error: 'unauthorized_client' }], 'responded 400'],
  ['a bad request', [400, { error: 'invalid_request' }], 'responded 400: invalid_request'],
  [
    'a page for people who have to sign in',
    [401, '<title>Sign in</title>'],
    'it responded 401: Sign in',
  ],
  [
    'an endpoint that asks for a bearer token',
    [401, { error: 'unauthorized' }, { 'www-authenticate': 'Bearer realm="api"' }],
    'it responded 401: unauthorized',
  ],
  [
    'a bearer token that is not valid',
    [401, '', { 'www-authenticate': 'Bearer error="invalid_token"' }],
    'it responded 401: invalid_token',
  ],
  [
    'no connection',
    new NetworkError(false, 'the connection was refused'),
    'connection was refused',
  ],
]

test.each(unclear)('not known: %s', (_, sent, reason) => {
  expect(read(sent)).toEqual({ kind: 'not-known', reason: expect.stringContaining(reason) })
})

const rejections: readonly [string, Sent, string][] = [
  ['RFC 6749', [401, { error: 'invalid_client' }], 'invalid_client'],
  ['400', [400, { error: 'invalid_client', error_description: 'Unknown' }], 'invalid_client'],
  ['Keycloak before 26.7', [401, { error: 'invalid_request' }], 'invalid_request'],
  [
    'a client that is not authorized',
    [401, { error: 'unauthorized_client' }],
    'unauthorized_client',
  ],
  ['unauthorized', [401, { error: 'unauthorized' }], 'unauthorized'],
  ['a challenge', [401, '', { 'www-authenticate': 'Basic realm="oauth"' }], ''],
]

test.each(rejections)('the client is rejected: %s', (_, sent, error) => {
  expect(read(sent)).toMatchObject({ kind: 'client-rejected', status: sent[0], error })
  expect(read(sent, 'client_secret_basic').kind).toBe('client-rejected')
})

test.each(rejections)('without a secret in the request, nothing is concluded: %s', (_, sent) => {
  for (const auth of ['none', 'private_key_jwt', 'client_secret_jwt'] as const) {
    expect(read(sent, auth).kind).toBe('not-known')
  }
})

test("a preset's own word for a wrong client counts", () => {
  const sent = response(400, { error: 'incorrect_client_credentials' })
  expect(readIntrospection(sent, 'client_secret_post', providers.github).kind).toBe(
    'client-rejected',
  )
})
