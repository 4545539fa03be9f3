import { escapeXml } from './escape-xml.ts'

/** A readable form of a secret: its name, and its text. */
export type WrittenForm = { readonly form: string; readonly text: string }

/**
 * Every form from which a reader could recover a secret, whatever text is around it. For Base64,
 * only the characters that do not depend on the bytes around them, in all three shifts.
 *
 * The redactor in src/ has a list of its own. The two stay separate: a shared list could hide a
 * form that both forget.
 */
export function formsOf(secret: string): WrittenForm[] {
  const bytes = Buffer.from(secret)
  const hex = bytes.toString('hex')
  const uri = encodeURIComponent(secret)
  const json = JSON.stringify(secret).slice(1, -1)
  const half = Math.max(12, Math.ceil(secret.length / 2))
  const forms: WrittenForm[] = [
    { form: 'plain', text: secret },
    ...[0, 1, 2].map(shift => ({
      form: `base64 shifted by ${shift}`,
      text: base64Core(bytes, shift),
    })),
    ...[0, 1, 2].map(shift => ({
      form: `base64url shifted by ${shift}`,
      text: base64Core(bytes, shift).replaceAll('+', '-').replaceAll('/', '_'),
    })),
    { form: 'hex', text: hex },
    { form: 'HEX', text: hex.toUpperCase() },
    { form: 'URI component', text: uri },
    { form: 'URI data', text: uri.replace(/[!'()*]/g, escapeByte) },
    { form: 'URI data in lower case', text: uri.replace(/%../g, code => code.toLowerCase()) },
    { form: 'form', text: new URLSearchParams({ '': secret }).toString().slice(1) },
    { form: 'JSON', text: json },
    { form: 'JSON in JSON', text: JSON.stringify(json).slice(1, -1) },
    { form: 'XML', text: escapeXml(secret) },
    {
      form: 'HTML',
      text: secret.replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`),
    },
    { form: 'double quoted', text: secret.replace(/["\\$`]/g, '\\$&') },
    { form: 'single quoted', text: secret.replaceAll("'", "'\\''") },
    { form: 'doubled quotes', text: secret.replaceAll("'", "''") },
    { form: 'reversed', text: [...secret].reverse().join('') },
    { form: 'first part', text: secret.slice(0, half) },
    { form: 'last part', text: secret.slice(-half) },
    ...linesOf(secret).map(text => ({ form: 'line', text })),
  ]
  return unique(forms.filter(({ text }) => text.length >= 8))
}

/** The characters of a Base64 text that depend on these bytes alone. */
function base64Core(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  const firstWhole = Math.ceil((shift * 8) / 6)
  const lastWhole = Math.floor(((shift + bytes.length) * 8) / 6)
  return encoded.slice(firstWhole, lastWhole)
}

/** The lines of a PEM, for example, without those that all keys have. */
function linesOf(secret: string): string[] {
  if (!secret.includes('\n')) return []
  return secret.split('\n').filter(line => line.length >= 16 && !line.startsWith('-----'))
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Keeps the first of several forms with the same text. */
function unique(forms: WrittenForm[]): WrittenForm[] {
  const seen = new Set<string>()
  return forms.filter(({ text }) => !seen.has(text) && seen.add(text))
}
