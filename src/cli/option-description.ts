import { InputError, oneOf, type Parser } from '../shared/parsers.ts'
import { nearest } from './nearest.ts'

/** An option with a value, or a flag. */
export interface OptionDescription<T> {
  /** What stands for the value in the help; a flag has none. */
  readonly value?: string
  readonly description: string
  readonly parse?: Parser<T>
}

export function valued<T>(value: string, parse: Parser<T>, description: string) {
  return { value, parse, description }
}

/** One of these names. A misspelled one is answered with the nearest. */
export function choice<T extends string>(
  value: string,
  names: readonly T[],
  description: string,
): { readonly value: string; readonly parse: Parser<T>; readonly description: string } {
  const parse = oneOf(names)
  return valued(
    value,
    raw => {
      const parsed = parse(raw)
      const meant = parsed instanceof InputError ? nearest(raw, names) : undefined
      return parsed instanceof InputError && meant !== undefined
        ? new InputError(`${parsed.text}; did you mean \`${meant}\`?`)
        : parsed
    },
    description,
  )
}

export function flag(description: string) {
  return { description }
}
