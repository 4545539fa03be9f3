import { InputError, type Parser, printableAscii, printableText } from '../../shared/parsers.ts'

/** In bytes, for each line. */
const LONGEST = 8_192

/** One `name=value` pair per line. Empty lines do not count. */
export function pairs(reserved: readonly string[]): Parser<Record<string, string>> {
  return keyedLines({
    line: /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/,
    form: 'name=value',
    value: printableText(LONGEST),
    problem: name =>
      reserved.includes(name.toLowerCase()) ? 'which has an input of its own' : undefined,
  })
}

/** One `Name: value` header per line, by lower-case name (RFC 9110 §5.1). Empty lines do not count. */
export const headers: Parser<Record<string, string>> = keyedLines({
  line: /^\s*([\w!#$%&'*+.^`|~-]+):\s*(\S.*?)\s*$/,
  form: '`Name: value`',
  value: printableAscii(LONGEST),
  toKey: name => name.toLowerCase(),
  problem: name => (RESERVED.has(name) ? 'which this action sets itself' : undefined),
})

/** Credentials, the format of the body, and what belongs to a connection (RFC 9110 §7.6.1). */
const RESERVED = new Set([
  ...['authorization', 'proxy-authorization', 'host', 'expect', 'accept-encoding'],
  ...['content-type', 'content-length', 'content-encoding', 'transfer-encoding'],
  ...['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'],
])

interface Rules {
  readonly line: RegExp
  readonly form: string
  readonly value: Parser<string>
  readonly toKey?: (name: string) => string
  /** Why a name is not allowed. */
  readonly problem: (name: string) => string | undefined
}

/** A value may be a secret: no error repeats one. */
function keyedLines(rules: Rules): Parser<Record<string, string>> {
  const { line: pattern, form, value: parseValue, toKey = name => name, problem } = rules
  return raw => {
    const found = new Map<string, string>()
    for (const [index, line] of raw.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue
      const [, name, value = ''] = pattern.exec(line) ?? []
      if (name === undefined) {
        return new InputError(`must be ${form} lines; line ${index + 1} is not`)
      }
      const key = toKey(name)
      const reason = problem(key)
      if (reason !== undefined) return new InputError(`must not set ${key}, ${reason}`)
      if (found.has(key)) return new InputError(`sets a name again in line ${index + 1}`)
      const checked = parseValue(`${name}${value}`)
      if (checked instanceof InputError) {
        return new InputError(`${checked.text} in line ${index + 1}`)
      }
      found.set(key, value)
    }
    return Object.fromEntries(found)
  }
}
