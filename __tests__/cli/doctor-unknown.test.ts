import { createServer } from 'node:http'
import { expect, test } from '@jest/globals'
import { openLoopbackServer } from '../support/loopback-server.ts'
import type { Permission } from '../world/places.ts'
import { REPOSITORY_PLACE, type Setup, soundSetup } from './sound-setup.ts'

/** The options that name what the workflow would. */
const named = ({ world: { provider } }: Setup) => [
  ...['--token-url', provider.tokenUrl, '--environment', 'production'],
]

const errorsIn = ({ notOk }: { readonly notOk: Readonly<Record<string, string>> }) =>
  Object.keys(notOk).filter(id => notOk[id] === 'error')

test('without a GitHub token, nothing at GitHub is known', async () => {
  const setup = await soundSetup()
  const report = await setup.doctor(named(setup), { env: { GH_TOKEN: '', PATH: '' } })
  expect(errorsIn(report)).toEqual(['github-token'])
  expect(report.notOk).toMatchObject({ secret: 'unknown', workflow: 'unknown' })
  expect(report.notOk).not.toHaveProperty('provider')
  expect(report.exitCode).toBe(1)
})

test('a token that GitHub rejects is the only error', async () => {
  const setup = await soundSetup()
  const report = await setup.doctor(named(setup), { env: { GH_TOKEN: 'github_pat_revoked' } })
  expect(errorsIn(report)).toEqual(['github-token'])
  expect(report.exitCode).toBe(1)
})

test('a token that no request can contain is the only error', async () => {
  const setup = await soundSetup()
  const report = await setup.doctor(named(setup), { env: { GH_TOKEN: 'one\ntwo' } })
  expect(errorsIn(report)).toEqual(['github-token'])
  expect(report.checks.find(({ id }) => id === 'github-token')?.message).toContain(
    'the environment variable GH_TOKEN, has a character that no token has',
  )
})

test('a token without rights finds no error, and says which rights it needs', async () => {
  const setup = await soundSetup()
  const { github } = setup.world
  github.tokens.set(github.token, {})
  const report = await setup.doctor(named(setup))
  expect(errorsIn(report)).toEqual([])
  expect(report.exitCode).toBe(0)
  const remedies = report.checks
    .filter(({ status }) => status === 'unknown')
    .map(({ id, remedy }) => [id, /the permission (\w+: \w+)/.exec(remedy ?? '')?.[1]])
  expect(Object.fromEntries(remedies)).toMatchObject({
    environment: 'Actions: read',
    secret: 'Environments: read',
    'secret-age': 'Environments: read',
    'public-key': 'Environments: read',
    workflow: 'Contents: read',
    'workflow-concurrency': 'Contents: read',
  })
})

const rights: readonly (readonly [Permission, readonly string[]])[] = [
  ['administration', []],
  ['contents', ['workflow', 'workflow-queue', 'workflow-schedule', 'last-run', 'runner']],
  ['actions', ['environment', 'environment-reviewers', 'workflow-state', 'last-run']],
  ['environments', ['secret', 'secret-age', 'public-key', 'write-access', 'client-secret']],
]

test.each(rights)('without %s, only what needs it is unknown', async (permission, ids) => {
  const setup = await soundSetup()
  const { github } = setup.world
  github.tokens.set(github.token, { ...github.tokens.get(github.token), [permission]: 'none' })
  const { notOk } = await setup.doctor(named(setup))
  const { 'write-access': writeAccess = 'unknown', client: _, ...others } = notOk
  expect(writeAccess).not.toBe('error')
  expect(new Set([...Object.values(others), 'unknown'])).toEqual(new Set(['unknown']))
  expect(Object.keys(notOk)).toEqual(expect.arrayContaining([...ids]))
})

test('the version of a self-hosted runner that GitHub does not list is unknown', async () => {
  const { doctor, setWorkflow } = await soundSetup()
  setWorkflow(text => text.replace('ubuntu-latest', '[self-hosted, big]'))
  expect((await doctor()).notOk).toEqual({ runner: 'unknown' })
})

test('without the client secret, nothing is known of the client', async () => {
  const { doctor } = await soundSetup()
  const { notOk, exitCode } = await doctor([], { env: { CLIENT_SECRET: '' } })
  expect(notOk).toEqual({ client: 'unknown' })
  expect(exitCode).toBe(0)
})

test('a local action can contain the one that is looked for', async () => {
  const setup = await soundSetup()
  setup.setWorkflow(text =>
    text.replace(/acme\/refresh-oauth-token@[\s\S]*/, './.github/actions/token\n'),
  )
  expect((await setup.doctor(named(setup))).notOk).toEqual({
    workflow: 'unknown',
    client: 'unknown',
  })
})

const unreadable: readonly (readonly [string, (text: string) => string, object])[] = [
  [
    'a reusable workflow of another repository',
    () => 'on: push\njobs:\n  a:\n    uses: acme/shared/.github/workflows/deploy.yml@v1\n',
    { workflow: 'unknown' },
  ],
  [
    'a local action',
    text => text.replace(/acme\/refresh-oauth-token@[\s\S]*/, './.github/actions/token\n'),
    { workflow: 'unknown' },
  ],
  [
    'a workflow with a syntax error',
    text => text.replace('jobs:', 'jobs: ['),
    { workflow: 'error' },
  ],
]

test.each(unreadable)('what only %s can say is unknown', async (_, change, workflow) => {
  const { doctor, setWorkflow } = await soundSetup()
  setWorkflow(change)
  expect((await doctor()).notOk).toEqual({
    ...workflow,
    ...{ environment: 'unknown', 'environment-branches': 'unknown' },
    ...{ 'environment-reviewers': 'unknown' },
    ...{ secret: 'unknown', 'client-id': 'unknown', 'client-secret': 'unknown' },
    ...{ provider: 'unknown', client: 'unknown' },
  })
})

test('a repository that the token cannot see is an error, and nothing in it is known', async () => {
  const setup = await soundSetup()
  const report = await setup.doctor([...named(setup), '--repository', 'acme/none'])
  expect(errorsIn(report)).toEqual(['repository'])
  expect(report.notOk).toMatchObject({ workflow: 'unknown', environment: 'unknown' })
})

test('a server that is not GitHub is no error of the set-up', async () => {
  const server = createServer((_request, response) => response.end('<html>Please sign in'))
  const { url } = await openLoopbackServer(server)
  const setup = await soundSetup()
  expect(errorsIn(await setup.doctor([...named(setup), '--github-api-url', url]))).toEqual([])
})

test('everything ends after five seconds if no server responds', async () => {
  const { url } = await openLoopbackServer(createServer(() => {}))
  const { doctor } = await soundSetup()
  const startedAt = performance.now()
  const hanging = ['--github-api-url', url, '--token-url', `${url}/token`]
  const report = await doctor([...hanging, '--timeout', '5'])
  // Requests are repeated for two seconds, and a busy machine takes time to start the program.
  expect(performance.now() - startedAt).toBeLessThan(15_000)
  expect(errorsIn(report)).toEqual([])
  expect(report.notOk).toMatchObject({ 'github-token': 'unknown', provider: 'unknown' })
  expect(report.exitCode).toBe(0)
})

test('a slow list of workflows does not hold the other checks up', async () => {
  const { doctor, world } = await soundSetup()
  world.github.fault({ on: 'contents', kind: { hang: 'before' }, times: 'always' })
  const place = ['--token-url', world.provider.tokenUrl, '--environment', 'production']
  const args = [...place, '--timeout', '15']
  const report = await doctor(args)
  expect(errorsIn(report)).toEqual([])
  expect(report.notOk).toMatchObject({ workflow: 'unknown' })
  expect(report.notOk).not.toHaveProperty('secret')
})

test('the text of a server is printed without control characters and commands', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'application/json' })
    const message = '\u001b[31m::error::##[error]red\u202e\n'.repeat(200)
    response.end(JSON.stringify({ message, documentation_url: '', status: '403' }))
  })
  const { url } = await openLoopbackServer(server)
  const setup = await soundSetup()
  const { stdout } = await setup.doctor([...named(setup), '--github-api-url', url], {
    asText: true,
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be printed
  expect(stdout).not.toMatch(/\u001b|\u202e|::error|##\[/)
  expect(Math.max(...stdout.split('\n').map(text => text.length))).toBeLessThan(400)
})

test('what a workflow contains in plain text is not printed', async () => {
  const { doctor, setWorkflow, world } = await soundSetup()
  setWorkflow(text =>
    text
      .replace(/refresh-token: .*/, `refresh-token: ${world.stored()}`)
      .replace(/client-secret: .*/, `client-secret: ${world.provider.clients.post.secret}`),
  )
  const report = await doctor()
  expect(report.notOk).toMatchObject({ 'workflow-inputs': 'error' })
  expect(report.stdout).toContain('`refresh-token` contains the token itself')
})

test('a secret in the repository is looked for there without a workflow', async () => {
  const setup = await soundSetup(REPOSITORY_PLACE)
  setup.app.files.delete('.github/workflows/deploy.yml')
  setup.app.files.set('README.md', 'x')
  const args = ['--token-url', setup.world.provider.tokenUrl]
  const report = await setup.doctor(args)
  expect(report.notOk).toEqual({ workflow: 'error', client: 'unknown' })
})
