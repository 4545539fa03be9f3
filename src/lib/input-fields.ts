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

/** An https URL; http only to this machine, which tests and local proxies need. */
export const endpoint: Field<string> = raw => {
  if (raw.length > LONGEST_URL) return tooLong(LONGEST_URL)
  const url = URL.parse(raw)
  if (url === null || /[\s\p{Cc}]/u.test(raw)) return new Problem('is not a URL')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return new Problem('must be an https URL')
  }
  if (url.username !== '' || url.password !== '') return new Problem('must not hold credentials')
  if (url.hash !== '') return new Problem('must not have a fragment (#)')
  return url.href
}

const LONGEST_URL = 2_048

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}

function tooLong(longest: number): Problem {
  return new Problem(`is longer than ${longest} characters`)
}
