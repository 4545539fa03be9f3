import { readWord, unescapeString } from './response-json-values.ts'
import { addMember, type Value } from './response-members.ts'

export interface JsonScan {
  /** What was read. Of an incomplete value, all that was whole before it broke off. */
  readonly value: Value
  /** Where reading stopped. */
  readonly end: number
  /** False if the text ends or stops being JSON before the value is closed. */
  readonly complete: boolean
}

/**
 * Reads the object or array that begins at `start`, as far as it goes. Keeps every value of a
 * repeated name. A string counts only if its closing quote is followed by what JSON allows there.
 * Takes single quotes, names without quotes, trailing commas and comments, which leave no doubt about
 * a value.
 *
 * No library does this. Parsers for broken JSON guess: they complete a cut string, keep one of two
 * values of a name, or read `"ab"cd"` as `ab`. Most also recurse and overflow the stack on `[[[[`.
 */
export function scanJson(text: string, start: number): JsonScan {
  const scanner = new Scanner(text, start)
  const complete = scanner.run()
  return { value: scanner.root, end: scanner.at, complete }
}

/** An object or array that is not closed yet. Arrays have no names. */
interface Container {
  readonly close: '}' | ']'
  readonly add: (name: string, value: Value) => void
}

class Scanner {
  readonly #text: string
  at: number
  readonly root: Value
  readonly #open: Container[] = []

  constructor(text: string, start: number) {
    this.#text = text
    this.at = start
    this.root = this.#openContainer()
  }

  /** True if the root was closed. */
  run(): boolean {
    for (let current = this.#open.at(-1); current; current = this.#open.at(-1)) {
      this.#skipSpace()
      if (this.#text[this.at] === current.close) {
        this.at++
        this.#open.pop()
        if (this.#open.length > 0 && !this.#separator()) return false
      } else if (!this.#member(current)) return false
    }
    return true
  }

  /** Reads a member or element. False if reading cannot go on behind it. */
  #member({ add, close }: Container): boolean {
    const name = close === '}' ? this.#name() : ''
    if (name === undefined) return false
    this.#skipSpace()
    const first = this.#text[this.at]
    if (first === '{' || first === '[') {
      if (this.#open.length >= DEEPEST) return false
      add(name, this.#openContainer())
      return true
    }
    const value = first === '"' || first === "'" ? this.#string() : this.#word()
    const sound = this.#separator()
    const whole = sound || this.at >= this.#text.length
    add(name, whole ? value : undefined)
    return sound
  }

  #openContainer(): Value {
    if (this.#text[this.at++] === '[') {
      const items: Value[] = []
      this.#open.push({ close: ']', add: (_, value) => items.push(value) })
      return items
    }
    const members = new Map<string, Value[]>()
    this.#open.push({ close: '}', add: (name, value) => addMember(members, name, value) })
    return members
  }

  /** A name and its colon. Undefined if there is none. */
  #name(): string | undefined {
    const quoted = this.#text[this.at] === '"' || this.#text[this.at] === "'"
    const name = quoted ? this.#string() : this.#match(IDENTIFIER)
    this.#skipSpace()
    if (name === undefined || this.#text[this.at] !== ':') return undefined
    this.at++
    return name
  }

  /** Undefined, and at the end of the text, if the closing quote is missing. */
  #string(): string | undefined {
    const text = this.#text
    const quote = text[this.at++]
    const from = this.at
    for (; this.at < text.length; this.at++) {
      if (text[this.at] === quote) return unescapeString(text.slice(from, this.at++))
      if (text[this.at] === '\\') this.at++
    }
    return undefined
  }

  /** A number or literal. Undefined for any other word, and for one that the end may have cut. */
  #word(): Value {
    const word = this.#match(WORD)
    if (word === undefined || this.at >= this.#text.length) return undefined
    return readWord(word)
  }

  /** Whether a comma or the end of the container follows. Skips the comma. */
  #separator(): boolean {
    this.#skipSpace()
    const next = this.#text[this.at]
    if (next === ',') this.at++
    return next === ',' || next === this.#open.at(-1)?.close
  }

  #match(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.at
    const [found] = sticky.exec(this.#text) ?? []
    this.at += found?.length ?? 0
    return found
  }

  /** Skips comments too. Control characters count as space: NULs occur where a server sends a whole buffer. */
  #skipSpace(): void {
    do {
      while (this.#text.charCodeAt(this.at) <= 0x20) this.at++
    } while (this.#text[this.at] === '/' && this.#match(COMMENT) !== undefined)
  }
}

const DEEPEST = 64
/** Of bounded length, so that reading stays linear. */
const COMMENT = /\/\*.{0,1000}?\*\/|\/\/[^\r\n]{0,1000}(?=[\r\n])/sy
const IDENTIFIER = /[A-Za-z_$][\w$]{0,99}/y
const WORD = /[\w.+-]{1,400}/y
