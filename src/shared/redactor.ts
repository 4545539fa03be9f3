import { encodings } from './encodings.ts'
import { FRAGMENT, fragmentsOf, resembles } from './resemblance.ts'
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
  /** Split into fragments when text is first compared, because most runs never compare any. */
  const pending: string[] = []
  return {
    add(secret) {
      const unknown = encodings(secret.reveal()).filter(
        form => form.trim() !== '' && !forms.has(form),
      )
      for (const form of unknown) forms.add(form)
      const value = secret.reveal()
      pending.push(value, ...(value.length > LONGEST_IN_ALL_FORMS ? [] : unknown))
      mask(unknown)
    },
    redact(text) {
      let clean = hide(text.slice(0, LONGEST_INPUT))
      if (resemblesSecret(clean)) return WITHHELD
      clean = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      clean = escapeCommands(clean.replaceAll('::', ': :').trim())
      return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean
    },
    redactOutput(text) {
      const clean = hide(text)
      return resemblesSecret(clean) ? '' : clean
    },
  }

  function resemblesSecret(text: string): boolean {
    if (text.length < FRAGMENT) return false
    for (const form of pending.splice(0)) {
      for (const fragment of fragmentsOf(form)) fragments.add(fragment)
    }
    return resembles(text, fragments)
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

/** The forms of a longer secret would fill the memory; its plain form is enough. */
const LONGEST_IN_ALL_FORMS = 4_096
