import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { failed } from '../command-error.ts'
import { repositoryRoot } from '../own-checkout.ts'
import type { CliRuntime } from '../runtime.ts'
import type { WorkflowSettings } from './settings.ts'
import { workflowText } from './text.ts'

export interface WriteOptions {
  /** Default: `.github/workflows/<NAME>.yml` of the repository that the current folder is in. */
  readonly file?: string | undefined
  /** Overwrite another file. */
  readonly force: boolean
}

/**
 * Writes the workflow, and says so. A file with the same text stays as it is.
 *
 * @throws CommandError if another file is there, or if it cannot be written
 */
export async function writeWorkflow(
  settings: WorkflowSettings,
  { file = defaultFile(settings), force }: WriteOptions,
  { terminal }: Pick<CliRuntime, 'terminal'>,
): Promise<void> {
  const text = workflowText(settings)
  const shown = relative('.', file)
  try {
    const existing = await readIfAny(file)
    if (existing === text) return terminal.say(`${shown} is unchanged.`)
    if (existing !== undefined && !force) {
      throw failed(
        `${shown} already exists with different content.`,
        'Use `--force` to overwrite it, `--output` to write another file, or `--stdout` to print the workflow.',
      )
    }
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    throw explain(error, shown)
  }
  terminal.say(`Wrote ${shown}.`, 'green')
}

async function readIfAny(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function explain(error: unknown, shown: string): unknown {
  const code = codeOf(error)
  return code === undefined ? error : failed(`${shown} cannot be written (${code}).`, ELSEWHERE)
}

const ELSEWHERE = 'Use `--output` to write another file, or `--stdout` to print the workflow.'

/** Of a system call's error. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error
    ? String(Reflect.get(error, 'code'))
    : undefined
}

/** GitHub reads workflows from the root of the repository only. */
function defaultFile({ name }: WorkflowSettings): string {
  return join(repositoryRoot() ?? '.', '.github', 'workflows', `${name}.yml`)
}
