import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { REPOSITORY } from './dist-copy.ts'

export type CliOptions = {
  readonly cwd?: string
  /** Besides PATH and HOME. Nothing else of this process's environment is passed on. */
  readonly env?: Readonly<Record<string, string>>
  /** All of standard input. Undefined: it stays open, for `child.stdin`. */
  readonly stdin?: string | undefined
  /** All output on standard error, so that its order is known. */
  readonly together?: boolean
}

export type CliResult = {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export type RunningCli = PromiseLike<CliResult> & {
  readonly child: ChildProcessWithoutNullStreams
  /** The first match in standard error, also in what arrived before. Rejects if the process ends. */
  shows(pattern: RegExp): Promise<RegExpExecArray>
}

/** Runs the built command line, without a terminal. */
export function runCli(args: readonly string[], options?: CliOptions): RunningCli {
  return runProgram([process.execPath, join(REPOSITORY, 'dist/cli.js'), ...args], options)
}

/** Runs a command that the command line or the action printed, in a shell. */
export function runPrinted(command: string, options?: CliOptions): RunningCli {
  const [program, script] = [process.execPath, join(REPOSITORY, 'dist/cli.js')]
  const runnable = command.replace(/^node dist\/cli\.js /, `'${program}' '${script}' `)
  if (runnable === command) throw new Error(`This is no command of the command line: ${command}`)
  return runProgram(['sh', '-c', `exec ${runnable}`], options)
}

function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  options: CliOptions = {},
): RunningCli {
  const { cwd, env, stdin = '', together = false } = options
  const { PATH = '', HOME = '' } = process.env
  const [start, ...words] = together ? [...ON_STANDARD_ERROR, program, ...args] : [program, ...args]
  const child = spawn(start, words, {
    ...(cwd !== undefined && { cwd }),
    env: { PATH, HOME, ...env },
  })
  if (!('stdin' in options) || options.stdin !== undefined) child.stdin.end(stdin)
  child.stdin.on('error', () => {})
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close').then(
    ([exitCode, signal]): CliResult => ({ exitCode, signal, stdout, stderr }),
  )
  return {
    child,
    // biome-ignore lint/suspicious/noThenProperty: awaiting it gives the result
    then: (onFulfilled, onRejected) => ended.then(onFulfilled, onRejected),
    shows: pattern =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(stderr)
          if (match !== null) resolve(match)
        }
        child.stderr.on('data', look)
        ended.then(() => reject(new Error(`It ended without ${pattern}:\n${stderr}`)))
        look()
      }),
  }
}

const ON_STANDARD_ERROR = ['sh', '-c', 'exec "$@" 1>&2', 'sh'] as const
