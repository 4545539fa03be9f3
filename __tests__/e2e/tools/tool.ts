import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program of somebody else's, at one version, kept in the ignored folder `.cache/`. */
export type Tool = {
  readonly name: string
  readonly version: string
  /** What a machine must have to install or run it. */
  readonly needs: readonly string[]
  /** Puts it into an empty folder. */
  install(folder: string): Promise<unknown>
}

export const CACHE = join(import.meta.dirname, '..', '..', '..', '.cache', 'e2e')

/** Where a tool is once it has been installed. */
export function folderOf({ name, version }: Tool): string {
  return join(CACHE, `${name}-${version}`)
}

/** What a tool needs and this machine lacks. */
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
