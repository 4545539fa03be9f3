import { describe, expect, test } from '@jest/globals'
import { openLoginWorld, pageAt } from '../support/login-world.ts'

const REPOSITORY = { kind: 'repository', repository: 'acme/app', app: 'actions' } as const

describe('login', () => {
  test('signs in by the browser, and saves everything that a workflow needs', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    const page = await pageAt(await world.signIn(running))
    const { exitCode, stdout, stderr } = await running
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(page).toMatchObject({ status: 200, title: 'You are signed in' })
    expect(page.html).toContain('OAUTH_REFRESH_TOKEN of environment production of acme/app')
    const saved = world.secret('OAUTH_REFRESH_TOKEN') ?? ''
    expect(saved).toBe(world.provider.newestRefreshToken())
    expect(await world.provider.works(saved)).toBe(true)
    expect(world.secret('OAUTH_CLIENT_SECRET')).toBe(world.provider.clients.post.secret)
    expect(world.variable('OAUTH_CLIENT_ID')).toBe('app-post')
    expect(stdout).toContain('node dist/cli.js doctor --provider custom')
    expect(stderr).toContain(`\nhttp://localhost:${world.port}/callback\n`)
  })

  test('reads the redirected address from standard input', async () => {
    const world = await openLoginWorld()
    const running = world.login({ paste: true }, { stdin: undefined })
    running.child.stdin.end(`${await world.signIn(running)}\n`)
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.secret('OAUTH_REFRESH_TOKEN')).toBe(world.provider.newestRefreshToken())
  })

  test('says why a pasted address is not the right one, and reads the next', async () => {
    const world = await openLoginWorld()
    const running = world.login({ paste: true }, { stdin: undefined })
    const redirected = await world.signIn(running)
    const { searchParams } = new URL(redirected)
    const bare = searchParams.get('code')
    const foreign = redirected.replace(/state=[^&]*/, 'state=another')
    running.child.stdin.end(`${bare}\n?code=${bare}\n${foreign}\n${redirected}\n`)
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(0)
    expect(stderr).toContain('This is not a whole address.')
    expect(stderr).toContain('This address has no `state`. Copy the whole address')
    expect(stderr).toContain('This address belongs to another sign-in')
  })

  test('fails when standard input ends without the address', async () => {
    const world = await openLoginWorld()
    const { exitCode, stderr } = await world.login({ paste: true })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Standard input ended without the redirected address.')
  })

  test('signs in with a code on another device', async () => {
    const world = await openLoginWorld()
    const { deviceAuthorizationUrl } = world.provider
    const running = world.login({
      'authorization-url': false,
      port: false,
      device: true,
      'device-authorization-url': deviceAuthorizationUrl,
    })
    const [, address = ''] = await running.shows(/^(http\S+\/device\S*)$/m)
    const [, code = ''] = await running.shows(/Enter this code there:\n\n(\S+)\n/)
    await world.provider.approveDevice(code, address)
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.secret('OAUTH_REFRESH_TOKEN')).toBe(world.provider.newestRefreshToken())
  })

  test('uses the device flow’s refusal as its own', async () => {
    const world = await openLoginWorld()
    const running = world.login({
      'authorization-url': false,
      port: false,
      device: true,
      'device-authorization-url': world.provider.deviceAuthorizationUrl,
    })
    const [, address = ''] = await running.shows(/^(http\S+\/device\S*)$/m)
    const [, code = ''] = await running.shows(/Enter this code there:\n\n(\S+)\n/)
    await world.provider.approveDevice(code, address, { deny: true })
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Access was denied')
  })

  test('sends eBay’s RuName in place of an address, and reads the pasted one', async () => {
    const world = await openLoginWorld()
    const running = world.login({
      ...{ provider: 'ebay', 'redirect-uri': 'Acme-App-PRD-1234', port: false },
    })
    const [, address = ''] = await running.shows(/^(http\S+\/auth\?\S+)$/m)
    expect(new URL(address).searchParams.get('redirect_uri')).toBe('Acme-App-PRD-1234')
    const { stderr, exitCode } = await running
    expect(stderr).toMatch(/sends the browser to the page that the RuName names/)
    expect(exitCode).toBe(1)
  })

  test('ends when the user denies access, with the words of the provider', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    const page = await pageAt(await world.signIn(running, { deny: true }))
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(1)
    expect(stderr).toContain('access_denied: The user chose "deny"')
    expect(page).toMatchObject({ status: 403, title: 'Access was denied' })
    expect(page.html).toContain('The user chose &#34;deny&#34;')
    expect(world.secret('OAUTH_REFRESH_TOKEN')).toBeUndefined()
  })

  test('saves in an environment that it creates', async () => {
    const world = await openLoginWorld()
    const running = world.login({ environment: 'staging', 'create-environment': true })
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
    const staging = { kind: 'environment', repository: 'acme/app', environment: 'staging' } as const
    expect(world.secret('OAUTH_REFRESH_TOKEN', staging)).toBe(world.provider.newestRefreshToken())
    expect(world.github.repositories.get('acme/app')?.environments.get('staging')).toMatchObject({
      branches: 'custom',
      policies: [{ name: 'main' }],
    })
  })

  test('saves in the repository without an option for the place', async () => {
    const world = await openLoginWorld({ place: REPOSITORY })
    const running = world.login()
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.secret('OAUTH_REFRESH_TOKEN')).toBe(world.provider.newestRefreshToken())
  })

  test('shares a new secret of an organization with the current repository only', async () => {
    const world = await openLoginWorld({
      place: { kind: 'organization', organization: 'acme', app: 'actions' },
    })
    const running = world.login()
    await pageAt(await world.signIn(running))
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Who may use the secret: Only acme/app.')
    const place = { kind: 'organization', organization: 'acme', app: 'actions' } as const
    expect(world.github.secret(place, 'OAUTH_REFRESH_TOKEN')).toMatchObject({
      visibility: 'selected',
      selectedRepositoryIds: [1001],
    })
  })

  test('keeps the visibility of an organization’s secret', async () => {
    const place = { kind: 'organization', organization: 'acme', app: 'actions' } as const
    const world = await openLoginWorld({ place })
    const running = world.login({ 'secret-name': 'REFRESH_TOKEN', replace: true })
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.github.secret(place, 'REFRESH_TOKEN')).toMatchObject({
      value: world.provider.newestRefreshToken(),
      selectedRepositoryIds: [1001, 1002],
    })
  })

  test('warns if another place has the same client ID', async () => {
    const world = await openLoginWorld()
    world.github.setVariable(REPOSITORY, 'OTHER_CLIENT_ID', 'app-post')
    const running = world.login()
    await pageAt(await world.signIn(running))
    const { stderr } = await running
    expect(stderr).toMatch(/OTHER_CLIENT_ID of repository acme\/app has the same client\s+ID/)
  })
})
