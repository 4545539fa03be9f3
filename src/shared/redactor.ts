import { encodings } from './encodings.ts'
import type { Secret } from './secret.ts'

/** Knows every secret of this run, and makes text from outside safe to print. */
export interface Redactor {
  /** Masks this value in all later output, in every form it can take. */
  add(secret: Secret): void
  /**
   * Makes text from a server or an input safe for the log: one line, at most 300 characters,
   * secrets replaced by `***`, no workflow commands. Text that resembles a secret in a form that
   * no list contains is withheld.
   */
  redact(text: string): string
  /** The same for a value that later steps use: its length and line breaks stay. */
  redactOutput(text: string): string
}

/**
 * @param mask registers values with the runner, which knows base64, JSON, URI and XML but not form
 * encoding, base64url or hex
 */
export function createRedactor(mask: (values: readonly string[]) => void): Redactor {
  const forms = new Set<string>()
  const fragments = new Set<string>()
  return {
    add(secret) {
      const unknown = encodings(secret.reveal()).filter(
        form => form.trim() !== '' && !forms.has(form),
      )
      for (const form of unknown) forms.add(form)
      for (const fragment of fragmentsOf(skeleton(secret.reveal()))) fragments.add(fragment)
      mask(unknown)
    },
    redact(text) {
      let clean = hide(text.slice(0, LONGEST_INPUT))
      if (resembles(clean, fragments)) return WITHHELD
      clean = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      clean = escapeCommands(clean.replaceAll('::', ': :').trim())
      return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean
    },
    redactOutput(text) {
      const clean = hide(text)
      return resembles(clean, fragments) ? '' : clean
    },
  }

  function hide(text: string): string {
    return [...forms]
      .sort((a, b) => b.length - a.length)
      .reduce((clean, form) => clean.replaceAll(form, '***'), text)
  }
}

/** The runner executes `##[…]` wherever it stands in a line. */
export function escapeCommands(text: string): string {
  return text.replaceAll('##[', '## [')
}

const WITHHELD = '(text withheld because it resembles a secret)'
const LONGEST = 300
/** Longer text is cut before it is searched; the cut part is never shown. */
const LONGEST_INPUT = 4_096
/** This many consecutive characters in common count as a resemblance. */
const FRAGMENT = 12

function resembles(text: string, fragments: ReadonlySet<string>): boolean {
  if (fragments.size === 0) return false
  const all = decodeAll(text)
  const each = [decodeEntities(text), decodeEscapes(text), decodePercent(text)]
  // Text is often escaped twice, such as an entity in a URL.
  const decoded = [text, ...each, all, decodeAll(all)]
  return decoded.some(form => fragmentsOf(skeleton(form)).some(part => fragments.has(part)))
}

/** The letters and digits of a text, in lower case: what escaping, spacing and case leave alone. */
function skeleton(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

function fragmentsOf(text: string): string[] {
  const count = Math.max(0, text.length - FRAGMENT + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + FRAGMENT))
}

function decodeAll(text: string): string {
  return decodePercent(decodeEscapes(decodeEntities(text)))
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex: string, decimal: string) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&[a-z]{2,6};/gi, '')
}

function decodeEscapes(text: string): string {
  return text.replace(/\\(?:u\{?|x)([0-9a-f]{2,6})\}?/gi, (_, hex: string) =>
    character(Number.parseInt(hex, 16)),
  )
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
