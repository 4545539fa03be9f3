import { expect, test } from '@jest/globals'
import { openLoginWorld, pageAt } from '../support/login-world.ts'
import { ENTER, UP } from '../support/terminal.ts'

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
