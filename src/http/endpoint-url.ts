/** In characters. No real endpoint comes near. */
const MAX_URL_LENGTH = 2_048

/** Why a text cannot be an endpoint's URL, as the rest of a sentence. Undefined if it can. */
export function endpointProblem(text: string): string | undefined {
  if (text.length > MAX_URL_LENGTH) return `is longer than ${MAX_URL_LENGTH} characters`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || INVISIBLE.test(text)) return 'is not a URL'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return 'must be an https URL'
  }
  // The parser reads `https:///path` as a host named path.
  if (!/^https?:\/\/[^/\\]/i.test(text)) return 'has no host'
  // The parser accepts characters in a host that mean something to a shell.
  if (!/^([\w.-]+|\[[\da-f:.]+\])$/i.test(url.hostname)) return 'has a host that is not valid'
  if (url.username !== '' || url.password !== '') return 'must not contain credentials'
  if (url.hash !== '') return 'must not have a fragment (#)'
  return undefined
}

/** White space and control characters. Ranges, because V8 takes long to compile `\p{Cc}`. */
const INVISIBLE = /[^!-~\u00a1-\uffff]|\s/

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}
