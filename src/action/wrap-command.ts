/** Breaks a command of one line before its options, so that a page need not scroll. */
export function wrapCommand(command: string): string {
  if (command.includes('\n') || command.length <= LONGEST_LINE) return command
  const lines: string[] = []
  for (const part of command.match(PARTS) ?? []) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(part)
    else if (last.length + part.length < LONGEST_LINE) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(`  ${part}`)
  }
  return lines.join(' \\\n')
}

const LONGEST_LINE = 76

/** An option and its values, or the words before the first option. Quotes keep a word together. */
const PARTS = /(?:'[^']*'|\\.|[^\s'\\])+(?:\s+(?!-)(?:'[^']*'|\\.|[^\s'\\])+)*/g
