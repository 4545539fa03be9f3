/** Breaks a long command of one line before its options, so that a page need not scroll. */
export function wrapCommand(command: string): string {
  if (command.includes('\n') || command.length <= 76) return command
  return command.match(PARTS)?.join(' \\\n  ') ?? command
}

/** An option and its values, or the words before the first option. Quotes keep a word together. */
const PARTS = /(?:'[^']*'|\\.|[^\s'\\])+(?:\s+(?!-)(?:'[^']*'|\\.|[^\s'\\])+)*/g
