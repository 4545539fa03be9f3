import { join } from './provider-error-words.ts'
import type { ProviderError } from './tokens.ts'

/** The error of a response without a document, from its challenge (`WWW-Authenticate`) and its text. */
export function readPageError(challenge: string, text: string): ProviderError {
  const [error, description] = ['error', 'error_description'].map(name =>
    parameter(challenge, name),
  )
  const said = description ?? (pageTitle(text) || plainWords(text))
  const code = error ?? (CODE.test(said) ? said : '')
  const words = said === code ? '' : said
  return { error: code, description: words || (code ? '' : realm(challenge)) }
}

/** The title of an HTML or XML page, or else its first heading. '' if there is none. */
export function pageTitle(text: string): string {
  const [, found = ''] = TITLE.exec(text) ?? HEADING.exec(text) ?? []
  return join([found])
}

const TITLE = /<title(?:\s[^<>]{0,100})?>([^<]{1,300})/i
const HEADING = /<h1(?:\s[^<>]{0,100})?>([^<]{1,300})/i

/** A short text without markup, such as `Unauthorized`. */
function plainWords(text: string): string {
  const words = text.trim()
  return words.length <= LONGEST && !/[<{\p{Cc}\uFFFD]/u.test(words) ? words : ''
}

const LONGEST = 300
const CODE = /^[a-z]+(?:_[a-z]+)+$/

/** A parameter of a challenge, quoted or not (RFC 9110 §11.6.1). */
function parameter(challenge: string, name: string): string | undefined {
  const pattern = new RegExp(
    `(?:^|[\\s,])${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,1000})"|([\\w.-]{1,100}))`,
    'i',
  )
  const [, quoted, bare] = pattern.exec(challenge) ?? []
  const value = join([quoted ?? bare ?? ''])
  return value === '' ? undefined : value
}

/** The scheme and realm of a challenge without an error: it says what the server asks for. */
function realm(challenge: string): string {
  const [found = ''] = /^\w{1,20} realm="[^"]{0,100}"/.exec(challenge) ?? []
  return found
}
