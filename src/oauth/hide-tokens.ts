/**
 * A provider's words without what looks like a token. A token in an error's text is not used, so
 * nobody else knows that it is one.
 */
export function hideTokens(text: string): string {
  return text
    .replace(NAMED_UUID, (_, name: string) => `${name}***`)
    .replace(WORD, word => (isOpaque(word) ? '***' : word))
}

const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
/** `refresh_token=` and the like. Other UUIDs are numbers of requests, which support asks for. */
const NAMED_UUID = new RegExp(`(token["']?\\s{0,9}[=: ]\\s{0,9}["']?)${UUID}`, 'gi')
const ONLY_UUID = new RegExp(`^${UUID}$`, 'i')
const WORD = /[\w~+-]{16,}/g

/** Whether a long word has a long part of letters and digits, unlike a code in words. */
function isOpaque(word: string): boolean {
  return !ONLY_UUID.test(word) && word.split(/[^A-Za-z0-9]+/).some(part => MIXED.test(part))
}

const MIXED = /^(?=.*\d)(?=.*[A-Za-z]).{8,}$/
