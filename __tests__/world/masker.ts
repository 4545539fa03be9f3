import { escapeXml } from './escape-xml.ts'

/**
 * Masks secrets as GitHub's runner does: the value, and its forms from a fixed list of encoders.
 * Forms that the runner does not know (hex, base64url, form encoding, parts) stay readable.
 *
 * @see https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 */
export class Masker {
  readonly #values = new Set<string>()
  readonly #needles = new Set<string>()

  /** The runner trims the secrets of a job. */
  constructor(secrets: readonly string[] = []) {
    for (const secret of secrets) this.addMask(secret.trim())
  }

  /** Masks the whole value and each of its lines. */
  addMask(value: string): void {
    this.#add(value)
    for (const line of value.split(/[\r\n]+/)) this.#add(line.trim())
  }

  mask(text: string): string {
    const ranges: [number, number][] = []
    for (const needle of this.#needles)
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
        ranges.push([at, at + needle.length])
    let masked = ''
    let from = 0
    for (const [start, end] of merge(ranges)) {
      masked += `${text.slice(from, start)}***`
      from = end
    }
    return masked + text.slice(from)
  }

  #add(value: string): void {
    if (value === '' || this.#values.has(value)) return
    this.#values.add(value)
    this.#needles.add(value)
    for (const encode of ENCODERS) {
      const encoded = encode(value)
      if (encoded !== '') this.#needles.add(encoded)
    }
  }
}

type Encoder = (value: string) => string

const ENCODERS: readonly Encoder[] = [
  value => base64From(value, 0),
  value => base64From(value, 1),
  value => base64From(value, 2),
  // Command line, expression, JSON, URI, XML.
  value => value.replaceAll('"', '\\"'),
  value => value.replaceAll("'", "''"),
  value => JSON.stringify(value).slice(1, -1),
  value => encodeURIComponent(value).replace(/[!'()*]/g, percentEncode),
  escapeXml,
  value => (value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ''),
  // PowerShell splits a value at an ampersand to color what follows.
  value => longEnough(value.slice(0, afterAmpersand(value))),
  value =>
    longEnough(value.includes('&') ? value.slice(afterAmpersand(value) + skipped(value)) : ''),
]

/** A shift drops the first bytes, unless the value is shorter. */
function base64From(value: string, shift: number): string {
  const bytes = Buffer.from(value)
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function afterAmpersand(value: string): number {
  const colored = value.indexOf('&+')
  return colored >= 0 ? colored + 2 : value.lastIndexOf('&') + 1
}

function skipped(value: string): number {
  return value.includes('&+') ? 1 : 0
}

function longEnough(section: string): string {
  return section.length >= 6 ? section : ''
}

/** Joins ranges that overlap or touch. */
function merge(ranges: [number, number][]): [number, number][] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
