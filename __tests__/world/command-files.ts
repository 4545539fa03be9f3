import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFileCommand } from './file-command.ts'
import type { Masker } from './masker.ts'

/** The raw contents of the command files of a step. */
export type FileContents = Readonly<Record<CommandFile, string>>

export type CommandFile = 'path' | 'env' | 'step_summary' | 'state' | 'output'

export type ReadFiles = {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly summary: string
  readonly files: FileContents
  /** Whether one of them could not be read to its end. */
  readonly malformed: boolean
}

type Report = (message: string) => void

/** GITHUB_OUTPUT and the others: new for main and for post, read even if the process was killed. */
export class CommandFiles {
  readonly #paths: Readonly<Record<CommandFile, string>>

  static async create(temp: string): Promise<CommandFiles> {
    const directory = join(temp, 'temp/_runner_file_commands')
    await mkdir(directory, { recursive: true })
    const suffix = randomUUID()
    const paths = Object.fromEntries(
      FILES.map(([name, prefix]) => [name, join(directory, `${prefix}_${suffix}`)]),
    )
    await Promise.all(Object.values(paths).map(path => writeFile(path, '')))
    return new CommandFiles(paths as Record<CommandFile, string>)
  }

  private constructor(paths: Readonly<Record<CommandFile, string>>) {
    this.#paths = paths
  }

  get environment(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#paths).map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path]),
    )
  }

  async read(masker: Masker, report: Report): Promise<ReadFiles> {
    const read = async ([name, path]: [string, string]) => [
      name,
      await readFile(path, 'utf8').catch(() => ''),
    ]
    const files: FileContents = Object.fromEntries(
      await Promise.all(Object.entries(this.#paths).map(read)),
    )
    let malformed = false
    const pairsOf = (name: CommandFile) => {
      const { pairs, error } = readFileCommand(files[name])
      if (error === undefined) return pairs
      malformed = true
      report(`Unable to process file command '${name}' successfully.`)
      report(error)
      return pairs
    }
    const [env, state, outputs] = [pairsOf('env'), pairsOf('state'), pairsOf('output')]
    return {
      outputs,
      state,
      env,
      summary: showSummary(files.step_summary, masker, report),
      files,
      malformed,
    }
  }
}

const FILES: readonly (readonly [CommandFile, string])[] = [
  ['path', 'add_path'],
  ['env', 'set_env'],
  ['step_summary', 'step_summary'],
  ['state', 'save_state'],
  ['output', 'set_output'],
]

const SUMMARY_LIMIT = 1024 * 1024

/** Masks line by line. GitHub shows nothing of a summary that is too large. */
function showSummary(text: string, masker: Masker, report: Report): string {
  if (Buffer.byteLength(text) <= SUMMARY_LIMIT)
    return text
      .split('\n')
      .map(line => masker.mask(line))
      .join('\n')
  report('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k')
  return ''
}
