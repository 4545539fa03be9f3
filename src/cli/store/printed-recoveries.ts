import { type PrintedBasis, parseBasis } from '../../github/encryption-basis.ts'
import {
  COMMAND_START,
  type PutSecretCommand,
  parsePutSecretCommand,
} from '../../github/parse-put-secret-command.ts'

/** An encrypted value, as the action printed it. */
export interface PrintedRecovery extends PutSecretCommand {
  /** What it was made against. Undefined if the text does not say. */
  readonly basis: PrintedBasis | undefined
  /** `unverified`: another step of the job may have written it. `none`: not under a heading. */
  readonly heading: 'verified' | 'unverified' | 'none'
}

export interface PrintedText {
  readonly recoveries: readonly PrintedRecovery[]
  /** Commands that are cut off or changed. */
  readonly unreadable: number
}

/**
 * Finds what the action printed, in a log with or without the time before every line, or in lines
 * that a person copied.
 */
export function findRecoveries(text: string): PrintedText {
  const lines = text.split('\n').map(plainLine)
  const recoveries: PrintedRecovery[] = []
  let unreadable = 0
  let heading: PrintedRecovery['heading'] = 'none'
  let basis: PrintedBasis | undefined
  let waiting: PrintedRecovery | undefined
  const add = (): void => {
    if (waiting !== undefined) recoveries.push(waiting)
    waiting = undefined
    basis = undefined
  }
  for (const [index, line] of lines.entries()) {
    const begins = HEADING.exec(line)
    if (begins !== null || line.includes('##[endgroup]')) {
      add()
      heading =
        begins === null ? 'none' : begins[1] === 'Unverified recovery' ? 'unverified' : 'verified'
      continue
    }
    const found = parseBasis(line)
    if (found !== undefined) {
      // The line stands after the command in a log, and before it in a summary.
      if (waiting === undefined || waiting.basis !== undefined) basis = found
      else if (found.keyId === waiting.sealed.key_id) waiting = { ...waiting, basis: found }
      continue
    }
    const start = line.search(COMMAND_START)
    if (start < 0) continue
    const pending = basis
    add()
    const command = parsePutSecretCommand(wholeCommand(lines, index).slice(start))
    if (command === undefined) unreadable++
    else {
      const matching = pending?.keyId === command.sealed.key_id ? pending : undefined
      waiting = { ...command, basis: matching, heading }
    }
  }
  add()
  return { recoveries, unreadable }
}

const HEADING = /(?:^|[^\w ] ?)(Recovery|Unverified recovery): the new value of the /

/** Lines that end in a backslash continue. */
function wholeCommand(lines: readonly string[], from: number): string {
  let to = from
  while (lines[to]?.endsWith('\\') && to - from < LONGEST) to++
  return lines.slice(from, to + 1).join('\n')
}

/** In lines. The largest secret takes about 90. */
const LONGEST = 300

/** Without the time that GitHub puts before every line, colors and a carriage return. */
function plainLine(line: string): string {
  return line
    .replace(COLORS, '')
    .replace(/^\uFEFF?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z )?/, '')
    .trimEnd()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with an escape character
const COLORS = /\u001b\[[\d;]*[A-Za-z]/g
