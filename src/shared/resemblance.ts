/** This many consecutive letters and digits in common count as a resemblance. */
export const FRAGMENT = 12

/** Text can be escaped several times, such as an entity in a URL in a JSON string. */
const ROUNDS = 3

/** The parts of a value that show it: every run of letters and digits of the minimum length. */
export function fragmentsOf(value: string): string[] {
  const text = skeleton(value)
  const count = Math.max(0, text.length - FRAGMENT + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + FRAGMENT))
}

/**
 * Whether a text shares a fragment with a value, whatever the case, punctuation, spacing, width,
 * entities or escapes in it.
 */
export function resembles(text: string, fragments: ReadonlySet<string>): boolean {
  if (fragments.size === 0) return false
  let decoded = text
  for (let round = 0; round <= ROUNDS; round++) {
    if (fragmentsOf(decoded).some(part => fragments.has(part))) return true
    const next = decode(decoded)
    if (next === decoded) return false
    decoded = next
  }
  return false
}

/** The letters and digits of a text, in lower case and without what cannot be seen. */
function skeleton(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function decode(text: string): string {
  return escapes.reduce(
    (rest, [pattern, radix]) =>
      rest.replace(pattern, (_, digits: string) => character(Number.parseInt(digits, radix))),
    text.replace(/&amp;/gi, '&').replace(/&(?!#)[a-z]{2,31};/gi, ''),
  )
}

/** HTML, JSON and JavaScript, URLs, CSS. */
const escapes: readonly (readonly [pattern: RegExp, radix: number])[] = [
  [/&#x([\da-f]{1,6});?/gi, 16],
  [/&#(\d{1,7});?/g, 10],
  [/\\u([\da-f]{4})/gi, 16],
  [/\\u\{([\da-f]{1,6})\}/gi, 16],
  [/\\x([\da-f]{2})/gi, 16],
  [/%([\da-f]{2})/gi, 16],
  [/\\([0-3][0-7]{2})/g, 8],
  [/\\([\da-f]{1,6}) ?/gi, 16],
]

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
