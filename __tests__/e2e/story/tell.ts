import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunningCli, runCli, runPrinted } from '../../support/run-cli.ts'
import { assertUnreadable } from '../assert-unreadable.ts'
import type { RunWorkflow, WorkflowRun } from './run-workflow.ts'
import type { Scene } from './scene.ts'

/** What a spectator sees. */
export type Audience = {
  chapter(title: string): void
  remark(text: string): void
  command(line: string): void
  /** A command has started. */
  watch(running: RunningCli): void
  workflow(text: string): void
  run(run: WorkflowRun): void
}

/**
 * From nothing to a green deployment, and back to one after the token died at the provider. Every
 * command after the first one is the one that was printed before.
 *
 * @throws Error as soon as something is not as the story says
 */
export async function tell(
  scene: Scene,
  runWorkflow: RunWorkflow,
  audience: Audience,
): Promise<void> {
  const { repository, shell, redirect } = scene
  /** What a command prints that succeeds. */
  const done = async (running: RunningCli): Promise<string> => {
    audience.watch(running)
    const { exitCode, stderr } = await running
    assert.equal(exitCode, 0, stderr)
    assertUnreadable(stderr, scene.world.secrets())
    return stderr
  }
  const signIn = async (running: RunningCli): Promise<string> => {
    const ended = done(running)
    const [, address = ''] = await running.shows(/^(https:\/\/\S+\/authorize\?\S+)$/m)
    audience.remark('A person opens the address, signs in, and allows access.')
    const page = await fetch(await scene.signIn(address))
    assert.equal(page.status, 200)
    return ended
  }
  const run = async (label: string): Promise<WorkflowRun> => {
    const result = await runWorkflow(text, scene, label)
    audience.run(result)
    assertUnreadable(result.log, scene.world.secrets())
    repository.addRun('deploy.yml', {
      conclusion: result.succeeded ? 'success' : 'failure',
      groups: ['anypoint-production'],
    })
    return result
  }

  audience.chapter('Sign in')
  const login = [
    ...['login', '--provider', 'anypoint', '--repository', 'acme/app'],
    ...['--environment', 'production', '--client-id', scene.clientId, '--writer', 'token'],
    ...['--github-api-url', scene.world.github.apiUrl],
  ]
  const unattended = ['--yes', '--no-browser', '--port', redirect.port]
  audience.command(['node dist/cli.js', ...login, ...unattended].join(' '))
  const signedIn = await signIn(runCli([...login, ...unattended], shell))
  assert.ok(await scene.world.provider.works(scene.stored('ANYPOINT_REFRESH_TOKEN')))

  audience.chapter('Write the workflow')
  const writing = `${commandIn(signedIn, 'workflow')} --next curl`
  audience.command(writing)
  await done(runPrinted(writing, shell))
  const file = join(scene.folders.workspace, '.github/workflows/deploy.yml')
  const text = await readFile(file, 'utf8')
  audience.workflow(text)
  repository.addWorkflow('deploy.yml', text)

  audience.chapter('Run the workflow')
  const first = await run('first')
  assert.ok(first.succeeded, first.log)

  audience.chapter('The token dies at the provider, and the workflow fails')
  audience.remark('A person revokes the access at the provider.')
  await scene.revoke(scene.stored('ANYPOINT_REFRESH_TOKEN'))
  const failed = await run('failed')
  assert.ok(!failed.succeeded, failed.log)

  audience.chapter('Run the command that the log shows')
  const again = commandIn(failed.log, 'login')
  audience.command(again)
  await signIn(runPrinted([again, '--replace', ...unattended].join(' '), shell))

  audience.chapter('Run the workflow again')
  const last = await run('last')
  assert.ok(last.succeeded, last.log)

  audience.chapter('Check the set-up')
  const checking = commandIn(signedIn, 'doctor')
  audience.command(checking)
  await done(runPrinted(checking, shell))
}

function commandIn(text: string, command: string): string {
  const found = new RegExp(`node dist/cli\\.js ${command} [^\\n\`]*`).exec(text)?.[0].trim()
  assert.ok(found, `the command ${command} is not in:\n${text}`)
  return found
}
