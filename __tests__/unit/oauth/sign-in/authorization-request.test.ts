import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import {
  type AuthorizationRequestOptions,
  createAuthorizationRequest,
} from '../../../../src/oauth/sign-in/authorization-request.ts'

const options: AuthorizationRequestOptions = {
  authorizationUrl: 'https://login.example.com/authorize',
  clientId: 'app',
  redirectUri: 'http://localhost:8765/callback',
  scope: 'read offline_access',
  pkce: 'S256',
}

async function parametersFor(changes: Partial<AuthorizationRequestOptions>) {
  const { url } = await createAuthorizationRequest({ ...options, ...changes })
  return Object.fromEntries(new URL(url).searchParams)
}

const fixed = {
  response_type: 'code',
  client_id: 'app',
  redirect_uri: 'http://localhost:8765/callback',
  state: expect.stringMatching(/^[\w-]{43}$/),
}
const challenge = {
  code_challenge: expect.stringMatching(/^[\w-]{43}$/),
  code_challenge_method: 'S256',
}
const scope = { scope: 'read offline_access' }

const cases: readonly [string, Partial<AuthorizationRequestOptions>, Record<string, unknown>][] = [
  ['the request of RFC 6749 and RFC 7636', {}, { ...fixed, ...challenge, ...scope }],
  ['no challenge where it is rejected', { pkce: 'rejected' }, { ...fixed, ...scope }],
  ['no scope if there is none', { scope: '' }, { ...fixed, ...challenge }],
  [
    "the provider's own parameters",
    { parameters: { access_type: 'offline', audience: 'https://api.example/?a=b&c' } },
    {
      ...fixed,
      ...challenge,
      ...scope,
      access_type: 'offline',
      audience: 'https://api.example/?a=b&c',
    },
  ],
  [
    "Slack's name for the scope",
    { scopeParameter: 'user_scope' },
    { ...fixed, ...challenge, user_scope: 'read offline_access' },
  ],
  [
    'the query that the endpoint has',
    { authorizationUrl: 'https://login.example.com/authorize?p=B2C_1_in&flag' },
    { ...fixed, ...challenge, ...scope, p: 'B2C_1_in', flag: '' },
  ],
  [
    'no parameter that replaces one of the protocol',
    {
      authorizationUrl: 'https://login.example.com/authorize?state=1&response_type=token',
      parameters: { client_id: 'other', redirect_uri: 'https://evil.example' },
    },
    { ...fixed, ...challenge, ...scope },
  ],
  [
    "a name in place of the address, such as eBay's RuName",
    { redirectUri: 'Acme-Acme-PRD-x' },
    { ...fixed, ...challenge, ...scope, redirect_uri: 'Acme-Acme-PRD-x' },
  ],
]

test.each(cases)('the address has %s', async (_, changes, parameters) => {
  expect(await parametersFor(changes)).toEqual(parameters)
})

test('the query of the endpoint stays as it is written, and no parameter is there twice', async () => {
  const authorizationUrl = 'https://login.example.com/authorize?a=%7E+b&state=1&'
  const { url } = await createAuthorizationRequest({ ...options, authorizationUrl })
  expect(url).toMatch(/authorize\?a=%7E\+b&scope=/)
  expect(new URL(url).searchParams.getAll('state')).toHaveLength(1)
})

test('a space is %20, which every server decodes', async () => {
  const { url } = await createAuthorizationRequest(options)
  expect(url).toContain('scope=read%20offline_access')
})

test('the challenge is the hash of the verifier, and state and verifier are new each time', async () => {
  const [one, other] = [
    await createAuthorizationRequest(options),
    await createAuthorizationRequest(options),
  ]
  const verifier = one.codeVerifier?.reveal() ?? ''
  const hash = createHash('sha256').update(verifier).digest('base64url')
  expect(new URL(one.url).searchParams.get('code_challenge')).toBe(hash)
  expect(new URL(one.url).searchParams.get('state')).toBe(one.state.reveal())
  expect(one.state.reveal()).not.toBe(other.state.reveal())
  expect(verifier).not.toBe(other.codeVerifier?.reveal())
  expect(one.url).not.toContain(verifier)
})

test('without PKCE there is no verifier', async () => {
  expect(
    (await createAuthorizationRequest({ ...options, pkce: 'rejected' })).codeVerifier,
  ).toBeUndefined()
})
