import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type CliResult, runCli, runPrinted } from '../support/run-cli.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function workflow(...options: string[]): PromiseLike<CliResult> {
  return runCli(['workflow', ...options], { cwd: folder })
}

function read(...path: string[]): Promise<string> {
  return readFile(join(folder, ...path), 'utf8')
}

const DEPLOY = ['--workflow', 'deploy', '--environment', 'production']

test('the workflow is written where GitHub looks for it, and standard output stays empty', async () => {
  const { exitCode, stdout, stderr } = await workflow(...DEPLOY)
  expect([exitCode, stdout]).toEqual([0, ''])
  expect(stderr).toContain('Wrote .github/workflows/deploy.yml.')
  expect(parse(await read('.github/workflows/deploy.yml')).jobs.deploy.environment).toBe(
    'production',
  )
})

test('from a subfolder, it is written at the root of the repository', async () => {
  await mkdir(join(folder, '.git'))
  await mkdir(join(folder, 'packages/app'), { recursive: true })
  const { stderr } = await runCli(['workflow', ...DEPLOY], { cwd: join(folder, 'packages/app') })
  expect(stderr).toContain(`Wrote ${join('..', '..', '.github', 'workflows', 'deploy.yml')}.`)
  await read('.github/workflows/deploy.yml')
})

test('--stdout prints exactly what would be written, and writes nothing', async () => {
  const { exitCode, stdout } = await workflow(...DEPLOY, '--stdout')
  expect([exitCode, await readdir(folder)]).toEqual([0, []])
  await workflow(...DEPLOY, '--output', 'a/b.yml')
  expect(await read('a/b.yml')).toBe(stdout)
})

const print = 'node dist/cli.js workflow --workflow deploy --stdout'

test('standard output on a full disk is an error', async () => {
  const { exitCode, stderr } = await runPrinted(`${print} >/dev/full`)
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('(ENOSPC)')])
})

test('a reader of standard output that ends early is none', async () => {
  const { exitCode, stderr } = await runPrinted(`${print} | head -c 1 >/dev/null`)
  expect([exitCode, stderr]).toEqual([0, ''])
})

test('another file is not overwritten without --force', async () => {
  await writeFile(join(folder, 'own.yml'), 'mine\n')
  const refused = await workflow(...DEPLOY, '--output', 'own.yml')
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toContain('own.yml already exists')
  expect(await read('own.yml')).toBe('mine\n')
  expect((await workflow(...DEPLOY, '--output', 'own.yml', '--force')).exitCode).toBe(0)
  expect(await read('own.yml')).toContain('name: Deploy')
})

test('a file with the same text is left as it is', async () => {
  await workflow(...DEPLOY)
  const { exitCode, stderr } = await workflow(...DEPLOY)
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('deploy.yml is unchanged.')])
})

test('a folder in place of the file is an error in words', async () => {
  const { exitCode, stderr } = await workflow(...DEPLOY, '--output', '.')
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('(EISDIR)')])
})

test.each<[string, string[], string]>([
  ['no workflow', [], '`--workflow` is missing.'],
  ['the workflow none', ['--workflow', 'none'], '`--workflow none` writes nothing.'],
  ['an unknown workflow', ['--workflow', 'deplyo'], '`--workflow` must be one of'],
  ['two places', [...DEPLOY, '--organization', 'acme'], 'exclude each other'],
  ['a custom provider without its address', [...DEPLOY, '--provider', 'custom'], '`--token-url`'],
  ['a domain that is missing', [...DEPLOY, '--provider', 'auth0'], '`--domain`'],
  [
    "a provider's program with another provider",
    [...DEPLOY, '--provider', 'google', '--next', 'anypoint-cli'],
    'does not work with the provider google',
  ],
  [
    'a next step that has no place',
    ['--workflow', 'rotator', '--next', 'curl'],
    'has no next step',
  ],
  ['--stdout and --output', [...DEPLOY, '--stdout', '--output', 'a.yml'], 'writes no file'],
])('%s is wrong usage, and nothing is written', async (_name, options, message) => {
  const { exitCode, stdout, stderr } = await workflow(...options)
  expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  expect(await readdir(folder)).toEqual([])
})
