import { createHash } from 'node:crypto'
import { inspect } from 'node:util'

const HIDDEN = '***'

/**
 * A value that cannot be printed. As a string, in JSON, in a template, through `inspect` or inside
 * an error it reads `***`. Only `reveal()` returns it.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  /** The first 8 hex digits of the SHA-256: identifies a token without disclosing it. */
  get fingerprint(): string {
    return createHash('sha256').update(this.#value).digest('hex').slice(0, 8)
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN
  }

  [inspect.custom](): string {
    return HIDDEN
  }
}
