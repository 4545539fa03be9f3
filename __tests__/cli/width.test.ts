import { describe, expect, test } from '@jest/globals'
import { openLoginWorld, pageAt } from '../support/login-world.ts'
import { runInTerminal } from '../support/run-in-terminal.ts'
import { CTRL_C, ENTER, type TerminalRun } from '../support/terminal.ts'
import { soundSetup } from './sound-setup.ts'

/** Lines that a terminal of 80 columns breaks, except addresses and commands to copy. */
function wideLines(screen: string): string[] {
  const isToCopy = (line: string) =>
    /^\s*(?:https?:\/\/\S+|(?:GH_HOST=\S+ )?(?:node|gh) \S.*)$/.test(line)
  // Each key draws the same line again.
  const isHiddenAnswer = (line: string) => line.startsWith('│  ▪')
  return screen
    .split('\n')
    .filter(line => [...line].length > 80 && !isToCopy(line) && !isHiddenAnswer(line))
}

async function screenOf(running: TerminalRun): Promise<string> {
  return (await running.ended).screen
}

describe('in a terminal of 80 columns, no sentence is wider', () => {
  test.each([[[]], [['login']], [['workflow']], [['doctor']], [['store']]])(
    'in the help of %j',
    async command => {
      const screen = await screenOf(runInTerminal([...command, '--help']))
      expect(screen).toContain('Exit codes')
      expect(wideLines(screen)).toEqual([])
    },
  )

  test.each<[string, string[]]>([
    ['an unknown command', ['lgoin']],
    ['an unknown option', ['login', '--provder', 'anypoint']],
    ['an unknown provider', ['login', '--provider', 'anypiont']],
    ['a URL that is none', ['login', '--provider', 'custom', '--token-url', 'nowhere']],
    ['options that exclude each other', ['workflow', '--stdout', '--force']],
    ['a missing GitHub token', ['doctor', '--repository', 'acme/app']],
    ['options without effect', ['login', '--device', '--paste', '--port', '1']],
    ['a RuName that is missing', ['login', '--provider', 'ebay', '--yes']],
    ['a certificate that does not exist', ['login', '--certificate', '/nowhere']],
    ['the checkout of the action', ['workflow', '--workflow', 'deploy', '--repository', 'a/b']],
    ['a value that is none', ['store', '--repository', 'acme/app', '--encrypted-value', 'x']],
  ])('in the error for %s', async (_what, args) => {
    const screen = await screenOf(runInTerminal(args, { PATH: '/usr/bin:/bin', HOME: '/nowhere' }))
    expect(screen).toMatch(/error: |1 error/)
    expect(wideLines(screen)).toEqual([])
  })

  test('in the report of doctor, whatever is wrong', async () => {
    const { world, app, setWorkflow } = await soundSetup()
    const { github, provider } = world
    const grants = { ...github.tokens.get(github.token), environments: 'read' } as const
    github.tokens.set(github.token, { ...grants, expiresAt: new Date(Date.now() + 86_400_000) })
    setWorkflow(text =>
      text.replace(/^concurrency:[\s\S]*?\n\n/m, '').replace(/^ *client-id.*\n/m, ''),
    )
    app.addRun('deploy.yml', { conclusion: 'failure' })
    const args = ['--environment', 'production', '--token-url', provider.tokenUrl]
    const screen = await screenOf(
      runInTerminal(['doctor', '--repository', 'acme/app', ...args], {
        GH_TOKEN: github.token,
        GITHUB_API_URL: github.apiUrl,
      }),
    )
    expect(screen).toMatch(/\d+ ok, [1-9]\d* warnings?, [1-9]\d* errors?/)
    expect(wideLines(screen)).toEqual([])
  })

  test('in the questions about a writer', async () => {
    const world = await openLoginWorld()
    const running = world.inTerminal({ workflow: 'none', writer: 'token' }, { WRITER_TOKEN: '' })
    await pageAt(await world.signIn(running))
    await running.shows(/Fine-grained personal/)
    running.type(`not-a-token${ENTER}`)
    await running.shows(/GitHub rejected this token \(401\)\./)
    await running.shows(/Fine-grained personal/)
    running.type(CTRL_C)
    const { screen } = await running.ended
    expect(wideLines(screen)).toEqual([])
  })

  test('in a sign-in', async () => {
    const world = await openLoginWorld()
    const running = world.inTerminal({ environment: 'staging', workflow: 'none', writer: 'none' })
    await running.shows(/Create it\?/)
    running.type(ENTER)
    await running.shows(/Which branches may use it\?/)
    running.type(ENTER)
    await pageAt(await world.signIn(running))
    const { exitCode, screen } = await running.ended
    expect({ exitCode, screen }).toMatchObject({ exitCode: 0 })
    expect(wideLines(screen)).toEqual([])
  })
})
