import { describe, expect, test } from '@jest/globals'
import { failedRun } from '../support/failed-run.ts'
import { runInTerminal } from '../support/run-in-terminal.ts'
import { CTRL_C, ENTER } from '../support/terminal.ts'
import type { World } from '../world/index.ts'

const QUESTION = /Replace the secret (\w+) of repository acme\/app with the value/

function storeInTerminal({ github }: World, run: string) {
  return runInTerminal(['store', '--run', run, '--repository', 'acme/app'], {
    GH_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
  })
}

function putsOf({ github }: World): number {
  return github.requests.filter(({ name }) => name === 'put').length
}

describe('in a terminal, store --run asks before it saves', () => {
  test.each([
    ['yes', ENTER, 0, true, /Saved the secret REFRESH_TOKEN of repository acme\/app/],
    ['yes, typed', 'y', 0, true, /Saved the secret REFRESH_TOKEN of repository acme\/app/],
    ['no', `n`, 1, false, /The secret REFRESH_TOKEN of repository acme\/app was not changed\./],
    ['Ctrl-C', CTRL_C, 130, false, /Interrupted\.\s+Nothing was saved\./],
  ] as const)('%s', async (_answer, keys, exitCode, isSaved, says) => {
    const { world, run } = await failedRun()
    const puts = putsOf(world)
    const running = storeInTerminal(world, run)
    await running.shows(QUESTION)
    running.type(keys)
    const { screen, ...ended } = await running.ended
    expect({ ...ended, screen }).toMatchObject({ exitCode })
    expect(screen).toMatch(says)
    expect(world.newestIsStored()).toBe(isSaved)
    expect(putsOf(world) - puts).toBe(isSaved ? 1 : 0)
    for (const { value } of world.secrets()) expect(screen).not.toContain(value)
  })

  test('for each of several secrets, and Ctrl-C says which one is saved', async () => {
    const { world, run } = await failedRun({ inputs: { 'access-token-secret': 'ACCESS_TOKEN' } })
    const running = storeInTerminal(world, run)
    const [, first] = await running.shows(QUESTION)
    running.type(ENTER)
    await running.shows(/Saved the secret/)
    const [, second] = await running.shows(QUESTION)
    running.type(CTRL_C)
    const { exitCode, screen } = await running.ended
    expect({ exitCode, screen }).toMatchObject({ exitCode: 130 })
    expect([first, second].sort()).toEqual(['ACCESS_TOKEN', 'REFRESH_TOKEN'])
    const text = screen.replaceAll(/\s+/g, ' ')
    expect(text).toContain(`Saved: secret ${first} of repository acme/app.`)
    expect(text).toContain(`Not saved: secret ${second} of repository acme/app.`)
  })
})
