import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { VERSION } from '../../../src/shared/command-line.ts'
import { createWorld } from '../../world/index.ts'
import { type Outcome, run, start } from '../command.ts'
import type { Check, Part } from '../part.ts'
import { nodeProgram, nodes } from '../tools/nodes.ts'

/** The npm package of the command line, installed into an empty folder, on each Node. */
export const npmPackage: Part = {
  name: 'package',
  needs: nodes,
  run: async check => {
    const folder = await mkdtemp(join(tmpdir(), 'package-'))
    try {
      await run('npm', ['pack', '--pack-destination', folder, resolve('dist')])
      const archive = join(folder, `refresh-oauth-token-${VERSION}.tgz`)
      await check('npm pack ./dist', `at most ${LARGEST} bytes`, async () => {
        const { size } = await stat(archive)
        assert.ok(size <= LARGEST, `${size} bytes`)
      })
      const settings = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts']
      await run('npm', ['install', '--prefix', folder, ...settings, archive])
      for (const node of nodes) await checkNode(folder, nodeProgram(node), check)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** In bytes. */
const LARGEST = 600 * 1_024

/** Milliseconds in which `--help` starts, as the fastest of several runs. */
const LONGEST_START = 150

async function checkNode(folder: string, node: string, check: Check): Promise<void> {
  const program = join(folder, 'node_modules', '.bin', 'refresh-oauth-token')
  const cli = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
    start(node, [program, ...args], { cwd: folder, env: { PATH: '/usr/bin:/bin', ...env } }).outcome
  const version = (await run(node, ['--version'])).trim()
  await check(`Node ${version}`, '--version and the help of every command', async () => {
    assert.equal((await cli(['--version'])).output, `${VERSION}\n`)
    for (const command of [[], ['login'], ['workflow'], ['doctor'], ['store']]) {
      const { code, output } = await cli([...command, '--help'])
      assert.equal(code, 0, output)
      assert.match(output, /Exit codes/)
    }
  })
  await check(`Node ${version}`, `--help starts in ${LONGEST_START} ms`, async () => {
    const times: number[] = []
    for (let run = 0; run < 10; run++) times.push((await cli(['--help'])).durationMs)
    assert.ok(Math.min(...times) <= LONGEST_START, `${Math.min(...times).toFixed(0)} ms`)
  })
  await check(`Node ${version}`, 'wrong usage exits with 2', async () => {
    const { code, output } = await cli(['login', '--provder', 'x'])
    assert.equal(code, 2)
    assert.match(output, /did you mean `--provider`\?/)
  })
  await check(`Node ${version}`, 'doctor reads a repository', async () => {
    const world = await createWorld({ github: { commandLine: true } })
    try {
      const given = ['--repository', 'acme/app', '--github-api-url', world.github.apiUrl, '--json']
      const provider = ['--provider', 'custom', '--token-url', world.provider.tokenUrl]
      const { output } = await cli(['doctor', ...given, ...provider], {
        GH_TOKEN: world.github.token,
      })
      const { checks } = JSON.parse(output)
      assert.ok(checks.some(({ status }: { status: string }) => status === 'ok'))
    } finally {
      await world.close()
    }
  })
}
