import { endpointProblem } from './endpoint.ts'
import { Secret } from './secret.ts'

/** Why a value cannot be an input's, as the rest of a sentence that begins with the input's name. */
export class Problem {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Field<T> = (raw: string) => T | Problem

/** An empty input reads as undefined. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return raw => (raw === '' ? undefined : field(raw))
}

export function required<T>(field: Field<T>): Field<T> {
  return raw => (raw === '' ? new Problem('is empty') : field(raw))
}

/** Visible ASCII and spaces (RFC 6749 Appendix A, VSCHAR): client ids, secrets and tokens. */
export function visible(longest: number): Field<string> {
  return raw => {
    if (Buffer.byteLength(raw) > longest) return tooLong(longest)
    const at = raw.search(/[^\x20-\x7e]/)
    return at < 0
      ? raw
      : new Problem(
          `has a character at position ${at + 1} that is not visible ASCII, such as a line break`,
        )
  }
}

export function secret(longest: number): Field<Secret> {
  const text = visible(longest)
  return raw => {
    const value = text(raw)
    return value instanceof Problem ? value : new Secret(value)
  }
}

/** Text for people: no control characters. */
export function name(longest: number): Field<string> {
  return raw => {
    if (raw.length > longest) return tooLong(longest)
    return /\p{Cc}/u.test(raw) ? new Problem('has a control character in it') : raw
  }
}

export function matching(pattern: RegExp, rule: string): Field<string> {
  return raw => (pattern.test(raw) ? raw : new Problem(rule))
}

export function oneOf<T extends string>(choices: readonly T[]): Field<T> {
  return raw =>
    choices.find(choice => choice === raw) ?? new Problem(`must be one of ${choices.join(', ')}`)
}

export function wholeNumber(least: number, most: number): Field<number> {
  return raw => {
    const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN
    return value >= least && value <= most
      ? value
      : new Problem(`must be a whole number from ${least} to ${most}`)
  }
}

/** `true` or `false`, as YAML 1.2 has them. */
export const boolean: Field<boolean> = raw => {
  const value = ['false', 'true'].indexOf(raw.toLowerCase())
  return value < 0 ? new Problem('must be true or false') : value === 1
}

/** A `name=value` line each; empty lines do not count. */
export function pairs(longest: number, reserved: readonly string[]): Field<Record<string, string>> {
  const text = visible(longest)
  return raw => {
    const found: Record<string, string> = {}
    for (const [index, line] of raw.split(/\r?\n/).entries()) {
      const [, key = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      if (line.trim() === '') continue
      if (key === '') return new Problem(`must be name=value lines; line ${index + 1} is not`)
      if (reserved.includes(key)) return new Problem(`must not set ${key}, which has its own input`)
      const checked = text(`${key}${value}`)
      if (checked instanceof Problem) return new Problem(`${checked.text} in line ${index + 1}`)
      found[key] = value
    }
    return found
  }
}

/** Names from a list, separated by commas; each once. */
export function listOf<T extends string>(choices: readonly T[]): Field<readonly T[]> {
  const one = oneOf(choices)
  return raw => {
    const found = raw.split(',').map(part => one(part.trim()))
    const problem = found.find(part => part instanceof Problem)
    return problem ?? [...new Set(found as T[])]
  }
}

/** An https URL; http only to this machine, which tests and local proxies need. */
export const endpoint: Field<string> = raw => {
  const problem = endpointProblem(raw)
  return problem === undefined ? new URL(raw).href : new Problem(problem)
}

function tooLong(longest: number): Problem {
  return new Problem(`is longer than ${longest} characters`)
}
