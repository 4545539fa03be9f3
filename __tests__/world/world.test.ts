import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createWorld, type Place, type World, type WorldOptions } from './index.ts'
import { createAction } from './throwaway-action.ts'

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open(options?: WorldOptions): Promise<World> {
  const world = await createWorld(options)
  closing.push(() => world.close())
  return world
}

async function create(main: string, post?: string): Promise<{ actionDirectory: string }> {
  const { directory, remove } = await createAction(main, post)
  closing.push(remove)
  return { actionDirectory: directory }
}

const PLACES: [string, Place][] = [
  ['repository', { kind: 'repository', repository: 'acme/app', app: 'actions' }],
  ['environment', { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' }],
  ['organization', { kind: 'organization', organization: 'acme', app: 'actions' }],
  [
    'repository, for Dependabot',
    { kind: 'repository', repository: 'other/one', app: 'dependabot' },
  ],
]

describe.each(PLACES)('a world with the secret of a %s', (_name, place) => {
  test('starts with a valid refresh token, stored an hour ago', async () => {
    const world = await open({ place })
    const stored = world.github.secret(place, world.secretName)
    expect(await world.provider.works(stored?.value ?? '')).toBe(true)
    expect(world.newestIsStored()).toBe(true)
    expect(Date.now() - Number(stored?.updatedAt)).toBeGreaterThan(3_599_000)
    expect(world.inputs()['refresh-token']).toBe(stored?.value)
  })
})

describe('the stored value', () => {
  test('is no longer the newest after another sign-in', async () => {
    const world = await open()
    await world.provider.issueRefreshToken()
    expect(world.newestIsStored()).toBe(false)
    world.github.setSecret(world.place, world.secretName, world.provider.newestRefreshToken())
    expect(world.newestIsStored()).toBe(true)
  })

  test('can be read by tests', async () => {
    const world = await open({ secretName: 'OTHER' })
    expect(world.stored()).toBe(world.provider.newestRefreshToken())
    expect(world.stored('REFRESH_TOKEN')).toBeUndefined()
  })
})

describe('the inputs', () => {
  test('are those of a workflow, with the overrides of the test', async () => {
    const world = await open({ inputs: { scope: 'full' }, client: 'rs256' })
    const { key, id } = world.provider.clients.rs256
    expect(world.inputs({ provider: undefined, 'secret-name': 'X' })).toEqual({
      'token-url': world.provider.tokenUrl,
      'client-id': id,
      'client-auth': 'private_key_jwt',
      'private-key': key?.pem,
      'private-key-id': key?.id,
      'refresh-token': world.stored(),
      'github-token': world.github.token,
      'secret-name': 'X',
      'retry-timeout': '5',
      scope: 'full',
    })
  })
})

describe('a step fails the test when', () => {
  const leaking: [string, string, string][] = [
    [
      'a token is readable',
      `print('::add-mask::x')\nprint(Buffer.from(environment['INPUT_REFRESH-TOKEN']).toString('hex'))`,
      'refresh token 1 is readable in main: log (hex)',
    ],
    [
      'a token is in the state',
      `append('STATE', 'a=' + environment['INPUT_CLIENT-SECRET'] + '\\n')`,
      'client secret 1 is readable in main: state file (plain)',
    ],
    [
      'a request uses a path that GitHub does not have',
      `fetch(environment.GITHUB_API_URL + '/nothing')`,
      "against GitHub's API description: GET /nothing: no such path",
    ],
    [
      'a request has a body that GitHub does not accept',
      `fetch(environment.GITHUB_API_URL + '/repos/acme/app/actions/secrets/X', { method: 'PUT', body: '{"key_id":"1"}', headers: { authorization: 'Bearer ' + environment['INPUT_GITHUB-TOKEN'] } })`,
      'encrypted_value',
    ],
    [
      'a request to GitHub holds the refresh token',
      `fetch(environment.GITHUB_API_URL + '/repos/acme/app', { headers: { 'x-token': environment['INPUT_REFRESH-TOKEN'] } })`,
      'refresh token 1 is readable in headers of repository to GitHub (plain)',
    ],
  ]

  test.each(leaking)('%s', async (_name, code, problem) => {
    const world = await open()
    const step = world.step({}, await create(code))
    await expect(step).rejects.toThrow(problem)
  })

  test('the simulator has an error', async () => {
    const world = await open()
    world.github.onRequest('repository', () => Promise.reject(new Error('from a hook')))
    const step = world.step(
      {},
      await create(`fetch(environment.GITHUB_API_URL + '/repos/acme/app').catch(() => {})`),
    )
    await expect(step).rejects.toThrow('error of the simulator: Error: from a hook')
  })

  test('and passes otherwise', async () => {
    const world = await open()
    const result = await world.step(
      {},
      await create(`print(environment['INPUT_REFRESH-TOKEN'])`, `print('bye')`),
    )
    expect(result.log).toMatch(
      /^Warning: Unexpected input.*\n\*\*\*\nPost job cleanup.\n.*\nbye\n$/,
    )
    expect(result.post?.outcome).toBe('success')
  })
})

describe('another writer', () => {
  test.each([
    ['onRequest', false],
    ['onAnswer', true],
  ] as const)(
    'can store a newer token while a write is pending: %s',
    async (moment, newestIsStored) => {
      const world = await open()
      world.github[moment]('put', () => world.storeNewer(7), { nth: 1 })
      await world.step()
      expect(world.newestIsStored()).toBe(newestIsStored)
    },
  )

  test('moves updated_at to now, and at least by the given seconds', async () => {
    const world = await open()
    const updatedAt = () => Number(world.github.secret(world.place, world.secretName)?.updatedAt)
    const startedAt = Date.now()
    expect(await world.storeNewer()).toBe(world.stored())
    const first = updatedAt()
    expect(first).toBeGreaterThanOrEqual(startedAt)
    await world.storeNewer(7)
    expect(updatedAt() - first).toBeGreaterThanOrEqual(7000)
    expect(world.newestIsStored()).toBe(true)
  })
})

test('the steps of a job have the same secrets and the same RUNNER_TEMP', async () => {
  const world = await open()
  const report = `const hash = require('node:crypto').createHash('sha256')
    print(environment.RUNNER_TEMP, hash.update(environment['INPUT_REFRESH-TOKEN']).digest('hex'))`
  const action = await create(report, report)
  const steps = await world.job([action, action])
  const lines = steps.flatMap(({ main, post }) => [main.stdout, post?.stdout])
  expect(lines).toHaveLength(4)
  expect(new Set(lines).size).toBe(1)
})

describe('the built action in a world', () => {
  test.each([false, true])('rotates the token, with TLS %j', async tls => {
    const world = await open({ tls })
    const { main, outputs } = await world.step()
    expect(main).toMatchObject({ exitCode: 0, outcome: 'success' })
    expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
    expect(world.provider.refreshTokens).toHaveLength(2)
    expect(world.newestIsStored()).toBe(true)
  })

  test('can be killed when the token response is ready', async () => {
    const world = await open()
    const step = world.step()
    world.provider.onAnswer('token', () => step.child.kill())
    const { main } = await step
    expect(main.signal).toBe('SIGKILL')
    expect(world.newestIsStored()).toBe(false)
  })

  test('can run in many worlds at the same time', async () => {
    const worlds = await Promise.all(Array.from({ length: 6 }, () => open()))
    await Promise.all(worlds.map(world => world.step()))
    expect(worlds.map(world => world.newestIsStored())).toEqual(worlds.map(() => true))
  })
})

test('a closed world leaves no files and no servers', async () => {
  const ours = new RegExp(`^world-.*${process.pid}-`)
  const left = async () => (await readdir(tmpdir())).filter(name => ours.test(name))
  const world = await createWorld({ tls: true })
  const { directory, remove } = await createAction('setTimeout(() => {}, 60000)')
  const step = world.step({}, { actionDirectory: directory })
  while (step.child.pid === undefined) await new Promise(resolve => setTimeout(resolve, 5))
  expect(await left()).toHaveLength(3)
  step.child.kill()
  await step
  await Promise.all([world.close(), remove()])
  expect(await left()).toEqual([])
  await expect(fetch(world.github.url)).rejects.toThrow()
})

test('a world needs no test runner, prints nothing and does not keep the process alive', async () => {
  const index = resolve(import.meta.dirname, 'index.ts')
  const program = `import { createWorld } from ${JSON.stringify(index)}
    const world = await createWorld({ provider: { replayWindowMs: 60_000 } })
    await world.provider.issueRefreshToken()
    await world.close()`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: 10_000,
  })
  expect(await run).toEqual({ stdout: '', stderr: '' })
})
