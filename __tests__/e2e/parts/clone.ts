import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { REPOSITORY } from '../../support/dist-copy.ts'
import { run } from '../command.ts'
import type { Part } from '../part.ts'
import { nodeProgram, nodes } from '../tools/nodes.ts'

/** The first commands of README, in a clone, with the Node and npm that a reader may have. */
export const freshClone: Part = {
  name: 'clone',
  needs: nodes,
  run: async check => {
    const folder = await mkdtemp(join(tmpdir(), 'clone-'))
    try {
      await run('git', ['clone', '--quiet', '--depth', '1', `file://${REPOSITORY}`, folder])
      for (const node of nodes) {
        const npm = npmWith(nodeProgram(node), folder)
        await check(`Node ${node.version}`, 'npm ci prints no warning', async () => {
          const output = await npm(['ci', '--prefer-offline'])
          assert.match(output, /added \d+ packages/)
          assert.doesNotMatch(output, WARNING)
        })
        await check(`Node ${node.version}`, 'npm run demo prints no warning', async () => {
          assert.doesNotMatch(await npm(['run', 'demo']), WARNING)
        })
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Of npm, or of Node, as in `(node:12) ExperimentalWarning: …`. */
const WARNING = /^npm warn|deprecated|\(node:\d+\)/im

/** Runs the machine's npm with this Node, and without the settings of the npm that runs this. */
function npmWith(node: string, cwd: string): (args: readonly string[]) => Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))
  const own = join(REPOSITORY, 'node_modules')
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(path => !path.startsWith(own))
  const env = {
    ...Object.fromEntries(inherited),
    PATH: [dirname(node), ...folders].join(delimiter),
  }
  return args => run('npm', args, { cwd, env, timeoutMs: 300_000 })
}
