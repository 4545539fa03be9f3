import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { recoveryCommands } from '../support/recovery-command.ts'
import type { Place, StepChild, World } from '../world/index.ts'

const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
}
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

const putsOf = ({ github }: World) => github.requests.filter(({ name }) => name === 'put').length

/** Kills main while its first write is under way, so that the post step has to save the token. */
function killAtFirstWrite(world: World, child: StepChild, also = () => {}): void {
  world.github.fault({ on: 'put', kind: { reset: 'before' } })
  world.github.onRequest(
    'put',
    () => {
      child.kill()
      also()
    },
    { nth: 1 },
  )
}

test('main failed before the exchange: the post step says and sends nothing', async () => {
  const world = await openWorld()
  const { main, post } = await world.step({ 'client-id': '' })
  expect(main.exitCode).toBe(1)
  expect(post).toMatchObject({ exitCode: 0, stdout: '', stderr: '', summary: '' })
  expect(world.github.requests).toEqual([])
})

test('main was killed before the exchange: the post step exchanges nothing', async () => {
  const world = await openWorld()
  const step = world.step()
  world.github.onRequest('public-key', () => step.child.kill())
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(main.state).toEqual({ main: 'started' })
  expect(post).toMatchObject({ exitCode: 0, stdout: '' })
  expect(world.provider.requests).toEqual([])
})

test.each([
  ['a repository', undefined],
  ['an environment', environment],
  ['an organization', organization],
])('main was killed while it wrote to %s: the post step saves the token', async (_, place) => {
  const world = await openWorld(place && { place })
  const before = world.github.secret(world.place, world.secretName)
  const step = world.step()
  killAtFirstWrite(world, step.child)
  const { main, post } = await step
  expect(main.signal).toBe('SIGKILL')
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.notice).toEqual([
    expect.stringMatching(/^Saved by the post step, because the main step could not: secret REFR/),
  ])
  expect(post?.summary).toMatch(/^### ✅ .*: new refresh token saved by the post step$/m)
  expect(world.newestIsStored()).toBe(true)
  const { visibility, selectedRepositoryIds } = before ?? {}
  expect(world.github.secret(world.place, world.secretName)).toMatchObject({
    ...(visibility && { visibility, selectedRepositoryIds }),
  })
})

test('the post step tries again until GitHub responds', async () => {
  const world = await openWorld()
  const step = world.step()
  killAtFirstWrite(world, step.child, () => {
    world.github.fault({ on: 'put', kind: { status: 503 } })
    world.github.fault({ on: 'secret', kind: { status: 502 } })
  })
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(post?.log.match(/Retrying in/g)).toHaveLength(2)
  expect(world.newestIsStored()).toBe(true)
})

test('the post step cannot read the secret: it does not write, and prints the command', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  const step = world.step()
  killAtFirstWrite(world, step.child, () => {
    world.github.fault({ on: 'secret', kind: { status: 503 }, times: 'always' })
  })
  const { post } = await step
  expect(post?.exitCode).toBe(1)
  expect(putsOf(world)).toBe(1)
  expect(recoveryCommands(post?.log ?? '')).toHaveLength(1)
  expect(post?.log).toContain('What to do: ')
  expect(post?.log).toContain('Recovery: the new value of the secret REFRESH_TOKEN')
})

const inputs = (given: Readonly<Record<string, string>>, ...kept: string[]) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => kept.includes(name)))

test('the post step needs no input but `github-token`', async () => {
  const world = await openWorld({ place: environment })
  const step = world.step({}, { postInputs: given => inputs(given, 'github-token') })
  killAtFirstWrite(world, step.child)
  const { post } = await step
  expect(post?.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('with every input empty the post step prints the command, and says that it is recoverable', async () => {
  const world = await openWorld()
  const step = world.step({}, { postInputs: () => ({}) })
  killAtFirstWrite(world, step.child)
  const { post } = await step
  expect(post?.exitCode).toBe(1)
  expect(post?.outputs).toMatchObject({ 'error-code': 'store_failed', credential: 'recoverable' })
  expect(post?.log).toContain('The input `github-token` is empty in the post step.')
  expect(recoveryCommands(post?.log ?? '')).toHaveLength(1)
  expect(putsOf(world)).toBe(1)
})

test.each(['secret-name', 'environment', 'repository', 'github-api-url'])(
  'another `%s` in the post step: it prints the command, and sends nothing',
  async input => {
    const world = await openWorld({ place: environment })
    const other = input === 'github-api-url' ? 'https://ghe.invalid/api/v3' : 'acme/other'
    const step = world.step({}, { postInputs: given => ({ ...given, [input]: other }) })
    let before = 0
    killAtFirstWrite(world, step.child, () => {
      before = world.github.requests.length
    })
    const { post } = await step
    expect(post?.exitCode).toBe(1)
    expect(post?.log).toContain(`The input \`${input}\` of the post step differs`)
    expect(recoveryCommands(post?.log ?? '')).toHaveLength(1)
    expect(world.github.requests).toHaveLength(before)
  },
)

const forge = (state: Readonly<Record<string, string>>, change: (entry: string) => string) =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      name.startsWith('pending_') ? change(value) : value,
    ]),
  )

test.each([
  ['another secret', '"name":"REFRESH_TOKEN"', '"name":"DEPLOY_KEY"'],
  ['another repository', '"repo":"app"', '"repo":"site"'],
  ['another path', '"repo":"app"', '"repo":"../../user"'],
])('a state forged for %s causes no request', async (_, from, to) => {
  const world = await openWorld()
  const postState = (state: Readonly<Record<string, string>>) =>
    forge(state, entry => entry.replaceAll(from, to))
  const step = world.step({}, { postState })
  let before = 0
  killAtFirstWrite(world, step.child, () => {
    before = world.github.requests.length
  })
  const { post } = await step
  expect(world.github.requests).toHaveLength(before)
  expect(post?.log ?? '').not.toContain('../')
})
