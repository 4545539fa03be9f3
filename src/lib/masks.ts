import { encodings } from './encodings.ts'
import type { Secret } from './secret.ts'

/** What this run must never show. */
export interface Masks {
  /**
   * Has the runner star this value in all later output, in every form it can take: the runner
   * derives base64, JSON, URI and XML itself, but neither form encoding, base64url nor hex.
   */
  add(secret: Secret): void
  /**
   * Text of a stranger (a server, an input) made fit for the log: every masked value starred, on
   * one line, at most 300 characters, and nothing in it that the runner reads as a command.
   */
  scrub(text: string): string
}

export function createMasks(setSecrets: (values: readonly string[]) => void): Masks {
  const forms = new Set<string>()
  return {
    add(secret) {
      const unknown = encodings(secret.reveal()).filter(
        form => form.trim() !== '' && !forms.has(form),
      )
      for (const form of unknown) forms.add(form)
      setSecrets(unknown)
    },
    scrub(text) {
      let clean = text
      for (const form of [...forms].sort((a, b) => b.length - a.length)) {
        clean = clean.replaceAll(form, '***')
      }
      if (!PLAIN.test(clean)) clean = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      clean = harmless(clean.replaceAll('::', ': :').trim())
      return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean
    },
  }
}

/** The runner takes `##[…]` for a command wherever it stands. */
export function harmless(text: string): string {
  return text.replaceAll('##[', '## [')
}

/** Words of visible ASCII, a space between them: most text is, and is not looked at again. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/

const LONGEST = 300
