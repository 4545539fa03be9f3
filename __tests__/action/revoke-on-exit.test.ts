import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { ClientName, FaultKind, World } from '../world/index.ts'

const revoking = (world: World) => ({
  'revoke-on-exit': 'True',
  'revocation-url': world.provider.revocationUrl,
})
const clients: readonly ClientName[] = ['post', 'secretJwt', 'es256', 'reservedBasic']

test.each(clients)('the access token of the client %s ends with the job', async client => {
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
  expect(main.files.state).not.toContain(token)
  expect(main.annotations.warning.join()).toContain('`revoke-on-exit` is on. With some providers')
})

test('without `revoke-on-exit` nothing of the access token is saved, and nothing is revoked', async () => {
  const world = await openWorld()
  const { main, outputs } = await world.step({ 'revocation-url': world.provider.revocationUrl })
  expect(Object.keys(main.state)).not.toContain('token_to_revoke')
  await expect(world.provider.accessTokenWorks(outputs['access-token'] ?? '')).resolves.toBe(true)
})

const problems: readonly [string, FaultKind, string][] = [
  ['rejects the client', { status: 401 }, ' responded 401.'],
  ['redirects', { status: 307, headers: { location: '/elsewhere' }, body: '' }, ' responded 307.'],
  [
    'resets the connection',
    { reset: 'before' },
    ': the connection broke after the request was sent',
  ],
]

test.each(problems)('a provider that %s is a warning, and no failure', async (_, kind, says) => {
  const world = await openWorld()
  world.provider.fault({ on: 'revoke', kind, times: 'always' })
  const { main, post } = await world.step(revoking(world))
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(post?.annotations.warning).toEqual([
    expect.stringContaining(
      `The access token is not revoked: ${new URL(world.provider.url).host}${says}`,
    ),
  ])
  expect(post?.annotations.error).toEqual([])
})

test('main is killed: the post step saves the refresh token and revokes the access token', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step(revoking(world))
  world.github.onRequest('put', () => step.child.kill(), { nth: 1 })
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(world.stored()).toBe(world.provider.newestRefreshToken())
  const [token = ''] = world.provider.accessTokens
  await expect(world.provider.accessTokenWorks(token)).resolves.toBe(false)
})

test('the access token is not revoked while the refresh token is not saved, because that could end both', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  const { post, outputs } = await world.step(revoking(world))
  expect(post?.exitCode).toBe(1)
  expect(post?.log).toContain('store_failed')
  expect(post?.annotations.warning.join()).toContain(
    'The access token is not revoked, because that',
  )
  await expect(world.provider.accessTokenWorks(outputs['access-token'] ?? '')).resolves.toBe(true)
})

test('inputs that are missing in the post step are a warning', async () => {
  const world = await openWorld()
  const { main, post } = await world.step(revoking(world), { postInputs: () => ({}) })
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0])
  expect(post?.annotations.warning.join()).toContain('The access token is not revoked.')
})

test('a provider that ends the refresh token too: the next failure names `revoke-on-exit`', async () => {
  const world = await openWorld()
  await world.step(revoking(world))
  await expect(world.provider.works(world.stored() ?? '')).resolves.toBe(false)
  const { main, outputs } = await world.step(revoking(world))
  expect(outputs).toMatchObject({ 'error-code': 'invalid_grant', credential: 'rejected' })
  expect(main.log).toContain('`revoke-on-exit` is on.')
})

/** Google by its documentation; GitLab keeps both tokens in one record and revokes that. */
test.each([
  ['google', 'TRUE'],
  ['GitLab', 'true'],
])('with %s and `revoke-on-exit: %s`, the input is refused', async (provider, flag) => {
  const world = await openWorld()
  const { main, outputs } = await world.step({ provider, 'revoke-on-exit': flag })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toContain('revoking the access token also ends the refresh token')
  expect(world.provider.requests).toEqual([])
})
