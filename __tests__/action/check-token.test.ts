import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { ClientName, FaultKind, Inputs, World, WorldOptions } from '../world/index.ts'
import { exchange } from '../world/oauth-client.ts'

const dry = (world: World, more: Inputs = {}): Inputs => ({
  'dry-run': 'true',
  'introspection-url': world.provider.introspectionUrl,
  ...more,
})

/** The names of the requests to the provider. */
const asked = ({ provider }: World): string[] => provider.requests.map(({ name }) => name)

const clients: readonly [ClientName, string][] = [
  ['post', 'client_secret_post'],
  ['basic', 'client_secret_basic'],
  ['none', 'none'],
  ['secretJwt', 'client_secret_jwt'],
  ['es256', 'private_key_jwt'],
  ['reservedBasic', 'client_secret_basic'],
]

test.each(clients)('the client %s and its refresh token are valid', async (client, method) => {
  const world = await openWorld({ client })
  const { main, post, outputs } = await world.step(dry(world), { debug: true })
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(outputs).toEqual({ reused: 'false', rotated: 'false', stored: 'false' })
  expect(main.log).toContain(`✓ Client: accepted by 127.0.0.1`)
  expect(main.log).toContain(`(${method})`)
  expect(main.log).toMatch(
    /✓ Refresh token at 127\.0\.0\.1:\d+: active, expires at 20\S+ \S+ UTC \(in 89 days\), user octocat, scope offline_access full/,
  )
  expect(main.log).not.toContain('When the refresh token expires')
  expect(main.summary).toContain('user octocat')
  expect(asked(world)).toEqual(['introspect'])
  const [request] = world.provider.requests
  const form = Object.fromEntries(new URLSearchParams(request?.body))
  expect(form).toMatchObject({ token: world.stored(), token_type_hint: 'refresh_token' })
  expect(world.newestIsStored()).toBe(true)
})

test('five dry runs use nothing up: the rotation after them works', async () => {
  const world = await openWorld()
  const before = world.stored()
  for (let run = 0; run < 5; run++) {
    expect((await world.step(dry(world))).main.exitCode).toBe(0)
  }
  expect(asked(world)).toEqual(Array(5).fill('introspect'))
  expect(world.stored()).toBe(before)
  const { outputs } = await world.step({ 'introspection-url': world.provider.introspectionUrl })
  expect(outputs).toMatchObject({ rotated: 'true', stored: 'true' })
  expect(asked(world).slice(5)).toEqual(['token'])
  expect(world.newestIsStored()).toBe(true)
})

interface Dead {
  readonly how: string
  readonly options?: WorldOptions
  /** Ends the refresh token in the secret. */
  readonly end: (world: World) => Promise<unknown>
}

const dead: readonly Dead[] = [
  {
    how: 'used',
    end: ({ provider, stored }) => exchange(provider, provider.clients.post, stored() ?? ''),
  },
  {
    how: 'revoked',
    end: ({ provider, stored }) => {
      const { id, secret = '' } = provider.clients.post
      const body = new URLSearchParams({
        token: stored() ?? '',
        client_id: id,
        client_secret: secret,
      })
      return fetch(provider.revocationUrl, { method: 'POST', body })
    },
  },
  {
    how: 'expired',
    options: { provider: { refreshTokenTtl: 1 } },
    end: async ({ provider }) => {
      while (provider.refreshTokens[0]?.state !== 'expired') await delay(50)
    },
  },
  {
    how: 'of another client',
    end: async ({ github, provider, place, secretName }) => {
      const updatedAt = new Date(Date.now() - 3_600_000)
      const other = await provider.issueRefreshToken('basic')
      github.setSecret(place, secretName, other, { updatedAt })
    },
  },
  {
    how: 'unknown',
    end: async ({ github, place, secretName }) =>
      github.setSecret(place, secretName, 'never-issued-9Qd2mVxY7kTz', {
        updatedAt: new Date(Date.now() - 3_600_000),
      }),
  },
]

test.each(dead.map(one => [one.how, one] as const))(
  'a refresh token that is %s fails the dry run',
  async (_, { options, end }) => {
    const world = await openWorld(options)
    await end(world)
    const before = world.provider.requests.length
    const { main, outputs } = await world.step(dry(world))
    expect(main.exitCode).toBe(1)
    expect(outputs).toEqual({ 'error-code': 'invalid_grant', credential: 'rejected' })
    expect(main.log).toMatch(
      /responded that the refresh token is not active: it is used, expired or revoked/,
    )
    expect(main.log).toContain('What to do: Sign in to the provider again')
    expect(asked(world).slice(before)).toEqual(['introspect'])
  },
)

test('a token that another run rotates during the dry run is not called lost', async () => {
  const world = await openWorld()
  world.provider.onRequest('introspect', async () => {
    await exchange(world.provider, world.provider.clients.post, world.stored() ?? '')
    await world.storeNewer()
  })
  const { outputs } = await world.step(dry(world))
  expect(outputs).toEqual({ 'error-code': 'invalid_grant', credential: 'unknown' })
})

test.each(['post', 'basic'] as const)(
  'a wrong secret of the client %s fails the dry run, and the token still works',
  async client => {
    const world = await openWorld({ client })
    const { main, outputs } = await world.step(dry(world, { 'client-secret': 'wrong-secret-1' }))
    expect(main.exitCode).toBe(1)
    expect(outputs).toEqual({ 'error-code': 'invalid_client', credential: 'untouched' })
    expect(main.log).toContain('responded 401: invalid_client')
    expect(main.log).toContain('What to do: Check `client-id`, `client-secret` and `client-auth`.')
    expect(asked(world)).toEqual(['introspect'])
    expect((await world.step()).outputs['stored']).toBe('true')
  },
)

const faults: readonly [string, FaultKind, string][] = [
  ['sends a page', { garbage: true }, 'its response is not a JSON object'],
  ['sends text', { status: 200, body: 'active' }, 'its response is not a JSON object'],
  ['says nothing', { status: 200, body: '{}' }, 'does not say whether the token is active'],
  ['has no such endpoint', { status: 404, body: '' }, 'it responded 404'],
  ['redirects', { status: 302, headers: { location: '/login' }, body: '' }, 'a redirect'],
  ['limits the rate', { status: 429 }, 'it responded 429'],
  ['fails', { status: 503 }, 'it responded 503'],
  ['breaks the connection', { reset: 'before' }, 'connection'],
  ['sends half of a response', { truncated: true }, 'closed before the end of the response'],
  ['never responds', { hang: 'before' }, 'no complete response within 5 s'],
]

test.each(faults)('an endpoint that %s: not checked, one attempt', async (_, kind, says) => {
  const world = await openWorld()
  const fault = world.provider.fault({ on: 'introspect', kind, times: 'always' })
  const { main } = await world.step(dry(world, { 'retry-timeout': '0' }))
  expect(main.exitCode).toBe(0)
  expect(main.log).toMatch(/- Whether 127\.0\.0\.1:\d+ accepts the refresh token and the client/)
  expect(main.log).toContain(says)
  expect([fault.hits, asked(world)]).toEqual([1, ['introspect']])
})

test('a provider that cannot be reached is not a failure', async () => {
  const world = await openWorld()
  await world.provider.down()
  const { main } = await world.step(dry(world))
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain('the connection was refused')
})

test('a response that repeats the request and runs on shows no secret', async () => {
  const world = await openWorld()
  const more = 'x'.repeat(100_000)
  world.provider.fault({
    on: 'introspect',
    kind: {
      status: 200,
      body: JSON.stringify({
        active: true,
        scope: `${world.stored()} ${more}`,
        sub: '::error::no',
      }),
    },
  })
  const { main } = await world.step(dry(world))
  expect(main.exitCode).toBe(0)
  expect(main.annotations.error).toEqual([])
  expect(main.log.length).toBeLessThan(5_000)
})

test('a cancelled dry run ends at once, with nothing used', async () => {
  const world = await openWorld()
  world.provider.fault({ on: 'introspect', kind: { hang: 'before' } })
  const step = world.step(dry(world))
  world.provider.onRequest('introspect', () => step.child.kill('SIGINT'))
  const { outputs } = await step
  expect(outputs).toEqual({ 'error-code': 'cancelled', credential: 'untouched' })
})

test('preflight comes first: the provider is not asked about a run that cannot save', async () => {
  const world = await openWorld()
  world.github.tokens.set(world.github.token, { secrets: 'read' })
  expect((await world.step(dry(world))).outputs['error-code']).toBe('github_forbidden')
  expect(asked(world)).toEqual([])
})
