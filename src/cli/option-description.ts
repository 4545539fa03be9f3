import type { Parser } from '../shared/parsers.ts'

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

export function flag(description: string) {
  return { description }
}
