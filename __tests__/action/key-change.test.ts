import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'

test('the public key changed between plan and store: main seals again', async () => {
  const world = await openWorld()
  world.provider.onAnswer('token', () => world.github.rotateKey(world.place))
  const { main, post } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain('sealing again with its present key')
  expect(world.newestIsStored()).toBe(true)
  expect(post?.stdout).toBe('')
})

test('main was killed and the public key changed: post says so, and what to do', async () => {
  const world = await openWorld()
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    step.child.kill()
    world.github.rotateKey(world.place)
  })
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(post?.exitCode).toBe(1)
  const [error] = post?.annotations.error ?? []
  expect(error).toContain('its public key has changed, and the token could not be sealed again')
  expect(error).toContain('What to do: Sign in at the provider again')
  expect(error).toContain('The provider refuses the stored refresh token.')
})

test('the key changes again and again: main seals twice, then says the command and fails', async () => {
  const world = await openWorld()
  const rotate = () => world.github.rotateKey(world.place)
  world.github.onRequest('put', rotate)
  const { main, outputs } = await world.step()
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'store_failed', stored: 'false' })
  expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
  expect(main.log.match(/sealing again/g)).toHaveLength(1)
})

test('a key that changed in one of three stores: that one is sealed again, the others are not', async () => {
  const world = await openWorld()
  const dependabot = { kind: 'repository', repository: 'acme/app', app: 'dependabot' } as const
  world.provider.onAnswer('token', () => world.github.rotateKey(dependabot))
  const { main, outputs } = await world.step({ app: 'actions,dependabot,codespaces' })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ stored: 'true' })
  expect(world.github.secret(dependabot, world.secretName)?.value).toBe(
    world.provider.newestRefreshToken(),
  )
  expect(world.github.requests.filter(({ name }) => name === 'put')).toHaveLength(4)
})
