import { expect, test } from '@jest/globals'
import type { HttpRequest } from '../../../src/http/request.ts'
import type { Client } from '../../../src/oauth/client.ts'
import { type ProviderName, providers } from '../../../src/oauth/providers/index.ts'
import { requestRevocation, requestTokens } from '../../../src/oauth/token-endpoint.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'

interface Given {
  readonly provider: ProviderName
  readonly scope?: string
  readonly params?: Readonly<Record<string, string>>
}

const FORM = 'application/x-www-form-urlencoded'
const client = { id: 'app', secret: new Secret('s3cret'), privateKey: undefined }
const posted = { client_id: 'app', client_secret: 's3cret' }
const grant = { grant_type: 'refresh_token', refresh_token: 'old-refresh-token' }

async function send({ provider: name, scope, params = {} }: Given) {
  const provider = providers[name]
  const { runtime, record } = createFakeRuntime({ respond: () => response(200) })
  await requestTokens(
    {
      provider,
      tokenUrl: 'https://login.example.com/token',
      client: { ...client, auth: provider.clientAuth },
      refreshToken: new Secret('old-refresh-token'),
      scope,
      params,
    },
    { responseTimeout: 1_000 },
    runtime,
  )
  return { request: record.requests[0], masked: record.masked }
}

interface Expected extends Given {
  readonly fact: string
  readonly headers?: Readonly<Record<string, unknown>>
  /** The body besides the grant. */
  readonly body: Readonly<Record<string, string>>
}

const json = { 'content-type': 'application/json', accept: 'application/json' }
const basic = { authorization: `Basic ${btoa('app:s3cret')}` }

const expected: readonly Expected[] = [
  {
    fact: 'Notion gets JSON, the client in a Basic header, and the version of its API',
    provider: 'notion',
    headers: { ...json, ...basic, 'notion-version': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    body: {},
  },
  {
    fact: 'Atlassian gets JSON with the client in it',
    provider: 'atlassian',
    headers: json,
    body: posted,
  },
  {
    fact: 'Atlassian gets the scope and the parameters of the workflow in JSON',
    provider: 'atlassian',
    scope: 'read:me',
    params: { audience: 'api.atlassian.com' },
    headers: json,
    body: { ...posted, scope: 'read:me', audience: 'api.atlassian.com' },
  },
  {
    fact: 'GitHub is asked for JSON, which it would not send otherwise',
    provider: 'github',
    headers: { 'content-type': FORM, accept: 'application/json' },
    body: posted,
  },
  { fact: 'QuickBooks gets a Basic header', provider: 'quickbooks', headers: basic, body: {} },
  { fact: 'Xero gets a Basic header', provider: 'xero', headers: basic, body: {} },
  { fact: 'X gets a Basic header', provider: 'x', headers: basic, body: {} },
  { fact: 'Anypoint gets the client in the form', provider: 'anypoint', body: posted },
  {
    fact: 'Entra gets the scope of the workflow',
    provider: 'entra',
    scope: 'https://vault.example/.default offline_access',
    body: { ...posted, scope: 'https://vault.example/.default offline_access' },
  },
  {
    fact: 'Auth0 gets the parameters of the workflow, whatever is in them',
    provider: 'auth0',
    params: { audience: 'https://api.example/?a=b&c', resource: 'x y+z%20' },
    body: { ...posted, audience: 'https://api.example/?a=b&c', resource: 'x y+z%20' },
  },
  { fact: 'Google gets nothing more', provider: 'google', body: posted },
]

test.each(expected.map(one => [one.fact, one] as const))('%s', async (_, one) => {
  const { request } = await send(one)
  expect(request).toMatchObject({ method: 'POST', headers: one.headers ?? {} })
  expect(parametersOf(request)).toEqual({ ...grant, ...one.body })
  const inBody = 'client_id' in one.body
  expect(Object.hasOwn(request?.headers ?? {}, 'authorization')).toBe(!inBody)
})

test('the content type of a form has no charset, which some servers refuse', async () => {
  expect((await send({ provider: 'google' })).request?.headers['content-type']).toBe(FORM)
})

test('no parameter replaces the grant', async () => {
  const { request } = await send({
    provider: 'custom',
    params: { grant_type: 'password', refresh_token: 'x' },
  })
  expect(parametersOf(request)).toMatchObject(grant)
})

test('the response is read leniently, and the request is kept once it was sent', async () => {
  expect((await send({ provider: 'custom' })).request).toMatchObject({
    lenient: true,
    keepOnceSent: true,
    responseTimeout: 1_000,
  })
})

test('the Basic credentials are masked before they are sent', async () => {
  expect((await send({ provider: 'zoom' })).masked).toContain(btoa('app:s3cret'))
})

const revokers: readonly [Client['auth'], Record<string, string>][] = [
  ['client_secret_post', posted],
  ['client_secret_basic', {}],
  ['none', { client_id: 'app' }],
]

test.each(revokers)('revoking an access token, with %s', async (auth, body) => {
  const { runtime, record } = createFakeRuntime({ respond: () => response(200) })
  const accessToken = new Secret('the-access-token')
  const request = {
    url: 'https://login.example.com/revoke',
    client: { ...client, auth },
    accessToken,
  }
  await requestRevocation(request, runtime)
  const [sent] = record.requests
  expect(sent).toMatchObject({
    method: 'POST',
    url: request.url,
    headers: { 'content-type': FORM },
  })
  expect(parametersOf(sent)).toEqual({
    token: 'the-access-token',
    token_type_hint: 'access_token',
    ...body,
  })
})

function parametersOf(request: HttpRequest | undefined): unknown {
  const { headers = {}, body = '' } = request ?? {}
  return headers['content-type'] === 'application/json'
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body))
}
