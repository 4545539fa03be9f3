import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { failureKinds } from '../../src/lib/failure.ts'
import { defaults, fields } from '../../src/lib/input-table.ts'
import { copyDist } from '../support/dist-copy.ts'
import { openWorld } from '../support/open-world.ts'
import type { ClientName } from '../world/index.ts'

interface Manifest {
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post: string }
}

const action = parse(readFileSync('action.yml', 'utf8')) as Manifest

test('action.yml has the inputs that are read, and no other', () => {
  expect(new Set(Object.keys(action.inputs))).toEqual(new Set(Object.keys(fields)))
})

test('action.yml gives the defaults that the code has', () => {
  const given = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined || input.default.includes('${{') ? [] : [[name, input.default]],
  )
  expect(Object.fromEntries(given)).toEqual(defaults)
})

test('action.yml names every credential state', () => {
  for (const { credential } of Object.values(failureKinds)) {
    expect(action.outputs['credential']?.description).toContain(`\`${credential}\``)
  }
})

test('main and post are in dist and run under Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' })
})

/** The built action with only these files of `dist/`. */
function copyWith(files: readonly string[]): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'action-'))
  copies.push(directory)
  return copyDist(directory, file => files.includes(file))
}

const copies: string[] = []
afterAll(() => {
  for (const directory of copies) rmSync(directory, { recursive: true })
})

test('the WebAssembly in dist is that of the libsodium package, byte for byte', () => {
  const code = readFileSync('node_modules/libsodium/dist/modules-esm/libsodium.mjs', 'utf8')
  const [longest = ''] = (code.match(/"[\w+/=]+"/g) ?? []).sort((a, b) => b.length - a.length)
  const packaged = Buffer.from(longest.slice(1, -1), 'base64')
  expect(packaged.subarray(0, 4).toString('latin1')).toBe('\0asm')
  expect(readFileSync('dist/libsodium.wasm').equals(packaged)).toBe(true)
})

test('nothing in dist can start a process, or open a connection past the one transport', () => {
  const modules = readdirSync('dist')
    .filter(name => name.endsWith('.js'))
    .flatMap(name => [
      ...readFileSync(join('dist', name), 'utf8').matchAll(
        /\brequire\("(?:node:)?([a-z_/0-9]+)"\)/g,
      ),
    ])
    .map(([, name]) => name)
  expect([...new Set(modules)].sort()).toEqual([
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
  ])
})

test('a post step that has nothing to do needs no more of dist than its entry', async () => {
  const directory = await copyWith(['index.js', 'post.js', 'package.json'])
  const run = (env: Record<string, string>) =>
    execFileSync(process.execPath, [join(directory, 'dist/post.js')], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  expect(run({})).toBe('')
  expect(run({ STATE_main: 'started', STATE_sealed_0: '{}', STATE_stored_0: 'true' })).toBe('')
  expect(() => run({ STATE_sealed_0: '{}' })).toThrow()
})

const parts: readonly [string, (file: string) => boolean, ClientName][] = [
  ['its WebAssembly', file => file === 'libsodium.wasm', 'post'],
  ['what signs assertions', file => partsThatSign.includes(file), 'es256'],
]
const partsThatSign = readdirSync('dist').filter(file =>
  readFileSync(join('dist', file), 'utf8').includes('function PrivateKeyJwt('),
)

test.each(parts)(
  'a download without %s: the step fails once, says how, and has spent nothing',
  async (_, missing, client) => {
    const files = readdirSync('dist').filter(file => !missing(file))
    expect(files).toHaveLength(readdirSync('dist').length - 1)
    const world = await openWorld({ client })
    const { main, outputs } = await world.step({}, { actionDirectory: await copyWith(files) })
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'error-code': 'internal_error', credential: 'untouched' })
    expect(main.log.match(/internal_error/g)).toHaveLength(1)
    expect(main.log).toContain('This run has not used the stored refresh token.')
    expect(world.provider.requests).toEqual([])
  },
)
