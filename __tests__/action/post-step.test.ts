import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Place, World } from '../world/index.ts'

const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
}
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

const askedIn = ({ github, provider }: World, names: readonly string[]) =>
  [...github.requests, ...provider.requests].filter(({ name }) => names.includes(name)).length

test.each([
  ['it stored the token', {}],
  ['there was nothing to store', { provider: { rotate: false } }],
])(
  'after a main that did all it should because %s, post says and asks nothing',
  async (_, options) => {
    const world = await openWorld(options)
    let askedByMain = 0
    const step = world.step()
    step.child.onLine(line => {
      if (line.includes('tored')) askedByMain = world.github.requests.length
    })
    const { main, post } = await step
    expect(main.exitCode).toBe(0)
    expect(post).toMatchObject({ exitCode: 0, stdout: '', stderr: '', summary: '' })
    if (askedByMain > 0) expect(world.github.requests).toHaveLength(askedByMain)
  },
)

test('main failed before the exchange: post says and asks nothing', async () => {
  const world = await openWorld()
  const { main, post } = await world.step({ 'client-id': '' })
  expect(main.exitCode).toBe(1)
  expect(post).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  expect(world.github.requests).toEqual([])
})

test('main was killed before it wrote any state: post does nothing and exchanges nothing', async () => {
  const world = await openWorld()
  const step = world.step()
  while (step.child.pid === undefined) await new Promise(resolve => setImmediate(resolve))
  step.child.kill()
  const { main, post } = await step
  expect(main).toMatchObject({ signal: 'SIGKILL', state: {} })
  expect(post).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  expect([...world.provider.requests, ...world.github.requests]).toEqual([])
})

test('main was killed before the exchange: post exchanges nothing', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.onRequest('public-key', () => step.child.kill())
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(main.state).not.toEqual({})
  expect(post).toMatchObject({ exitCode: 0, stdout: '' })
  expect(world.provider.requests).toEqual([])
})

test.each([
  ['a repository', undefined],
  ['an environment', environment],
  ['an organization', organization],
])('main was killed as it wrote to %s: post stores the token', async (_, place) => {
  const world = await openWorld(place && { place })
  const before = world.github.secret(world.place, world.secretName)
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    step.child.kill()
  })
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.notice.join()).toMatch(
    /^Stored generation [0-9a-f]{8} in secret REFRESH/,
  )
  expect(post?.summary).toContain('OAuth token, post step')
  expect(world.newestIsStored()).toBe(true)
  const { visibility, selectedRepositoryIds } = before ?? {}
  expect(world.github.secret(world.place, world.secretName)).toMatchObject({
    ...(visibility && { visibility, selectedRepositoryIds }),
  })
})

test('a newer token is not overwritten by post', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    world.github.setSecret(world.place, world.secretName, 'signed-in-again-meanwhile')
    step.child.kill()
  })
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.notice.join()).toMatch(
    /was changed at .*by another run.*not overwritten/,
  )
  expect(world.stored()).toBe('signed-in-again-meanwhile')
  expect(askedIn(world, ['put'])).toBe(1)
})

test('the write arrived, its answer did not: post neither writes again nor fails', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.onAnswer('put', () => step.child.kill())
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(askedIn(world, ['put'])).toBe(1)
  expect(post?.annotations.notice.join()).toContain("by this step's own write")
})

test('post has the patience of main: it tries again until GitHub answers', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    step.child.kill()
    world.github.fault({ on: 'put', kind: { status: 503 }, times: 2 })
    world.github.fault({ on: 'secret', kind: { status: 502 } })
  })
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(post?.log.match(/Trying again in/g)).toHaveLength(3)
  expect(world.newestIsStored()).toBe(true)
})

test('post cannot look whether the secret changed: it does not write, and says the command', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  const step = world.step()
  const hook = world.github.onRequest('put', () => {
    hook.remove()
    step.child.kill()
    world.github.fault({ on: 'secret', kind: { status: 503 }, times: 'always' })
  })
  const { post } = await step
  expect(post?.exitCode).toBe(1)
  expect(askedIn(world, ['put'])).toBe(1)
  expect(post?.log).toMatch(/^GH_HOST=\S+ gh api --method PUT/m)
  expect(post?.log).toContain('What to do: Run the command printed above')
  expect(post?.log).toContain('Recovery: the new value of the secret REFRESH_TOKEN')
})
