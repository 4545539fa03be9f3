import { afterEach, describe, expect, test } from '@jest/globals'
import { CLIENT_NAMES } from './clients.ts'
import { exchange } from './oauth-client.ts'
import { createProvider, type OAuthProvider, type ProviderOptions } from './provider.ts'

const opened: OAuthProvider[] = []

async function open(options?: ProviderOptions): Promise<OAuthProvider> {
  const provider = await createProvider(options)
  opened.push(provider)
  return provider
}

afterEach(async () => {
  for (const provider of opened.splice(0)) {
    await provider.close()
    expect(provider.errors).toEqual([])
  }
})

const rejected = { error: 'invalid_grant' }

describe('the provider', () => {
  test('replaces a refresh token when it is used', async () => {
    const provider = await open()
    const first = await provider.issueRefreshToken()
    const { refresh_token: second, access_token: access } = await exchange(
      provider,
      provider.clients.post,
      first,
    )
    expect(second).not.toBe(first)
    expect(provider.refreshTokens).toEqual([
      { value: first, state: 'consumed' },
      { value: second, state: 'live' },
    ])
    expect(provider.newestRefreshToken()).toBe(second)
    expect(provider.accessTokens).toEqual([access])
    expect(await provider.accessTokenWorks(access)).toBe(true)
  })

  test('revokes the new refresh token when the old one is used again', async () => {
    const provider = await open()
    const { post } = provider.clients
    const first = await provider.issueRefreshToken()
    const { refresh_token: second = '', access_token: access } = await exchange(
      provider,
      post,
      first,
    )
    await expect(exchange(provider, post, first)).rejects.toMatchObject(rejected)
    expect(await provider.works(second)).toBe(false)
    expect(await provider.accessTokenWorks(access)).toBe(false)
    await expect(exchange(provider, post, second)).rejects.toMatchObject(rejected)
  })

  test('revokes the family when two requests use one token at the same time', async () => {
    const provider = await open()
    const first = await provider.issueRefreshToken()
    const uses = [1, 2].map(() => exchange(provider, provider.clients.post, first))
    const outcomes = await Promise.allSettled(uses)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(provider.refreshTokens.map(({ state }) => state)).toEqual(['revoked', 'revoked'])
  })

  test('does not consume the token when the client secret is wrong', async () => {
    const provider = await open()
    const token = await provider.issueRefreshToken()
    const impostor = { ...provider.clients.post, secret: 'wrong' }
    await expect(exchange(provider, impostor, token)).rejects.toMatchObject({
      error: 'invalid_client',
    })
    expect(await provider.works(token)).toBe(true)
  })

  test('rejects the token of another client', async () => {
    const provider = await open()
    const token = await provider.issueRefreshToken('basic')
    await expect(exchange(provider, provider.clients.post, token)).rejects.toMatchObject(rejected)
    expect(await provider.works(token)).toBe(true)
  })

  test('rejects an expired token', async () => {
    const provider = await open({ refreshTokenTtl: 1 })
    const token = await provider.issueRefreshToken()
    await new Promise(resolve => setTimeout(resolve, 1100))
    expect(provider.refreshTokens[0]?.state).toBe('expired')
    await expect(exchange(provider, provider.clients.post, token)).rejects.toMatchObject(rejected)
  })
})

describe('on request, the provider', () => {
  test('gives the same response to the same old token within the replay window', async () => {
    const provider = await open({ replayWindowMs: 600 })
    const { post } = provider.clients
    const first = await provider.issueRefreshToken()
    const answer = await exchange(provider, post, first)
    expect(await exchange(provider, post, first)).toEqual(answer)
    expect(await provider.works(answer.refresh_token ?? '')).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 650))
    await expect(exchange(provider, post, first)).rejects.toMatchObject(rejected)
  })

  test('does not rotate, and returns the same refresh token', async () => {
    const provider = await open({ rotate: false })
    const token = await provider.issueRefreshToken()
    const answer = await exchange(provider, provider.clients.post, token)
    expect(answer.refresh_token).toBe(token)
    expect(await provider.works(token)).toBe(true)
  })

  test('changes the JSON of its response', async () => {
    const provider = await open({
      answer: ({ token_type: _, ...rest }) => ({ ...rest, expires_in: '60' }),
    })
    const form = { grant_type: 'refresh_token', client_id: provider.clients.none.id }
    const body = new URLSearchParams({
      ...form,
      refresh_token: await provider.issueRefreshToken('none'),
    })
    const answer = await fetch(provider.tokenUrl, { method: 'POST', body })
    const json = (await answer.json()) as object
    expect(Object.keys(json)).not.toContain('token_type')
    expect(json).toMatchObject({ expires_in: '60' })
    expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') - Date.now())).toBeLessThan(2000)
  })

  test('revokes an access token', async () => {
    const provider = await open()
    const { post } = provider.clients
    const { access_token: token } = await exchange(
      provider,
      post,
      await provider.issueRefreshToken(),
    )
    const body = new URLSearchParams({
      token,
      client_id: post.id,
      client_secret: post.secret ?? '',
    })
    expect((await fetch(provider.revocationUrl, { method: 'POST', body })).status).toBe(200)
    expect(await provider.accessTokenWorks(token)).toBe(false)
  })
})

describe.each(CLIENT_NAMES)('the client %s', name => {
  test('can refresh with its own method', async () => {
    const provider = await open()
    const token = await provider.issueRefreshToken(name)
    const answer = await exchange(provider, provider.clients[name], token)
    expect(await provider.works(answer.refresh_token ?? '')).toBe(true)
  })

  test('is rejected with another method', async () => {
    const provider = await open()
    const { id, method } = provider.clients[name]
    const token = await provider.issueRefreshToken(name)
    const other = method === 'none' ? 'client_secret_post' : 'none'
    const impostor = { id, method: other, secret: 'anything' } as const
    await expect(exchange(provider, impostor, token)).rejects.toMatchObject({
      error: 'invalid_client',
    })
    expect(await provider.works(token)).toBe(true)
  })
})
