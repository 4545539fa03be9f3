import { expect, test } from '@jest/globals'
import { addRun, failedRun, openCommandLineWorld } from '../support/failed-run.ts'
import { runCli } from '../support/run-cli.ts'
import type { Place, World, WorldOptions } from '../world/index.ts'

const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
}
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

async function store(world: World, args: readonly string[], stdin?: string) {
  const { github } = world
  const env = { GH_TOKEN: github.token, GITHUB_API_URL: github.apiUrl }
  const result = await runCli(['store', ...args], { env, ...(stdin !== undefined && { stdin }) })
  const output = result.stdout + result.stderr
  for (const { value } of world.secrets()) expect(output).not.toContain(value)
  return { ...result, output }
}

const inRun = (run: string) => ['--run', run, '--repository', 'acme/app']

const places: readonly (readonly [string, WorldOptions])[] = [
  ['a repository', {}],
  ['an environment', { place: environment }],
  ['an organization', { place: organization }],
]

test.each(places)('a token of %s is saved from the log of the run', async (_, options) => {
  const { world, run } = await failedRun(options)
  const before = world.github.secret(world.place, world.secretName)
  const { exitCode, stdout } = await store(world, inRun(run))
  expect(stdout).toMatch(/^Saved the secret REFRESH_TOKEN of .*, changed at .*Z\.\n$/)
  expect(exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  const { visibility, selectedRepositoryIds } = before ?? {}
  expect(world.github.secret(world.place, world.secretName)).toMatchObject({
    ...(visibility && { visibility, selectedRepositoryIds }),
  })
})

test('the log names the command that does this', async () => {
  const { world, log } = await failedRun()
  expect(log).toMatch(/node dist\/cli\.js store --run \d+ --repository acme\/app --github-api-url /)
  expect(log).toMatch(/with key_id \S+ at \S+Z, while updated_at was \S+Z\.$/m)
  expect(world.github.requests.some(({ name }) => name === 'put')).toBe(true)
})

test('a second time nothing is written, and it says when the secret changed', async () => {
  const { world, run } = await failedRun()
  await store(world, inRun(run))
  const puts = putsOf(world)
  const { exitCode, stderr } = await store(world, inRun(run))
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/was changed at \S+Z; .* saved already, or something newer is there/)
  expect(putsOf(world)).toBe(puts)
})

test('a newer token is not overwritten', async () => {
  const { world, run } = await failedRun()
  const newer = await world.storeNewer(2)
  const { exitCode, stderr } = await store(world, inRun(run))
  expect(exitCode).toBe(1)
  expect(stderr).toContain('Nothing was saved.')
  expect(world.stored()).toBe(newer)
})

test('a value that pretends to be from the future is refused', async () => {
  const { world, log } = await failedRun()
  const newer = await world.storeNewer(2)
  const forged = log.replace(
    / at \S+Z, while updated_at was \S+Z\./g,
    ' at 2099-01-01T00:00:00Z, while updated_at was not known.',
  )
  const run = addRun(world, { jobs: [{ log: forged }] })
  const { exitCode, stderr } = await store(world, inRun(run))
  expect(exitCode).toBe(1)
  expect(stderr).toContain('which is in the future')
  expect(world.stored()).toBe(newer)
})

test('a secret that was deleted is not created again', async () => {
  const { world, run } = await failedRun()
  world.github.fault({ on: 'secret', kind: { status: 404 } })
  const { exitCode, stderr } = await store(world, inRun(run))
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/does not exist any more/)
  expect(stderr).toContain('cli.js login --repository acme/app --secret-name REFRESH_TOKEN')
})

test('a value for an earlier public key is refused, with the command to sign in', async () => {
  const { world, run } = await failedRun({ place: environment })
  world.github.rotateKey(world.place)
  const { exitCode, stderr } = await store(world, inRun(run))
  expect(exitCode).toBe(1)
  expect(stderr).toContain('cannot decrypt the value any more')
  expect(stderr).toContain('login --repository acme/app --environment production')
})

test('a token that was encrypted again is saved, and not the earlier value', async () => {
  const world = await openCommandLineWorld()
  world.provider.onAnswer('token', () => world.github.rotateKey(world.place))
  const fault = world.github.fault({ on: 'put', kind: { status: 503 }, times: 'always', after: 1 })
  const { log } = await world.step({ 'retry-timeout': '1' })
  fault.remove()
  const run = addRun(world, { jobs: [{ log }] })
  expect((await store(world, inRun(run))).exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('the refresh token and the access token are saved, each in its secret', async () => {
  const { world, run } = await failedRun({ inputs: { 'access-token-secret': 'ACCESS_TOKEN' } })
  const { exitCode, stdout } = await store(world, inRun(run))
  expect(exitCode).toBe(0)
  expect(stdout.match(/^Saved the secret/gm)).toHaveLength(2)
  expect(world.newestIsStored()).toBe(true)
  expect(world.stored('ACCESS_TOKEN')).toBe(world.provider.accessTokens.at(-1))
})

test('one secret of several can be named', async () => {
  const { world, run } = await failedRun({ inputs: { 'access-token-secret': 'ACCESS_TOKEN' } })
  const { exitCode } = await store(world, [...inRun(run), '--secret-name', 'REFRESH_TOKEN'])
  expect(exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  expect(world.stored('ACCESS_TOKEN')).toBeUndefined()
})

test('Ctrl-C before the write saves nothing', async () => {
  const { world, run } = await failedRun()
  const { github } = world
  const puts = putsOf(world)
  const env = { GH_TOKEN: github.token, GITHUB_API_URL: github.apiUrl }
  const cli = runCli(['store', ...inRun(run)], { env })
  github.fault({ on: 'secret', kind: { hang: 'before' } })
  github.onRequest('secret', () => cli.child.kill('SIGINT'))
  expect((await cli).exitCode).toBe(130)
  expect(putsOf(world)).toBe(puts)
})

test('the printed lines on standard input', async () => {
  const { world, log } = await failedRun()
  const { exitCode } = await store(world, ['--repository', 'acme/app'], log)
  expect(exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('the value and what it was made against as options', async () => {
  const { world, log } = await failedRun()
  const [, key = ''] = /key_id='(\d+)'/.exec(log) ?? []
  const [, value = ''] = /encrypted_value='([^']+)'/.exec(log) ?? []
  const [, date = ''] = /updated_at was (\S+)\./.exec(log) ?? []
  const place = ['--repository', 'acme/app', '--secret-name', 'REFRESH_TOKEN']
  const given = ['--encrypted-value', value, '--key-id', key, ...place]
  const without = await store(world, given)
  expect(without.exitCode).toBe(1)
  expect(without.stderr).toContain('Add `--updated-at`')
  expect((await store(world, [...given, '--updated-at', date])).exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('a log that names a secret of another repository is refused', async () => {
  const { world, log } = await failedRun()
  const forged = log.replaceAll('repos/acme/app/', 'repos/acme/other/')
  const id = addRun(world, { jobs: [{ log: forged }] })
  const puts = putsOf(world)
  const { exitCode, stderr } = await store(world, inRun(id))
  expect(exitCode).toBe(1)
  expect(stderr).toContain('which does not belong to acme/app')
  expect(putsOf(world)).toBe(puts)
})

test.each([
  ['a log that was deleted', { jobs: [{ log: undefined }] }, 'has deleted the log'],
  ['a run without a printed value', { jobs: [{ log: 'Done.\n' }] }, 'has no encrypted token'],
])('%s: it says why', async (_, facts, says) => {
  const world = await openCommandLineWorld()
  const id = addRun(world, facts)
  const { exitCode, stderr } = await store(world, inRun(id))
  expect(exitCode).toBe(1)
  expect(stderr).toContain(says)
})

test('contradicting options are wrong usage', async () => {
  const world = await openCommandLineWorld()
  const { exitCode } = await store(world, ['--run', '1', '--encrypted-value', 'AAAA'])
  expect(exitCode).toBe(2)
})

function putsOf({ github }: World): number {
  return github.requests.filter(({ name }) => name === 'put').length
}
