import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actionInputs, defaults } from '../../src/shared/action-inputs.ts'
import { credentialMeanings, failures } from '../../src/shared/failure.ts'
import { copyDist, isOfAction } from '../support/dist-copy.ts'
import { openWorld } from '../support/open-world.ts'
import type { ClientName } from '../world/index.ts'

interface Manifest {
  readonly description: string
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post: string }
}

const action = parse(readFileSync('action.yml', 'utf8')) as Manifest
const files = readdirSync('dist')
const contentOf = (file: string) => readFileSync(join('dist', file), 'utf8')

test('action.yml has the inputs that are read, and no other', () => {
  expect(new Set(Object.keys(action.inputs))).toEqual(new Set(Object.keys(actionInputs)))
})

test('action.yml requires the inputs that the code requires', () => {
  const required = (inputs: Readonly<Record<string, object>>): string[] =>
    Object.keys(inputs).filter(name => 'required' in (inputs[name] ?? {}))
  expect(required(action.inputs)).toEqual(required(actionInputs))
})

test('action.yml has the defaults of the code', () => {
  const given = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined || input.default.includes('${{') ? [] : [[name, input.default]],
  )
  expect(Object.fromEntries(given)).toEqual(defaults)
})

test('action.yml names every credential state, and the code has no other', () => {
  const states = Object.keys(credentialMeanings)
  expect(new Set(Object.values(failures).map(({ credential }) => credential))).toEqual(
    new Set(states.filter(state => state !== 'stored')),
  )
  for (const state of states) {
    expect(action.outputs['credential']?.description).toContain(`\`${state}\``)
  }
})

test('the description is short enough for the Marketplace', () => {
  expect(action.description.length).toBeLessThan(125)
})

test('main and post are in dist and run under Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' })
})

test('no step can start a process, a thread or another HTTP client', () => {
  // The command line, which may, is not in what a job downloads.
  const modules = files
    .filter(name => name.endsWith('.js') && isOfAction(name))
    .flatMap(name => [...contentOf(name).matchAll(/\brequire\("(?:node:)?([a-z_/0-9]+)"\)/g)])
    .map(([, name]) => name)
  expect([...new Set(modules)].sort()).toEqual([
    'buffer',
    'crypto',
    'events',
    'fs',
    'http',
    'https',
    'net',
    'os',
    'path',
    'timers/promises',
    'tls',
    'url',
    'util',
    'zlib',
  ])
})

test('a step loads nothing of the command line', () => {
  for (const name of files.filter(name => /(^|\.)(index|post)\.js$/.test(name)))
    expect(contentOf(name)).not.toMatch(/clack|xdg-open/)
})

/** The built action with only these files of dist. */
function copyWith(keep: (file: string) => boolean): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'action-'))
  copies.push(directory)
  return copyDist(directory, keep)
}

const copies: string[] = []
afterAll(() => {
  for (const directory of copies) rmSync(directory, { recursive: true })
})

test('a post step that has nothing to do needs no more of dist than its entry', async () => {
  const directory = await copyWith(file => ['post.js', 'package.json'].includes(file))
  const run = (env: Record<string, string>) =>
    execFileSync(process.execPath, [join(directory, 'dist/post.js')], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  expect(run({})).toBe('')
  expect(run({ STATE_main: 'started', STATE_pending_refresh_token_actions: '' })).toBe('')
  expect(() => run({ STATE_pending_refresh_token_actions: 'x' })).toThrow()
})

const parts: readonly [string, string, ClientName][] = [
  ['libsodium', 'AGFzbQ', 'post'],
  ['the code that signs assertions', 'function PrivateKeyJwt(', 'es256'],
]

test.each(parts)(
  'a download without %s: the step fails once, says how, and does not use the token',
  async (_, marker, client) => {
    const part = files.filter(
      file => file.endsWith('.index.js') && contentOf(file).includes(marker),
    )
    expect(part).toHaveLength(1)
    const world = await openWorld({ client })
    const actionDirectory = await copyWith(file => !part.includes(file))
    const { main, outputs } = await world.step({}, { actionDirectory })
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'error-code': 'internal_error', credential: 'untouched' })
    expect(main.log.match(/internal_error/g)).toHaveLength(1)
    expect(main.log).toContain('A part of this action could not be loaded.')
    expect(main.log).toContain('This step did not use the stored refresh token.')
    expect(world.provider.requests).toEqual([])
  },
)
