/** 2 KB, which no endpoint comes near. */
export const LONGEST_URL = 2_048

/** Why a text cannot be an endpoint, as the rest of a sentence; undefined if it can. */
export function endpointProblem(text: string): string | undefined {
  if (text.length > LONGEST_URL) return `is longer than ${LONGEST_URL} characters`
  const url = URL.parse(text)
  if (url === null || INVISIBLE.test(text)) return 'is not a URL'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return 'must be an https URL'
  }
  // The parser takes `https:///path` for a host named path.
  if (!/^https?:\/\/[^/\\]/i.test(text)) return 'names no host'
  if (url.username !== '' || url.password !== '') return 'must not hold credentials'
  if (url.hash !== '') return 'must not have a fragment (#)'
  return undefined
}

/** White space and control characters. By ranges: `\p{Cc}` takes V8 longer than all the rest. */
const INVISIBLE = /[^!-~\u00a1-\uffff]|\s/

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}
