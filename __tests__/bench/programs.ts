import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyDist } from '../support/dist-copy.ts'
import type { Inputs } from '../world/index.ts'
import { action } from './action.ts'
import { runShell, shell } from './shell.ts'
import type { Site } from './site.ts'

/** One way to rotate a refresh token, in a process of its own. */
export type Program = {
  readonly name: string
  /** Everything that must exist before the process starts. */
  prepare(site: Site, inputs?: Inputs): Promise<Start>
}

export type Start = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Removes what was prepared. */
  clean(): Promise<void>
}

export type Programs = {
  readonly actionDirectory: string
  readonly action: Program
  readonly post: Program
  /** A Node.js program that does nothing: how long Node.js takes to start and exit. */
  readonly empty: Program
  /** What people write instead of using the action; undefined if a command is not installed. */
  readonly shell: Program | undefined
  readonly missing: string | undefined
  remove(): Promise<void>
}

export async function createPrograms(): Promise<Programs> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const actionDirectory = await copyDist(folder)
  const script = join(folder, 'empty.mjs')
  await writeFile(script, '')
  const missing = ['bash', 'curl', 'jq', 'gh'].find(
    name => spawnSync(name, ['--version'], { stdio: 'ignore' }).status !== 0,
  )
  return {
    actionDirectory,
    action: action(actionDirectory, 'main'),
    post: action(actionDirectory, 'post'),
    empty: {
      name: 'empty Node program',
      prepare: site => runShell(site, { command: process.execPath, args: [script] }),
    },
    shell: missing === undefined ? shell : undefined,
    missing,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
