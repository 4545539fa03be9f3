import { addMember, canonical, type Document, type Value } from './response-members.ts'

/**
 * The lines of a text that are form-encoded (`access_token=…&refresh_token=…`), whatever is around
 * them. If the text is truncated, the last value may be cut off and counts as unreadable.
 */
export function readForm(text: string, truncated: boolean): readonly Document[] {
  const lines = text.replaceAll('\0', ' ').split(/[\r\n]+/)
  if (lines.length > MOST_LINES) return []
  return lines.flatMap((line, index) =>
    readLine(line.trim(), truncated && index === lines.length - 1),
  )
}

const MOST_LINES = 1000

function readLine(line: string, cut: boolean): readonly Document[] {
  if (!line.includes('=')) return []
  const members = new Map<string, Value[]>()
  const pairs = line.replace(/^[?#&]/, '').split('&')
  const cutPair = cut ? pairs.pop() : undefined
  for (const pair of pairs) {
    const [, name, value] = PAIR.exec(pair) ?? []
    if (name !== undefined && value !== undefined) addParameter(members, name, value)
    else if (pair !== '') return []
  }
  const [, cutName] = PAIR.exec(cutPair ?? '') ?? []
  if (cutName !== undefined) addMember(members, decode(cutName) ?? '', undefined)
  return members.size > 0 ? [{ roots: [members], complete: !cut }] : []
}

/** `=` is allowed in a value only as the padding of Base64 that was not encoded. */
const PAIR = /^([\w.~%-]{1,100})=([^\t=&<>"'{}[\]\\]*={0,2})$/

function addParameter(members: Map<string, Value[]>, encodedName: string, value: string): void {
  const name = decode(encodedName) ?? ''
  // A `+` is a space, but a token has none: there it was not encoded.
  const isToken = canonical(name).endsWith('token')
  addMember(members, name, decode(isToken ? value : value.replaceAll('+', ' ')))
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
