import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'

test('GitHub changed its public key after preflight: main encrypts again', async () => {
  const world = await openWorld()
  world.provider.onAnswer('token', () => world.github.rotateKey(world.place))
  const { main, post } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain('GitHub changed its public key. Encrypting the token again')
  expect(world.newestIsStored()).toBe(true)
  expect(post?.stdout).toBe('')
})

test('main was killed and GitHub changed its public key: the post step says what to do', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.onRequest(
    'put',
    () => {
      step.child.kill()
      world.github.rotateKey(world.place)
    },
    { nth: 1 },
  )
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(post?.exitCode).toBe(1)
  const [error] = post?.annotations.error ?? []
  expect(error).toContain('its public key has changed, and the token could not be encrypted again')
  expect(error).toContain('What to do: Sign in to the provider again')
  expect(error).toContain('The provider rejects the stored refresh token.')
})

test('the key changes with every write: main encrypts again once, and then fails', async () => {
  const world = await openWorld()
  world.github.onRequest('put', () => world.github.rotateKey(world.place))
  const { main, outputs } = await world.step()
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'store_failed', stored: 'false' })
  expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
  expect(main.log.match(/Encrypting the token again/g)).toHaveLength(1)
})

test('the key of one of three stores changed: only that token is encrypted again', async () => {
  const world = await openWorld()
  const dependabot = { kind: 'repository', repository: 'acme/app', app: 'dependabot' } as const
  world.provider.onAnswer('token', () => world.github.rotateKey(dependabot))
  const { main, outputs } = await world.step({ app: 'Actions,Dependabot,Codespaces' })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ stored: 'true' })
  expect(world.github.secret(dependabot, world.secretName)?.value).toBe(
    world.provider.newestRefreshToken(),
  )
  expect(world.github.requests.filter(({ name }) => name === 'put')).toHaveLength(4)
})
