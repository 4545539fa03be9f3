import { describe, expect, test } from '@jest/globals'
import { type LoginWorld, openLoginWorld, pageAt } from '../support/login-world.ts'
import { CTRL_C, ENTER, type TerminalRun, UP } from '../support/terminal.ts'

const NEW = 'OAUTH_REFRESH_TOKEN'

test('in a terminal, login asks for all that it needs', async () => {
  const world = await openLoginWorld()
  const { post } = world.provider.clients
  const running = world.inTerminal(
    {
      ...{ provider: false, 'token-url': false, 'authorization-url': false, scope: false },
      ...{ environment: false, repository: false, 'client-id': false, 'client-auth': false },
    },
    { CLIENT_SECRET: '' },
  )
  const answer = async (question: RegExp, keys: string) => {
    await running.shows(question)
    running.type(keys)
  }
  await answer(/Where should the refresh token be saved\?/, ENTER)
  await answer(/Environment\s/, ENTER)
  await answer(/Repository \(owner\/name\)/, `acme/app${ENTER}`)
  await answer(/Provider/, `custom${ENTER}`)
  await answer(/Token endpoint/, `${world.provider.tokenUrl}${ENTER}`)
  await answer(/Authorization endpoint/, `${world.provider.authorizationUrl}${ENTER}`)
  await answer(/Scope/, `offline_access full${ENTER}`)
  await answer(/How does the client authenticate\?/, ENTER)
  await answer(/Client ID/, `${post.id}${ENTER}`)
  await answer(/Client secret/, `${post.secret}${ENTER}`)
  const page = await pageAt(await world.signIn(running))
  expect(page.title).toBe('You are signed in')
  await answer(/Which workflow should be written\?/, `${UP}${ENTER}`)
  await answer(/Who saves the rotated refresh token later\?/, `${UP}${ENTER}`)
  const { exitCode, screen } = await running.ended
  expect({ exitCode, screen }).toMatchObject({ exitCode: 0 })
  expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
})

test('in a terminal, an address of any length can be pasted', async () => {
  const world = await openLoginWorld()
  const running = world.inTerminal({ paste: true, writer: 'none', workflow: 'none' })
  const redirected = await world.signIn(running)
  await running.shows(/Paste the address/)
  running.type(`${redirected}&more=${'x'.repeat(6_000)}${ENTER}`)
  const { exitCode, screen } = await running.ended
  expect({ exitCode, screen }).toMatchObject({ exitCode: 0 })
  expect(screen).not.toContain(new URL(redirected).searchParams.get('code'))
})

describe('Ctrl-C leaves nothing behind', () => {
  type Row = [at: string, changes: Record<string, string | boolean>, question: RegExp]
  const rows: Row[] = [
    ['the place', { environment: false }, /Where should/],
    ['the provider', { provider: false }, /Provider/],
    ['the token endpoint', { 'token-url': false }, /Token endpoint/],
    ['the existing secret', { 'secret-name': 'REFRESH_TOKEN' }, /Replace\?/],
    ['the missing environment', { environment: 'staging' }, /Create it\?/],
    ['the client ID', { 'client-id': false }, /Client ID/],
    ['the client secret', {}, /Client secret/],
  ]

  test.each(rows)('at the question about %s', async (_at, changes, question) => {
    const world = await openLoginWorld()
    const running = world.inTerminal(changes, { CLIENT_SECRET: '' })
    await running.shows(question)
    await expectInterrupted(world, running)
  })

  test('at the branches of a new environment', async () => {
    const world = await openLoginWorld()
    const running = world.inTerminal({ environment: 'staging' })
    await running.shows(/Create it\?/)
    running.type(ENTER)
    await running.shows(/Which branches may use it\?/)
    await expectInterrupted(world, running)
  })

  test('after a new environment was created', async () => {
    const world = await openLoginWorld()
    const running = world.inTerminal(
      { environment: 'staging', 'create-environment': true },
      { CLIENT_SECRET: '' },
    )
    await running.shows(/Which branches may use it\?/)
    running.type(ENTER)
    await running.shows(/Client secret/)
    await expectInterrupted(world, running)
  })

  test.each([
    ['the browser', {}],
    ['a pasted address', { paste: true }],
  ])('while it waits for %s', async (_what, changes) => {
    const world = await openLoginWorld()
    const running = world.inTerminal(changes)
    await world.address(running)
    await running.shows(/Waiting for the sign-in/)
    await expectInterrupted(world, running)
  })
})

async function expectInterrupted(world: LoginWorld, running: TerminalRun): Promise<void> {
  const before = world.secret('REFRESH_TOKEN')
  running.type(CTRL_C)
  const { exitCode, screen } = await running.ended
  expect({ exitCode, screen }).toMatchObject({ exitCode: 130 })
  expect(world.secret('REFRESH_TOKEN')).toBe(before)
  expect(world.secret(NEW)).toBeUndefined()
  expect(world.github.repositories.get('acme/app')?.environments.has('staging')).toBe(false)
  await expect(fetch(`http://127.0.0.1:${world.port}/`)).rejects.toThrow()
}
