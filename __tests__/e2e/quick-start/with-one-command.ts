import assert from 'node:assert/strict'
import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOWN, ENTER, openTerminal, type TerminalRun } from '../../support/terminal.ts'
import { assertCalled } from '../act/assert.ts'
import { OWN_ACTION } from '../act/workflow.ts'
import { assertUnreadable } from '../assert-unreadable.ts'
import { run } from '../command.ts'
import { withAct } from '../story/run-workflow.ts'
import type { Scene } from '../story/scene.ts'
import { codeBlock, said } from './readme.ts'

/**
 * Types the commands of "With one command" in a terminal, answers as a person does, and runs the
 * workflow that they write. Only the environment says where the simulated servers are.
 */
export async function followOneCommand(text: string, scene: Scene): Promise<void> {
  const reader = join(scene.folders.home, 'reader')
  await mkdir(reader)
  const commands = codeBlock(text, 'sh').replaceAll('OWNER/REPO', 'acme/app')
  const screen = await typeCommands(commands, reader, scene)
  const clone = join(reader, OWN_ACTION.split('/')[1] ?? '')
  const workflow = await writeWorkflow(text, screen, { clone, scene })
  const { succeeded, log } = await withAct(workflow, scene, 'quick start')
  assert.ok(succeeded, log)
  const newest = scene.world.provider.newestRefreshToken()
  assert.equal(scene.stored('ANYPOINT_REFRESH_TOKEN'), newest)
  assertCalled(scene, 'GET', /^Anypoint-CLI\//)
}

/** Returns what was on the screen. */
async function typeCommands(commands: string, cwd: string, scene: Scene): Promise<string> {
  const { CLIENT_SECRET: secret = '', WRITER_TOKEN: writer = '', ...env } = scene.shell.env ?? {}
  const { folders, world, path: PATH } = scene
  const origin = `https://github.com/${OWN_ACTION}`
  const published = await publish(said(commands, /--branch (\S+)/), scene)
  const terminal = openTerminal(`set -e\n${commands}`, {
    cwd,
    env: {
      ...{ ...env, PATH, HOME: folders.home, GITHUB_API_URL: world.github.apiUrl },
      ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `url.file://${published}.insteadOf` },
      GIT_CONFIG_VALUE_0: origin,
    },
  })
  try {
    await answerQuestions(terminal, scene, { secret, writer })
    const { exitCode, screen } = await terminal.ended
    assert.equal(exitCode, 0, screen)
    assertUnreadable(screen, [...world.secrets(), { label: 'the token', value: writer }])
    return screen
  } finally {
    terminal.child.kill()
  }
}

/** A repository with what a release contains, on this branch. */
async function publish(branch: string, { folders }: Scene): Promise<string> {
  const cwd = join(folders.home, 'published')
  await cp(folders.action, cwd, { recursive: true })
  const person = ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost']
  const git = (...args: string[]) => run('git', [...person, ...args], { cwd })
  await git('init', '--quiet', `--initial-branch=${branch}`)
  await git('add', '--all')
  await git('commit', '--quiet', '--message=release')
  return cwd
}

async function answerQuestions(
  terminal: TerminalRun,
  { clientId, signIn }: Scene,
  { secret, writer }: { readonly secret: string; readonly writer: string },
): Promise<void> {
  const answer = async (question: RegExp, keys: string): Promise<void> => {
    await terminal.shows(question)
    terminal.type(keys)
  }
  await answer(/Domain: region/, ENTER)
  await answer(/Client ID/, `${clientId}${ENTER}`)
  await answer(/Client secret/, `${secret}${ENTER}`)
  const [, address = ''] = await terminal.shows(/^(https:\/\/\S+\/authorize\?\S+)$/m)
  const page = await fetch(await signIn(address))
  assert.equal(page.status, 200)
  await answer(/Which workflow should be written\?/, ENTER)
  await answer(/Who saves the rotated refresh token later\?/, `${DOWN}${ENTER}`)
  await answer(/Fine-grained personal access token$/m, `${writer}${ENTER}`)
}

/** Runs the command that was printed. */
async function writeWorkflow(
  text: string,
  screen: string,
  { clone, scene }: { readonly clone: string; readonly scene: Scene },
): Promise<string> {
  said(text, /prints (the command that writes the workflow that you choose)/)
  const [printed = ''] = /node dist\/cli\.js workflow .*/.exec(screen) ?? []
  assert.match(printed, / --output \.\.\/app\/\.github\/workflows\/deploy\.yml( |$)/)
  const { env } = scene.shell
  await run('sh', ['-c', printed], { cwd: clone, env: { ...env, PATH: scene.path } })
  const inClone = await readdir(clone)
  assert.ok(!inClone.includes('.github'), 'the clone of the action has a workflow')
  const folder = join(clone, '../app/.github/workflows')
  const [file = '', ...others] = await readdir(folder)
  assert.deepEqual(others, [])
  said(text, /(uses the action at the commit of this clone)/)
  const commit = (await run('git', ['rev-parse', 'HEAD'], { cwd: clone })).trim()
  const workflow = await readFile(join(folder, file), 'utf8')
  assert.match(workflow, new RegExp(`uses: ${OWN_ACTION}@${commit} `))
  return workflow
}
