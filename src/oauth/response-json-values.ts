/** The value of a number or literal. Undefined for any other word. */
export function readWord(word: string): number | boolean | null | undefined {
  return NUMBER.test(word) ? Number(word) : LITERALS.get(word)
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** Those of JSON, and those of Python: some servers send `str()` of a dictionary. */
const LITERALS = new Map<string, boolean | null>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
])

/** Resolves JSON's escapes and `\'`. Control characters stay. Undefined for an unknown escape. */
export function unescapeString(raw: string): string | undefined {
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(`"${raw.replace(/\\.|["\p{Cc}]/gsu, toJson)}"`))
  } catch {
    return undefined
  }
}

function toJson(found: string): string {
  if (found === "\\'") return "'"
  return found.startsWith('\\') ? found : JSON.stringify(found).slice(1, -1)
}
