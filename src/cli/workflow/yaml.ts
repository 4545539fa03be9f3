/**
 * Any text as a value on one line of YAML: plain where every YAML parser reads it as this text,
 * otherwise in double quotes. GitHub evaluates nothing in it.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export function scalar(text: string): string {
  const literal = text.replaceAll('${{', "${{ '${{' }}")
  return PLAIN.test(literal) && !WORDS_WITH_A_MEANING.test(literal) ? literal : quoted(literal)
}

/** `name: value` for each value that is not undefined. An expression is passed as `expression(…)`. */
export function mapping(entries: readonly Entry[]): string {
  return lines(
    ...entries.map(([key, value, remark]) =>
      value === undefined
        ? undefined
        : lines(
            remark && comment(remark),
            `${key}: ${typeof value === 'string' ? scalar(value) : value.yaml}`,
          ),
    ),
  )
}

/** A key, its value, and a comment above it. */
export type Entry = readonly [
  key: string,
  value: string | Yaml | undefined,
  remark?: string | undefined,
]

/** Text that is YAML already. */
export interface Yaml {
  readonly yaml: string
}

export function expression(text: string): Yaml {
  return { yaml: `\${{ ${text} }}` }
}

/** The parts that there are, one below the other. */
export function lines(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n')
}

export function indent(spaces: number, text: string): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces))
}

/** A comment of lines that fit a screen. */
export function comment(text: string): string {
  const rows = ['#']
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? ''
    if (row.length + word.length < WIDTH) rows[rows.length - 1] = `${row} ${word}`
    else rows.push(`# ${word}`)
  }
  return rows.join('\n')
}

const WIDTH = 96

const PLAIN = /^(https:\/\/)?[A-Za-z][\w./-]*( [A-Za-z][\w./-]*)*$/

/** YAML 1.1 and 1.2 read them as booleans or null. */
const WORDS_WITH_A_MEANING = /^(true|false|null|yes|no|on|off|y|n)$/i

/** JSON is YAML, but YAML allows fewer characters unescaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
