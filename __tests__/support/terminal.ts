import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type TerminalRun = {
  /** Types these keys. */
  type(keys: string): void
  /** Waits until this is on the screen, after what was seen last. */
  shows(pattern: RegExp): Promise<RegExpExecArray>
  /** The exit code, and all that was on the screen. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly screen: string }>
}

export type TerminalOptions = {
  readonly cwd?: string
  /** Besides PATH and HOME of this process, which it can replace. */
  readonly env?: Readonly<Record<string, string>>
}

export const CTRL_C = '\u0003'
export const ENTER = '\r'
export const UP = '\u001b[A'
export const DOWN = '\u001b[B'

/** Runs commands of the shell in a terminal of 80 columns, by `script` of util-linux. */
export function openTerminal(
  commands: string,
  { cwd, env }: TerminalOptions = {},
): TerminalRun & { readonly child: ChildProcess } {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn('script', ['-qefc', `stty rows 60 cols 80; ${commands}`, '/dev/null'], {
    ...(cwd !== undefined && { cwd }),
    env: { PATH, HOME, TERM: 'xterm', ...env },
  })
  child.stdin.on('error', () => {})
  let screen = ''
  let seen = 0
  const listeners = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text.replaceAll(ESCAPES, '')
    for (const listener of listeners) listener()
  })
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode, screen }))
  return {
    child,
    ended,
    type: keys => void child.stdin.write(keys),
    shows: pattern =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(screen.slice(seen))
          if (match === null) return
          seen += match.index + match[0].length
          listeners.delete(look)
          resolve(match)
        }
        listeners.add(look)
        const fail = (how: string) => reject(new Error(`${how} without ${pattern}:\n${screen}`))
        setTimeout(fail, LONGEST_WAIT, 'It waited').unref()
        ended.then(() => fail('It ended'))
        look()
      }),
  }
}

/** In milliseconds. */
const LONGEST_WAIT = 10_000

/** Colors and movements of the cursor. */
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]|\r`, 'g')
