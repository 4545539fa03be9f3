/** A line such as `::error title=Oh::message`, parsed and unescaped. */
export type WorkflowCommand = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
export function parseCommand(
  line: string,
  known: ReadonlySet<string>,
): WorkflowCommand | undefined {
  return parseColons(line.trimStart(), known) ?? parseBrackets(line, known)
}

function parseColons(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const end = line.indexOf('::', 2)
  if (!line.startsWith('::') || end < 0) return undefined
  const [name, properties] = split(line.slice(2, end))
  if (!known.has(name.toLowerCase())) return undefined
  const pairs = readPairs(properties.trim(), ',', text => unescapeText(text, [':', ',']))
  return {
    name: name.toLowerCase(),
    properties: pairs,
    data: unescapeText(line.slice(end + 2), []),
  }
}

/** The older form, `##[error]message`, can start anywhere in a line. */
function parseBrackets(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const [name, properties] = split(line.slice(start + 3, end))
  if (!known.has(name.toLowerCase())) return undefined
  const read = (text: string) => unescapeText(text, [';', ']'])
  const pairs = readPairs(properties, ';', read)
  return { name: name.toLowerCase(), properties: pairs, data: read(line.slice(end + 1)) }
}

function split(info: string): [string, string] {
  const space = info.indexOf(' ')
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)]
}

function readPairs(
  text: string,
  by: string,
  read: (text: string) => string,
): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const pair of text.split(by)) {
    const equals = pair.indexOf('=')
    if (equals > 0 && equals < pair.length - 1)
      pairs[pair.slice(0, equals)] = read(pair.slice(equals + 1))
  }
  return pairs
}

/** In the runner's order, with the percent sign last. */
function unescapeText(text: string, more: readonly string[]): string {
  let plain = text
  for (const character of ['\r', '\n', ...more, '%']) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
    plain = plain.replaceAll(`%${code}`, character)
  }
  return plain
}
