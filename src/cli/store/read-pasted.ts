import { createInterface } from 'node:readline'
import { failed, interrupted } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import { findRecoveries, type PrintedRecovery } from './printed-recoveries.ts'

/** The values in standard input, to its end or, at a terminal, to the last line that is printed. */
export async function readPasted(runtime: CliRuntime): Promise<readonly PrintedRecovery[]> {
  const { terminal, cancelled } = runtime
  if (process.stdin.isTTY) terminal.say(PASTE)
  const lines: string[] = []
  let size = 0
  const input = createInterface({ input: process.stdin, signal: cancelled })
  for await (const line of input) {
    lines.push(line)
    size += line.length
    if (size > LONGEST) throw failed('Standard input has more than 16 MB.', 'Paste only the lines.')
    if (process.stdin.isTTY && LAST_LINE.test(line)) break
  }
  input.close()
  if (cancelled.aborted) throw interrupted()
  const { recoveries, unreadable } = findRecoveries(lines.join('\n'))
  if (recoveries.length > 0) return recoveries
  throw failed(
    unreadable > 0
      ? 'The command in standard input is cut off or changed.'
      : 'Standard input has no recovery command.',
    'Copy all lines of the group `Recovery` from the log of the run, or use `--run`.',
  )
}

const PASTE = 'Paste the lines that the run printed in the group `Recovery`. Ctrl-D ends them.'

/** Of the action, and of `login`. */
const LAST_LINE = /encrypted\. Only GitHub can decrypt/

const LONGEST = 16_000_000
