import { expect, test } from '@jest/globals'
import type { Client } from '../../../src/oauth/client.ts'
import { introspect } from '../../../src/oauth/introspection.ts'
import type { IntrospectionEndpoint, Provider } from '../../../src/oauth/provider.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'

const posted = { client_id: 'app', client_secret: 's3cret' }
const basic = `Basic ${btoa('app:s3cret')}`
const url = 'https://login.example.com/introspect'

interface Options {
  readonly auth: Client['auth']
  readonly provider?: Provider
  readonly endpoint?: IntrospectionEndpoint
}

async function ask({ auth, provider = providers.custom, endpoint = { url } }: Options) {
  const { runtime, record } = createFakeRuntime({ respond: () => response(200, { active: false }) })
  const client = { id: 'app', auth, secret: new Secret('s3cret'), privateKey: undefined }
  const refreshToken = new Secret('old-refresh-token')
  const request = { endpoint, provider, client, refreshToken }
  const outcome = await introspect(request, { responseTimeout: 1_000 }, runtime)
  return { outcome, sent: record.requests, masked: record.masked }
}

const methods: readonly [Client['auth'], Record<string, string>, string | undefined][] = [
  ['client_secret_post', posted, undefined],
  ['client_secret_basic', {}, basic],
  ['none', { client_id: 'app' }, undefined],
]

test.each(methods)(
  'one form with the refresh token and its type, and the client by %s',
  async (auth, body, authorization) => {
    const { outcome, sent } = await ask({ auth })
    expect(outcome).toEqual({ kind: 'inactive' })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ url, method: 'POST', responseTimeout: 1_000 })
    expect(sent[0]?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'refresh-oauth-token',
      ...(authorization && { authorization }),
    })
    expect(Object.fromEntries(new URLSearchParams(sent[0]?.body))).toEqual({
      token: 'old-refresh-token',
      token_type_hint: 'refresh_token',
      ...body,
    })
  },
)

test('an assertion is for the introspection endpoint', async () => {
  const { sent } = await ask({ auth: 'client_secret_jwt' })
  const assertion = new URLSearchParams(sent[0]?.body).get('client_assertion') ?? ''
  const claims = Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(claims)).toMatchObject({ aud: url })
})

test('the Basic credentials are masked before they are sent', async () => {
  expect((await ask({ auth: 'client_secret_basic' })).masked).toContain(btoa('app:s3cret'))
})

test('headers and parameters of the token request are not sent', async () => {
  const provider = { ...providers.withings, headers: { 'x-api-key': 'k' } }
  const { sent } = await ask({ auth: 'client_secret_post', provider })
  expect(sent[0]?.headers).not.toHaveProperty('x-api-key')
  expect(sent[0]?.body).not.toContain('action=')
})

test.each([
  ['client_secret_post', true],
  ['none', false],
] as const)('Anypoint with %s gets Basic: %s', async (auth, isBasic) => {
  const provider = providers.anypoint
  const { introspection: endpoint } = provider
  if (typeof endpoint === 'string') throw new Error('no endpoint')
  const { sent } = await ask({ auth, provider, endpoint })
  expect(sent[0]?.headers['authorization']).toBe(isBasic ? basic : undefined)
})
