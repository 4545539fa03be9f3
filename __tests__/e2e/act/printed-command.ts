import assert from 'node:assert/strict'
import { delimiter, join } from 'node:path'
import { run } from '../command.ts'
import type { ActRun } from './run.ts'
import type { Scene } from './scene.ts'

const GH = join(import.meta.dirname, '..', 'stand-ins', 'gh')

/**
 * Finds the command that a log tells a person to run to store this secret, and has a shell run it,
 * as it is printed, with a stand-in for GitHub's own CLI.
 */
export async function runPrintedCommand(
  { log }: ActRun,
  secretName: string,
  { folders, path, world }: Scene,
): Promise<void> {
  const lines = log.split('\n').map(line => line.replace(/^\[.*?\]\s+\| /, ''))
  const command = lines.find(
    line => /^(\S+=\S+ )*gh api /.test(line) && line.includes(`/${secretName}'`),
  )
  assert.ok(command, `the log has no command for ${secretName}`)
  await run('sh', ['-c', command], {
    env: {
      PATH: [GH, path].join(delimiter),
      NODE_EXTRA_CA_CERTS: folders.trust,
      GH_TOKEN: world.github.token,
    },
  })
}
