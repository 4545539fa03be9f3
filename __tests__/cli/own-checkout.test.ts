import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { VERSION } from '../../src/shared/command-line.ts'
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

  test('prints the workflow, or writes the file that `--output` names', async () => {
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

describe('the written workflow names the action', () => {
  const STDOUT = ['workflow', '--workflow', 'deploy', '--stdout']
  const PLACEHOLDER = 'your-org/refresh-oauth-token@0000000000000000000000000000000000000000 # v1'
  const git = async (...args: string[]): Promise<string> => {
    const person = ['-c', 'user.name=test', '-c', 'user.email=test@localhost']
    const { stdout } = await promisify(execFile)('git', [...person, ...args], { cwd: checkout })
    return stdout.trim()
  }
  const usesIn = async (cwd: string): Promise<string | undefined> => {
    const { stdout } = await runCli(STDOUT, { cwd })
    return /uses: (\S+\/refresh-oauth-token@.*)/.exec(stdout)?.[1]
  }

  const remotes: readonly [remote: string, repository: string | undefined][] = [
    ['https://github.com/acme/refresh-oauth-token.git', 'acme/refresh-oauth-token'],
    ['git@github.com:acme/refresh-oauth-token.git', 'acme/refresh-oauth-token'],
    ['/srv/mirrors/refresh-oauth-token', undefined],
  ]

  test.each(remotes)('by the commit of the checkout: from %s', async (remote, repository) => {
    await git('remote', 'set-url', 'origin', remote)
    await git('commit', '--quiet', '--allow-empty', '--message=release')
    const commit = await git('rev-parse', 'HEAD')
    const expected = repository ? `${repository}@${commit} # v${VERSION}` : PLACEHOLDER
    await expect(usesIn(checkout)).resolves.toBe(expected)
  })

  test('by a placeholder in a checkout without a commit, and anywhere else', async () => {
    await expect(usesIn(checkout)).resolves.toBe(PLACEHOLDER)
    await expect(usesIn(folder)).resolves.toBe(PLACEHOLDER)
  })
})
