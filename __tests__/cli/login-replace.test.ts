import { describe, expect, test } from '@jest/globals'
import { openLoginWorld, pageAt } from '../support/login-world.ts'
import { DOWN, ENTER } from '../support/terminal.ts'

const CLIENT_ID = 'OAUTH_CLIENT_ID'
const HAS_ANOTHER =
  /OAUTH_CLIENT_ID of environment production of\s+acme\/app has another\s+value: app-old\./

async function openWorldWithClient(id: string) {
  const world = await openLoginWorld()
  world.github.setVariable(world.place, CLIENT_ID, id)
  return world
}

describe('a client ID that another workflow may use', () => {
  test('is not replaced by `--yes`, and nothing is spent', async () => {
    const world = await openWorldWithClient('app-old')
    const { exitCode, stderr } = await world.login()
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(HAS_ANOTHER)
    expect(stderr).toContain('Add `--replace` to replace it.')
    expect(stderr).not.toContain('Open this address')
    expect(world.variable(CLIENT_ID)).toBe('app-old')
    expect(world.provider.requests).toEqual([])
  })

  test('is replaced by `--replace`', async () => {
    const world = await openWorldWithClient('app-old')
    const running = world.login({ replace: true })
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
    expect(world.variable(CLIENT_ID)).toBe('app-post')
  })

  test('is no question if it is the same', async () => {
    const world = await openWorldWithClient('app-post')
    const running = world.login()
    await pageAt(await world.signIn(running))
    expect(await running).toMatchObject({ exitCode: 0 })
  })

  test.each([
    ['stays after no', '', 1, 'app-old'],
    ['is replaced after yes', 'y', 0, 'app-post'],
  ])('in a terminal, it %s', async (_name, answer, exitCode, value) => {
    const world = await openWorldWithClient('app-old')
    const running = world.inTerminal({ writer: 'none', workflow: 'none' })
    await running.shows(HAS_ANOTHER)
    await running.shows(/Replace OAUTH_CLIENT_ID\?/)
    running.type(`${answer}${ENTER}`)
    if (exitCode === 0) await pageAt(await world.signIn(running))
    const { screen, ...ended } = await running.ended
    expect({ ...ended, screen }).toMatchObject({ exitCode })
    expect(world.variable(CLIENT_ID)).toBe(value)
  })

  test('is shown without what a terminal would obey', async () => {
    const world = await openWorldWithClient('old\u001b]0;title\u0007\u001b[2J')
    const { stderr } = await world.login()
    expect(stderr).toContain('has another value: old ]0;title [2J')
  })
})

test('in a terminal, the token of a writer is not replaced without a question', async () => {
  const world = await openLoginWorld()
  world.github.setSecret(world.place, 'OAUTH_WRITER_TOKEN', 'their-token')
  const running = world.inTerminal({ workflow: 'none' })
  await pageAt(await world.signIn(running))
  await running.shows(/Who saves the rotated refresh token later\?/)
  running.type(`${DOWN}${ENTER}`)
  await running.shows(/The secret OAUTH_WRITER_TOKEN exists\. Replace it\?/)
  running.type(ENTER)
  const { exitCode, screen } = await running.ended
  expect({ exitCode, screen }).toMatchObject({ exitCode: 0 })
  expect(screen).toContain('Rotated tokens are saved with the token in OAUTH_WRITER_TOKEN.')
  expect(world.secret('OAUTH_WRITER_TOKEN')).toBe('their-token')
})
