import { PROGRAM } from '../shared/command-line.ts'

/** What every text of the command line fits into. */
export const WIDTH = 80

/** Breaks at spaces, and indents every line by so many columns. */
export function wrap(text: string, indent: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && indent + line.length + 1 + word.length <= WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`
    } else lines.push(word)
  }
  return lines.map(line => ' '.repeat(indent) + line).join('\n')
}

/** Breaks every line of prose. A line that begins with a space, such as a command, stays whole. */
export function wrapProse(text: string, indent = 0): string {
  return text
    .split('\n')
    .map(line => (line.startsWith(' ') ? ' '.repeat(indent) + line : wrap(line, indent)))
    .join('\n')
}

/**
 * The same for a terminal, and nothing for a pipe. A line with a command of this program stays
 * whole, so that it can be copied.
 */
export function wrapFor(stream: { readonly isTTY?: boolean }, text: string): string {
  if (!stream.isTTY) return text
  return text
    .split('\n')
    .map(line => (line.includes(`${PROGRAM} `) ? line : wrapProse(line)))
    .join('\n')
}
