import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './action.ts'
import type { Program } from './program.ts'
import { recipe } from './recipe.ts'

export type NodePrograms = {
  readonly directory: string
  /** bench/minimal.ts. */
  readonly minimal: Program
  /** Nothing at all: what Node itself takes to start and end. */
  readonly empty: Program
}

/** As JavaScript, beside the packages they need: nobody waits for types to be stripped. */
export async function createNodePrograms(): Promise<NodePrograms> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-minimal-'))
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'))
  const source = await readFile(join(import.meta.dirname, 'minimal.ts'), 'utf8')
  const target = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext }
  const { outputText } = ts.transpileModule(source, { compilerOptions: target })
  await writeFile(join(directory, 'minimal.mjs'), outputText)
  await writeFile(join(directory, 'empty.mjs'), '')
  const program = (name: string, file: string): Program => ({
    name,
    prepare: site => recipe(site, { command: process.execPath, args: [join(directory, file)] }),
  })
  return {
    directory,
    minimal: program('minimal Node program', 'minimal.mjs'),
    empty: program('empty Node program', 'empty.mjs'),
  }
}
