/**
 * Every form in which a value can reach a log: plain, URI, form (RFC 6749 Appendix B), JSON, XML,
 * hex, and base64 and base64url in their three alignments. Longest first, without duplicates.
 *
 * The alignments contain only the characters that no neighboring byte changes, so they are also
 * found inside a longer encoded text such as a Basic header.
 */
export function encodings(value: string): string[] {
  const forms = new Set([value, value.trim()])
  const uri = encodeURIComponent(value.toWellFormed())
  const strict = uri.replace(/[!'()*]/g, percent)
  for (const escaped of [uri, strict, formEncode(value)]) {
    forms.add(escaped)
    forms.add(escaped.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()))
  }
  forms.add(JSON.stringify(value).slice(1, -1))
  forms.add(xml(value))
  if (value.length >= SHORTEST_TO_ENCODE) {
    const bytes = Buffer.from(value)
    forms.add(bytes.toString('hex'))
    forms.add(bytes.toString('hex').toUpperCase())
    for (const shift of [0, 1, 2]) {
      const base64 = aligned(bytes, shift)
      forms.add(base64)
      forms.add(base64.replaceAll('+', '-').replaceAll('/', '_'))
    }
  }
  forms.delete('')
  return [...forms].sort((a, b) => b.length - a.length)
}

/** Encodes a value as `application/x-www-form-urlencoded` (RFC 6749 Appendix B). */
function formEncode(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}

/** The base64 of a shorter value would match ordinary text. */
const SHORTEST_TO_ENCODE = 6

/** The base64 characters of `bytes` after `shift` other bytes that no neighboring byte changes. */
function aligned(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  const first = Math.ceil((shift * 8) / 6)
  const last = Math.floor(((shift + bytes.length) * 8) / 6)
  return text.slice(first, last)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function xml(value: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return value.replace(/[&<>"']/g, character => entities[character] ?? character)
}
