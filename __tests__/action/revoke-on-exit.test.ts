import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { ClientName, FaultKind, World } from '../world/index.ts'

const revoking = (world: World) => ({
  'revoke-on-exit': 'true',
  'revocation-url': world.provider.revocationUrl,
})
const clients: readonly ClientName[] = [
  'post',
  'basic',
  'none',
  'secretJwt',
  'es256',
  'reservedBasic',
]

test.each(clients)('the access token of client %s is dead after the job', async client => {
  const world = await openWorld({ client })
  let worked = false
  world.provider.onRequest('revoke', async () => {
    worked = await world.provider.accessTokenWorks(world.provider.accessTokens.at(-1) ?? '')
  })
  const { main, post, outputs } = await world.step(revoking(world), { debug: true })
  const token = outputs['access-token'] ?? ''
  expect([main.exitCode, post?.exitCode, worked]).toEqual([0, 0, true])
  await expect(world.provider.accessTokenWorks(token)).resolves.toBe(false)
  expect(post?.log).toContain('Revoked the access token at 127.0.0.1')
  expect(world.stored()).toBe(world.provider.newestRefreshToken())
  const [request] = world.provider.requests.filter(({ name }) => name === 'revoke')
  const asked = Object.fromEntries(new URLSearchParams(request?.body))
  expect(asked).toMatchObject({ token, token_type_hint: 'access_token' })
})

test('the state that post gets it from cannot be read', async () => {
  const world = await openWorld()
  const { main, outputs } = await world.step(revoking(world))
  const kept = main.state['access_token'] ?? ''
  expect(kept).not.toBe('')
  const bytes = Buffer.from(kept, 'base64')
  expect(bytes.includes(outputs['access-token'] ?? '')).toBe(false)
  expect(main.files.state).not.toContain(outputs['access-token'])
})

test('without `revoke-on-exit` nothing of the access token is kept and nothing revoked', async () => {
  const world = await openWorld()
  const { main, outputs } = await world.step({ 'revocation-url': world.provider.revocationUrl })
  expect(main.state).not.toHaveProperty('access_token')
  await expect(world.provider.accessTokenWorks(outputs['access-token'] ?? '')).resolves.toBe(true)
})

const refusals: readonly [string, FaultKind, string][] = [
  ['refuses with 400', { status: 400 }, 'answered 400'],
  ['refuses the client', { status: 401 }, 'answered 401'],
  ['is down for maintenance', { status: 503 }, 'answered 503'],
  ['redirects', { status: 307, headers: { location: '/elsewhere' }, body: '' }, 'answered 307'],
  ['breaks the connection', { reset: 'before' }, 'the connection broke before the answer'],
]

test.each(refusals)('a provider that %s is a warning, never a failure', async (_, kind, says) => {
  const world = await openWorld()
  world.provider.fault({ on: 'revoke', kind, times: 'always' })
  const { main, post } = await world.step(revoking(world))
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(post?.annotations.warning).toEqual([
    expect.stringMatching(`The access token is not revoked: 127.0.0.1:\\d+:? ${says}`),
  ])
  expect(post?.annotations.error).toEqual([])
})

test('a provider that cannot be reached is a warning, never a failure', async () => {
  const world = await openWorld()
  world.provider.onAnswered('token', () => void world.provider.down())
  const { main, post } = await world.step(revoking(world))
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(post?.annotations.warning.join()).toContain('the connection was refused (ECONNREFUSED)')
})

test('a main that was killed: post stores the refresh token and revokes the access token', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step(revoking(world))
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    step.child.kill()
  })
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(world.stored()).toBe(world.provider.newestRefreshToken())
  const [token = ''] = world.provider.accessTokens
  await expect(world.provider.accessTokenWorks(token)).resolves.toBe(false)
})

test('a refresh token that cannot be stored fails the post step; the access token is revoked', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  const { post, outputs } = await world.step(revoking(world))
  expect(post?.exitCode).toBe(1)
  expect(post?.log).toContain('store_failed')
  await expect(world.provider.accessTokenWorks(outputs['access-token'] ?? '')).resolves.toBe(false)
})

test('RFC 7009 lets a provider end the refresh token too, and this one does', async () => {
  const world = await openWorld()
  await world.step(revoking(world))
  await expect(world.provider.works(world.stored() ?? '')).resolves.toBe(false)
  const { outputs } = await world.step()
  expect(outputs).toMatchObject({ 'error-code': 'invalid_grant', credential: 'rejected' })
})

/** Google by its documentation; GitLab keeps both tokens in one record, and revokes that. */
test.each(['google', 'gitlab'])(
  '%s is known to do so, and has to be told where',
  async provider => {
    const world = await openWorld()
    const { main, outputs } = await world.step({ provider, 'revoke-on-exit': 'true' })
    expect(outputs).toMatchObject({ 'error-code': 'input_invalid' })
    expect(main.log).toContain('it ends the refresh token along with the access token')
    expect(world.provider.requests).toEqual([])
  },
)
