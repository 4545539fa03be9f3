/** The pairs in a file of `name=value` lines and heredocs, up to the first error. */
export type FileCommand = {
  readonly pairs: Readonly<Record<string, string>>
  /** Why the rest could not be read. The step fails, and the pairs before it count. */
  readonly error?: string
  /** The text that could not be read. */
  readonly rest?: string
}

/** @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
export function readFileCommand(text: string): FileCommand {
  const pairs: Record<string, string> = {}
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  let read = 0
  try {
    for (const { name, value, end } of readPairs(lines)) {
      pairs[name] = value
      read = end
    }
    return { pairs }
  } catch (error) {
    return { pairs, error: (error as Error).message, rest: lines.slice(read).join('') }
  }
}

type Pair = { readonly name: string; readonly value: string; readonly end: number }

function* readPairs(lines: readonly string[]): Generator<Pair> {
  for (let index = 0; index < lines.length; index++) {
    const line = withoutEnd(lines[index])
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (line === '') continue
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield { name: line.slice(0, equals), value: line.slice(equals + 1), end: index + 1 }
      continue
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
    if (name === '' || delimiter === '')
      throw new Error(
        `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
      )
    const start = ++index
    while (withoutEnd(lines[index]) !== delimiter || lines[index] === undefined) {
      const next = lines[index]
      if (next === undefined)
        throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
      if (!next.endsWith('\n')) throw new Error('Invalid value. EOF marker missing new line.')
      index++
    }
    yield { name, value: withoutEnd(lines.slice(start, index).join('')), end: index + 1 }
  }
}

function withoutEnd(line = ''): string {
  return line.endsWith('\n') ? line.slice(0, -1) : line
}
