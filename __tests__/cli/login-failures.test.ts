import { describe, expect, test } from '@jest/globals'
import { openLoginWorld, pageAt } from '../support/login-world.ts'
import { call } from '../world/github-client.ts'

const NEW = 'OAUTH_REFRESH_TOKEN'

describe('login stops before anything is spent', () => {
  test('if the secret exists, unless it may replace it', async () => {
    const world = await openLoginWorld()
    const before = world.secret('REFRESH_TOKEN')
    const { exitCode, stderr } = await world.login({ 'secret-name': 'REFRESH_TOKEN' })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/already:\s+REFRESH_TOKEN,\s+last\s+changed\s+20/)
    expect(stderr).toContain('--replace')
    expect(world.secret('REFRESH_TOKEN')).toBe(before)
    expect(world.provider.requests).toEqual([])
    const running = world.login({ 'secret-name': 'REFRESH_TOKEN', replace: true })
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.newestIsStored()).toBe(true)
  })

  test('if the secret of the writer exists, which `--yes` does not replace', async () => {
    const world = await openLoginWorld()
    const changes = { 'secret-name': 'OTHER_REFRESH_TOKEN', writer: 'token' }
    const env = { WRITER_TOKEN: world.github.token }
    const first = world.login(changes, { env })
    await pageAt(await world.signIn(first))
    expect(await first).toMatchObject({ exitCode: 0 })
    const before = world.secret('OTHER_WRITER_TOKEN')
    const samePrefix = { 'secret-name': 'OTHER_REFRESHTOKEN', 'client-auth': 'none' }
    const { exitCode, stderr } = await world.login({ ...changes, ...samePrefix }, { env })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/already:\s+OTHER_WRITER_TOKEN/)
    expect(world.secret('OTHER_WRITER_TOKEN')).toBe(before)
  })

  test('if GITHUB_API_URL would send the token in plain text', async () => {
    const world = await openLoginWorld()
    const options = { env: { GITHUB_API_URL: 'http://192.0.2.1/api/v3' } }
    const { exitCode, stderr } = await world.login({ 'github-api-url': false }, options)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('GITHUB_API_URL must')
  })

  test('if the environment does not exist', async () => {
    const world = await openLoginWorld()
    const { exitCode, stderr } = await world.login({ environment: 'staging' })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('--create-environment')
    expect(stderr).toMatch(/^http\S+\/acme\/app\/settings\/environments$/m)
    expect(world.github.repositories.get('acme/app')?.environments.has('staging')).toBe(false)
  })

  test('if the environment cannot be created', async () => {
    const world = await openLoginWorld()
    const { github } = world
    const all = github.tokens.get(github.token)
    github.tokens.set(github.token, { ...all, administration: 'none' })
    const { exitCode, stderr } = await world.login({
      environment: 'staging',
      'create-environment': true,
    })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Administration: write')
    expect(stderr).toMatch(/^http\S+\/acme\/app\/settings\/environments$/m)
  })

  test('if the new environment cannot be limited to a branch, and removes it', async () => {
    const world = await openLoginWorld()
    world.github.fault({ on: 'create-branch-policy', kind: { status: 403 } })
    const { exitCode, stderr } = await world.login({
      environment: 'staging',
      'create-environment': true,
    })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/Cannot limit the environment staging of acme\/app to the branch main/)
    expect(world.github.repositories.get('acme/app')?.environments.has('staging')).toBe(false)
  })

  const rights: [name: string, grants: object, expected: string][] = [
    ['may only read the secrets', { environments: 'read' }, 'Environments: write'],
    ['has another repository', { repositories: ['acme/site'] }, 'Check the names'],
    ['is not authorized for single sign-on', { rejectedBy: 'sso' }, 'single sign-on'],
    ['has expired', { expiresAt: new Date(0) }, 'wrong, expired or revoked'],
  ]
  test.each(rights)('if the GitHub token %s', async (_name, grants, expected) => {
    const world = await openLoginWorld()
    const { github } = world
    github.tokens.set(github.token, { ...github.tokens.get(github.token), ...grants })
    const { exitCode, stderr } = await world.login()
    expect(exitCode).toBe(1)
    expect(stderr).toContain(expected)
    expect(world.provider.requests).toEqual([])
  })

  test('if the GitHub token may not write variables of the repository', async () => {
    const world = await openLoginWorld({
      place: { kind: 'repository', repository: 'acme/app', app: 'actions' },
    })
    const { github } = world
    const all = github.tokens.get(github.token)
    github.tokens.set(github.token, { ...all, actions_variables: 'read' })
    const { exitCode, stderr } = await world.login()
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Variables: write')
  })

  test('if the repository is archived', async () => {
    const world = await openLoginWorld()
    Object.assign(world.github.repositories.get('acme/app') ?? {}, { archived: true })
    const { exitCode, stderr } = await world.login()
    expect(exitCode).toBe(1)
    expect(stderr).toContain('is archived')
  })

  const wrong: [
    name: string,
    changes: Record<string, string | boolean>,
    env: object,
    text: string,
  ][] = [
    ['no client secret', {}, { CLIENT_SECRET: '' }, 'CLIENT_SECRET'],
    ['no client ID', { 'client-id': false }, {}, '--client-id'],
    ['no token endpoint', { 'token-url': false }, {}, '--token-url'],
    ['no authorization endpoint', { 'authorization-url': false }, {}, '--authorization-url'],
    ['no device flow', { device: true, port: false }, {}, '--device-authorization-url'],
    ['no private key', { 'client-auth': 'private_key_jwt' }, {}, 'PRIVATE_KEY'],
    ['two kinds of redirect', { 'redirect-uri': 'https://x.example/' }, {}, 'exclude each other'],
    ['two places', { organization: 'acme' }, {}, 'exclude each other'],
    ['two flows', { device: true, paste: true, port: false }, {}, 'exclude each other'],
    [
      'no RuName, which eBay takes in place of an address',
      { provider: 'ebay', port: false, paste: true },
      {},
      '`--redirect-uri`: the RuName of the client',
    ],
    [
      'an environment to create without its name',
      { environment: false, 'create-environment': true },
      {},
      '`--create-environment` needs `--environment`',
    ],
    [
      'a host that nobody listens at',
      { 'redirect-uri': 'http://127.0.0.9:1/', port: false },
      {},
      '127.0.0.9',
    ],
  ]
  test.each(wrong)('if it has %s', async (_name, changes, env, text) => {
    const world = await openLoginWorld()
    const { exitCode, stderr } = await world.login(changes, { env: { ...env } })
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 })
    expect(stderr).toContain(text)
    expect(stderr).not.toContain('Open this address')
    expect(world.github.requests).toEqual([])
  })

  test('if the GitHub token contains a line break', async () => {
    const world = await openLoginWorld()
    const { exitCode, stderr } = await world.login({}, { env: { GH_TOKEN: 'one\ntwo' } })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('GH_TOKEN, has a character that no token has')
    expect(stderr).toContain('Copy the token again.')
  })
})

test('login says why no refresh token came, and saves nothing', async () => {
  const world = await openLoginWorld({ refreshTokens: 'never' })
  const running = world.login()
  const page = await pageAt(await world.signIn(running))
  const { exitCode, stderr } = await running
  expect(exitCode).toBe(1)
  expect(page.title).toBe('The sign-in failed')
  expect(stderr).toContain('sent no refresh token. Nothing was saved.')
  expect(stderr).toContain('- The client is not allowed to receive refresh tokens.')
  expect(world.secret('OAUTH_CLIENT_SECRET')).toBeUndefined()
})

describe('if GitHub fails at the save,', () => {
  test('login tries again', async () => {
    const world = await openLoginWorld()
    world.github.fault({ on: 'put', kind: { status: 503 }, times: 2 })
    world.github.fault({ on: 'put', kind: { reset: 'before' }, after: 2 })
    const running = world.login()
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
  })

  test('login encrypts again after GitHub changed its public key', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    const redirected = await world.signIn(running)
    world.github.rotateKey(world.place)
    await pageAt(redirected)
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
  })
})

describe('Ctrl-C', () => {
  test('while it waits ends login, and frees the port', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    const redirected = await world.signIn(running)
    running.child.kill('SIGINT')
    expect(await running).toMatchObject({ exitCode: 130 })
    await expect(fetch(redirected)).rejects.toThrow()
    expect(world.secret(NEW)).toBeUndefined()
  })

  test('while it waits removes the environment that login created', async () => {
    const world = await openLoginWorld()
    const running = world.login({ environment: 'staging', 'create-environment': true })
    await world.address(running)
    running.child.kill('SIGINT')
    expect(await running).toMatchObject({ exitCode: 130 })
    expect(world.github.repositories.get('acme/app')?.environments.has('staging')).toBe(false)
  })

  test('while GitHub creates an environment removes it', async () => {
    const world = await openLoginWorld()
    const running = world.login({ environment: 'staging', 'create-environment': true })
    world.github.onRequest('create-environment', () => running.child.kill('SIGINT'))
    expect(await running).toMatchObject({ exitCode: 130 })
    expect(world.github.repositories.get('acme/app')?.environments.has('staging')).toBe(false)
  })

  test('keeps an environment in which somebody has saved something meanwhile', async () => {
    const world = await openLoginWorld()
    const running = world.login({ environment: 'staging', 'create-environment': true })
    await world.address(running)
    const variables = '/repos/acme/app/environments/staging/variables'
    await call(world.github, `POST ${variables}`, { name: 'OTHER', value: 'theirs' })
    running.child.kill('SIGINT')
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(130)
    expect(stderr).toMatch(/environment staging .*stays/)
    expect(world.github.repositories.get('acme/app')?.environments.has('staging')).toBe(true)
  })

  test('after the code was exchanged saves first', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    world.provider.onAnswer('token', () => running.child.kill('SIGINT'))
    const page = await pageAt(await world.signIn(running))
    const { exitCode, stderr } = await running
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 130 })
    expect(page.title).toBe('You are signed in')
    expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
    expect(world.variable('OAUTH_CLIENT_ID')).toBe('app-post')
  })

  test('while it saves is not the end', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    world.github.onRequest('put', () => running.child.kill('SIGINT'))
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 130 })
    expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
    expect(world.secret('OAUTH_CLIENT_SECRET')).toBe(world.provider.clients.post.secret)
  })

  test('is no more than a terminal that closes: login saves first', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    world.provider.onAnswer('token', () => {
      running.child.stdout.destroy()
      running.child.stderr.destroy()
      running.child.kill('SIGHUP')
    })
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 130 })
    expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
    expect(world.secret('OAUTH_CLIENT_SECRET')).toBe(world.provider.clients.post.secret)
  })

  test('while it polls for a device ends login', async () => {
    const world = await openLoginWorld()
    const running = world.login({
      'authorization-url': false,
      port: false,
      device: true,
      'device-authorization-url': world.provider.deviceAuthorizationUrl,
    })
    await running.shows(/Waiting for the sign-in/)
    running.child.kill('SIGINT')
    expect(await running).toMatchObject({ exitCode: 130 })
  })
})
