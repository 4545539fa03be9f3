import { Secret } from './secret.ts'

/** Why a value is not accepted, as the rest of a sentence that begins with the input's name. */
export class InputError {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Parser<T> = (raw: string) => T | InputError

/** Whether a value of any type is a text that this parser accepts. */
export function isAcceptedBy(parser: Parser<unknown>, value: unknown): value is string {
  return typeof value === 'string' && !(parser(value) instanceof InputError)
}

/** An empty input is undefined. */
export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return raw => (raw === '' ? undefined : parser(raw))
}

export function required<T>(parser: Parser<T>): Parser<T> {
  return raw => (raw === '' ? new InputError('is empty') : parser(raw))
}

/** Printable ASCII (RFC 6749 Appendix A, VSCHAR and space). */
export function printableAscii(longest: number): Parser<string> {
  return restrictedTo(/[^\x20-\x7e]/, 'is not printable ASCII, such as a line break', longest)
}

/** Any text without control characters. Form encoding takes UTF-8 (RFC 6749 Appendix B). */
export function printableText(longest: number): Parser<string> {
  return restrictedTo(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u,
    'cannot be printed, such as a line break',
    longest,
  )
}

function restrictedTo(forbidden: RegExp, problem: string, longest: number): Parser<string> {
  return raw => {
    if (Buffer.byteLength(raw) > longest) {
      return new InputError(`is longer than ${longest} bytes`)
    }
    const at = raw.search(forbidden)
    return at < 0 ? raw : new InputError(`has a character at position ${at + 1} that ${problem}`)
  }
}

export function secret(text: Parser<string>): Parser<Secret> {
  return raw => {
    const value = text(raw)
    return value instanceof InputError ? value : new Secret(value)
  }
}

export function matching(pattern: RegExp, rule: string): Parser<string> {
  return raw => (pattern.test(raw) ? raw : new InputError(rule))
}

/** One of these words, in any case. */
export function oneOf<T extends string>(choices: readonly T[]): Parser<T> {
  return raw =>
    choices.find(choice => choice === raw.toLowerCase()) ??
    new InputError(`must be one of ${choices.join(', ')}`)
}

export function wholeNumber(least: number, most: number): Parser<number> {
  return raw => {
    const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN
    return value >= least && value <= most
      ? value
      : new InputError(`must be a whole number from ${least} to ${most}`)
  }
}

/** `true` or `false` in any case. */
export const boolean: Parser<boolean> = raw => {
  const value = ['false', 'true'].indexOf(raw.toLowerCase())
  return value < 0 ? new InputError('must be true or false') : value === 1
}

/** A list of these words, separated by commas. Duplicates count once. */
export function listOf<T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  const one = oneOf(choices)
  return raw => {
    const found = new Set<T>()
    for (const part of raw.split(',')) {
      const value = one(part.trim())
      if (value instanceof InputError) return value
      found.add(value)
    }
    return [...found]
  }
}
