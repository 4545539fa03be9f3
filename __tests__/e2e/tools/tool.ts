import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program of another project, installed into the ignored folder `.cache/`. */
export type Tool = {
  readonly name: string
  readonly version: string
  /** The programs that its installation or use needs. */
  readonly needs: readonly string[]
  /** Installs it into an empty folder. */
  install(folder: string): Promise<unknown>
}

const CACHE = join(import.meta.dirname, '..', '..', '..', '.cache', 'e2e')

/** The folder of an installed tool. */
export function folderOf({ name, version }: Tool): string {
  return join(CACHE, `${name}-${version}`)
}

/** The programs that a tool needs and this machine lacks. */
export function missingFor({ needs }: Tool): string[] {
  return needs.filter(program => !isInPath(program))
}

function isInPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some(folder => isExecutable(join(folder, program)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
