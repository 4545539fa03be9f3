import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { copyDist } from '../support/dist-copy.ts'
import { openLoginWorld, pageAt } from '../support/login-world.ts'
import { runCli, runPrinted } from '../support/run-cli.ts'

const ELSEWHERE = '--output ../app/.github/workflows/deploy.yml'

let folder = ''
let checkout = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout-'))
  checkout = await copyDist(join(folder, 'refresh-oauth-token'))
  await initialize(checkout)
})
/** A Git repository whose remote is the action's. */
async function initialize(cwd: string): Promise<void> {
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd })
  await git('init', '--quiet')
  await git('remote', 'add', 'origin', 'https://github.com/your-org/refresh-oauth-token.git')
}
afterEach(() => rm(folder, { recursive: true, force: true }))

async function expectNothingWritten(): Promise<void> {
  expect(await readdir(folder)).toEqual(['refresh-oauth-token'])
  expect(existsSync(join(checkout, '.github'))).toBe(false)
}

describe('in a checkout of the action itself, workflow', () => {
  const DEPLOY = ['workflow', '--workflow', 'deploy', '--repository', 'acme/app']

  test.each([['.'], ['dist']])('does not write into it, and says how: in %s', async below => {
    const cwd = join(checkout, below)
    const { exitCode, stdout, stderr } = await runCli(DEPLOY, { cwd })
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('This folder is a checkout of the action itself')
    expect(stderr).toContain(ELSEWHERE)
    expect(stderr).toContain('`--stdout`')
    await expectNothingWritten()
  })

  test('prints the workflow, or writes it where it is told to', async () => {
    const printed = await runCli([...DEPLOY, '--stdout'], { cwd: checkout })
    expect([printed.exitCode, printed.stdout]).toEqual([0, expect.stringContaining('name: Deploy')])
    const written = await runCli([...DEPLOY, ...ELSEWHERE.split(' ')], { cwd: checkout })
    expect(written.exitCode).toBe(0)
    expect(existsSync(join(folder, 'app/.github/workflows/deploy.yml'))).toBe(true)
  })
})

describe('in a checkout of the action itself, login', () => {
  test('prints the command that writes the workflow, and the command works', async () => {
    const world = await openLoginWorld()
    const running = world.login({ workflow: 'deploy' }, { cwd: checkout })
    await pageAt(await world.signIn(running))
    const { exitCode, stdout, stderr } = await running
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(stderr).toContain('This folder is a checkout of the action itself')
    await expectNothingWritten()
    const [command = ''] = /node dist\/cli\.js workflow .*/.exec(stdout) ?? []
    expect(command).toContain(ELSEWHERE)
    expect((await runPrinted(command, { cwd: checkout })).exitCode).toBe(0)
    expect(existsSync(join(folder, 'app/.github/workflows/deploy.yml'))).toBe(true)
  })

  test.each([['login'], ['doctor'], ['store']])(
    '%s does not take its repository for yours',
    async command => {
      const { exitCode, stderr } = await runCli([command], {
        cwd: checkout,
        env: { GH_TOKEN: 'x', CLIENT_SECRET: 'x' },
      })
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--repository is missing')])
    },
  )
})

test('in any other folder, login writes the workflow', async () => {
  const world = await openLoginWorld()
  const cwd = join(folder, 'app')
  await mkdir(join(cwd, '.git'), { recursive: true })
  const running = world.login({ workflow: 'deploy' }, { cwd })
  await pageAt(await world.signIn(running))
  const { exitCode, stdout } = await running
  expect(exitCode).toBe(0)
  expect(stdout).not.toContain('cli.js workflow')
  expect(existsSync(join(cwd, '.github/workflows/deploy.yml'))).toBe(true)
})
