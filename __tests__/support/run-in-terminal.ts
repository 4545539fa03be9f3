import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import { REPOSITORY } from './dist-copy.ts'
import { openTerminal, type TerminalRun } from './terminal.ts'

/** Runs the built command line in a terminal, and ends it with the test at the latest. */
export function runInTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): TerminalRun {
  const command = [process.execPath, join(REPOSITORY, 'dist/cli.js'), ...args].map(quoted).join(' ')
  const { child, ...run } = openTerminal(`exec ${command}`, {
    env,
    ...(cwd !== undefined && { cwd }),
  })
  running.add(child)
  return run
}

const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill()
  running.clear()
})

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
