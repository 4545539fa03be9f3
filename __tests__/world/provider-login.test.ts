import { afterEach, describe, expect, test } from '@jest/globals'
import * as oauth from 'oauth4webapi'
import type { ClientName } from './clients.ts'
import { signIn } from './person.ts'
import { createProvider, type OAuthProvider, type ProviderOptions } from './provider.ts'
import { messagePage } from './provider-pages.ts'

const EXACT = 'http://localhost:8765/callback'
const insecure = { [oauth.allowInsecureRequests]: true }

let provider: OAuthProvider

async function open(options: ProviderOptions = {}): Promise<void> {
  provider = await createProvider({ login: { redirectUris: [EXACT] }, ...options })
}

afterEach(async () => {
  await provider.close()
  expect(provider.errors).toEqual([])
})

const verifier = oauth.generateRandomCodeVerifier()

async function authorizationUrl(
  name: ClientName,
  redirectUri: string,
  change: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const url = new URL(provider.authorizationUrl)
  const parameters = {
    response_type: 'code',
    client_id: provider.clients[name].id,
    redirect_uri: redirectUri,
    scope: 'offline_access full',
    prompt: 'consent',
    state: 'the state',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...change,
  }
  for (const [key, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(key, value)
  return url.href
}

async function exchangeCode(
  name: ClientName,
  redirect: string,
  redirectUri: string,
  codeVerifier = verifier,
): Promise<Response> {
  const { id, secret = '' } = provider.clients[name]
  const server = { issuer: provider.url, token_endpoint: provider.tokenUrl }
  const client = { client_id: id }
  const callback = oauth.validateAuthResponse(server, client, new URL(redirect), 'the state')
  const auth = secret ? oauth.ClientSecretPost(secret) : oauth.None()
  return oauth.authorizationCodeGrantRequest(
    ...([server, client, auth, callback, redirectUri, codeVerifier, insecure] as const),
  )
}

describe('a sign-in', () => {
  const rows: readonly (readonly [name: ClientName, redirectUri: string])[] = [
    ['post', EXACT],
    ['none', EXACT],
    ['native', 'http://127.0.0.1:41999/callback'],
    ['native', 'http://localhost:2/callback'],
    ['native', 'http://[::1]:3/callback'],
  ]

  test.each(rows)('of the client %s to %s ends with a refresh token', async (name, redirectUri) => {
    await open()
    const redirect = await provider.signIn(await authorizationUrl(name, redirectUri))
    expect(redirect.startsWith(`${redirectUri}?`)).toBe(true)
    const response = await exchangeCode(name, redirect, redirectUri)
    expect(await response.json()).toMatchObject({ refresh_token: provider.newestRefreshToken() })
    expect(await provider.works(provider.newestRefreshToken())).toBe(true)
    expect((await exchangeCode(name, redirect, redirectUri)).status).toBe(400)
    expect(await provider.works(provider.newestRefreshToken())).toBe(false)
  })

  test('works over HTTPS', async () => {
    await open({ tls: true })
    expect(await provider.signIn(await authorizationUrl('post', EXACT))).toContain('code=')
  })

  test.each([[{ deny: true }], [{ abort: true }]])('ends with an error by %j', async choices => {
    await open()
    const redirect = await provider.signIn(await authorizationUrl('post', EXACT), choices)
    const { searchParams } = new URL(redirect)
    expect(searchParams.get('error')).toBe('access_denied')
    expect(searchParams.get('state')).toBe('the state')
  })

  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
  ])('with %s is answered at the client', async (_name, change, error) => {
    await open()
    const redirect = await provider.signIn(await authorizationUrl('post', EXACT, change))
    expect(new URL(redirect).searchParams.get('error')).toBe(error)
  })

  test.each([
    ['post', 'http://localhost:8766/callback'],
    ['post', 'http://127.0.0.1:8765/callback'],
    ['native', 'http://127.0.0.1:1/other'],
  ] as const)('of the client %s to %s is not redirected', async (name, redirectUri) => {
    await open()
    const url = await authorizationUrl(name, redirectUri)
    await expect(provider.signIn(url)).rejects.toThrow('Error: invalid_redirect_uri')
  })

  test('does not accept another code verifier', async () => {
    await open()
    const redirect = await provider.signIn(await authorizationUrl('post', EXACT))
    const response = await exchangeCode('post', redirect, EXACT, 'x'.repeat(43))
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' })
  })

  test.each([
    ['offline_access', undefined, false],
    ['offline_access', 'consent', true],
    ['always', undefined, true],
    ['never', 'consent', false],
  ] as const)('with refreshTokens "%s", prompt %s: %s', async (refreshTokens, prompt, expected) => {
    await open({ login: { redirectUris: [EXACT], refreshTokens } })
    const redirect = await provider.signIn(await authorizationUrl('post', EXACT, { prompt }))
    const json = (await (await exchangeCode('post', redirect, EXACT)).json()) as object
    expect('refresh_token' in json).toBe(expected)
  })

  test('does not accept a wrong password', async () => {
    await open()
    const url = await authorizationUrl('post', EXACT)
    const somebody = { url: provider.url, user: { name: 'octocat', password: 'wrong' } }
    await expect(signIn(somebody, url)).rejects.toThrow('Wrong user name or password.')
  })
})

describe('the device flow', () => {
  const server = () => ({
    issuer: provider.url,
    token_endpoint: provider.tokenUrl,
    device_authorization_endpoint: provider.deviceAuthorizationUrl,
  })

  async function begin(): Promise<oauth.DeviceAuthorizationResponse> {
    const client = { client_id: provider.clients.native.id }
    const parameters = { scope: 'offline_access full' }
    const response = await oauth.deviceAuthorizationRequest(
      ...([server(), client, oauth.None(), parameters, insecure] as const),
    )
    return oauth.processDeviceAuthorizationResponse(server(), client, response)
  }

  async function poll(deviceCode: string): Promise<unknown> {
    const client = { client_id: provider.clients.native.id }
    const response = await oauth.deviceCodeGrantRequest(
      ...([server(), client, oauth.None(), deviceCode, insecure] as const),
    )
    return response.json()
  }

  test('ends with a refresh token when the person has signed in', async () => {
    await open()
    const { device_code, user_code, verification_uri } = await begin()
    expect(await poll(device_code)).toMatchObject({ error: 'authorization_pending' })
    expect(await provider.approveDevice(user_code, verification_uri)).toBe(
      messagePage('You have signed in on your device'),
    )
    expect(await poll(device_code)).toMatchObject({ refresh_token: provider.newestRefreshToken() })
  })

  test.each([[{ deny: true }], [{ abort: true }]])('is refused by %j', async choices => {
    await open()
    const { device_code, user_code, verification_uri_complete: address = '' } = await begin()
    const page = await provider.approveDevice(user_code, address, choices)
    expect(page).toContain('The sign-in was cancelled.')
    expect(await poll(device_code)).toMatchObject({ error: 'access_denied' })
  })

  test('does not know another code', async () => {
    await open()
    const { verification_uri } = await begin()
    const page = await provider.approveDevice('BBBB-BBBB', verification_uri)
    expect(page).toContain('The code is wrong, expired or used.')
  })
})

test('without the option, nobody can sign in', async () => {
  provider = await createProvider()
  const body = new URLSearchParams({ client_id: provider.clients.native.id })
  expect((await fetch(provider.deviceAuthorizationUrl, { method: 'POST', body })).status).toBe(404)
})
