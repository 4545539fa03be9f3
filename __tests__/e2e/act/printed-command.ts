import assert from 'node:assert/strict'
import { delimiter, join } from 'node:path'
import { recoveryCommands } from '../../support/recovery-command.ts'
import { run } from '../command.ts'
import { FAKES, type Setup } from './setup.ts'

/** Runs the command that a log prints to save this secret, in a shell, with a fake GitHub CLI. */
export async function runPrintedCommand(
  log: string,
  secretName: string,
  { folders, path, world }: Setup,
): Promise<void> {
  const command = recoveryCommands(log).find(text => text.includes(`/${secretName}'`))
  assert.ok(command, `the log has no command for ${secretName}`)
  await run('sh', ['-c', command], {
    env: {
      PATH: [join(FAKES, 'gh'), path].join(delimiter),
      NODE_EXTRA_CA_CERTS: folders.trust,
      GH_TOKEN: world.github.token,
    },
  })
}
