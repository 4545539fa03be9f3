import { expect, test } from '@jest/globals'
import { openLoginWorld } from '../support/login-world.ts'
import { CTRL_C, ENTER } from '../support/terminal.ts'

/** Clears the screen, sets its title, and starts a workflow command. */
const EVIL = '\u001b[2J\u001b]0;owned\u0007 ::add-mask::x'
const REDACTED = '[2J ]0;owned : :add-mask: :x'

test('a branch that GitHub names cannot write to the terminal', async () => {
  const world = await openLoginWorld()
  const app = world.github.repositories.get('acme/app')
  Object.assign(app ?? {}, { defaultBranch: `main${EVIL}` })
  const running = world.inTerminal({ environment: 'staging' })
  await running.shows(/Create it\?/)
  running.type(ENTER)
  await running.shows(/Only main \[2J \]0;owned : :add-mask: :x/)
  running.type(ENTER)
  await running.shows(/Created the environment/)
  running.type(CTRL_C)
  const { screen } = await running.ended
  expect(screen.replaceAll(/\s+/g, ' ')).toContain(`for the branch main ${REDACTED} only.`)
  expect(screen).not.toContain('\u0007')
})

test('a branch that is named like a secret is not shown', async () => {
  const world = await openLoginWorld()
  const app = world.github.repositories.get('acme/app')
  Object.assign(app ?? {}, { defaultBranch: world.github.token })
  const running = world.login({ environment: 'staging', 'create-environment': true })
  await world.address(running)
  running.child.kill('SIGINT')
  const { stderr } = await running
  expect(stderr).toContain('for the branch *** only')
})

test('an environment that GitHub lists cannot write to the terminal', async () => {
  const world = await openLoginWorld()
  const environment = `other${EVIL}`
  world.github.repositories.get('acme/app')?.addEnvironment(environment)
  world.github.setVariable(
    { kind: 'environment', repository: 'acme/app', environment },
    'OTHER_CLIENT_ID',
    'app-post',
  )
  const running = world.login()
  await world.address(running)
  running.child.kill('SIGINT')
  const { stderr } = await running
  expect(stderr).toContain(`environment other ${REDACTED} of acme/app has the same client ID`)
  expect(stderr).not.toContain('\u001b')
})
