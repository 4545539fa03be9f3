import { createHash, timingSafeEqual } from 'node:crypto'
import { Secret } from '../../shared/secret.ts'

/** What a redirected address says. No text in it is redacted. */
export type AuthorizationResponse = Code | AuthorizationError | WrongState | NotAResponse

export interface Code {
  readonly kind: 'code'
  readonly code: Secret
  /** Who sent the response (RFC 9207), if it says so. */
  readonly issuer: string | undefined
}

/** RFC 6749 §4.1.2.1. */
export interface AuthorizationError {
  readonly kind: 'error'
  readonly error: string
  /** '' if there is none. */
  readonly description: string
  /** An address with more about the error. */
  readonly uri: string | undefined
}

/** The response does not belong to this sign-in. Nothing else of it is used. */
export interface WrongState {
  readonly kind: 'wrong-state'
  readonly missing: boolean
}

export interface NotAResponse {
  readonly kind: 'not-a-response'
  /** The rest of a sentence that begins with "This". */
  readonly reason: string
}

/** Reads the parameters of a redirected address (RFC 6749 §4.1.2). The state is checked first. */
export function readAuthorizationResponse(
  parameters: URLSearchParams,
  state: Secret,
): AuthorizationResponse {
  if (!NAMES.some(name => parameters.has(name))) {
    return notAResponse('has neither a code nor an error')
  }
  const states = parameters.getAll('state')
  if (states.length === 0) return { kind: 'wrong-state', missing: true }
  if (!states.every(one => isSame(one, state))) return { kind: 'wrong-state', missing: false }
  const repeated = NAMES.find(name => parameters.getAll(name).length > 1)
  if (repeated !== undefined) return notAResponse(`has more than one \`${repeated}\``)
  const error = parameters.get('error')
  if (error) {
    return {
      kind: 'error',
      error,
      description: parameters.get('error_description') ?? '',
      uri: parameters.get('error_uri') ?? undefined,
    }
  }
  const code = parameters.get('code')
  if (!code) return notAResponse('has an empty code')
  return { kind: 'code', code: new Secret(code), issuer: parameters.get('iss') ?? undefined }
}

/**
 * Reads an address that a person copied: with quotes or brackets around it, broken into lines by a
 * terminal, with `&amp;` as in HTML, only its query, or with the parameters in its fragment.
 */
export function readPastedResponse(pasted: string, state: Secret): AuthorizationResponse {
  const text = clean(pasted)
  if (text === '') return notAResponse('is empty')
  const parameters = parametersOf(text)
  if (parameters === undefined) {
    return notAResponse(
      ADDRESS.test(text)
        ? 'is an address without a code. Copy the one that the browser shows after the sign-in'
        : 'is not a whole address. Without the `state` in it, a code may belong to another sign-in',
    )
  }
  if (parameters.has('response_type')) {
    return notAResponse(
      'is the address that starts the sign-in. Copy the one that the browser shows at the end',
    )
  }
  return readAuthorizationResponse(parameters, state)
}

const NAMES = ['code', 'error', 'state'] as const

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/|localhost\b|[^?#]*[?#])/i

function notAResponse(reason: string): NotAResponse {
  return { kind: 'not-a-response', reason }
}

/** In a time that does not depend on where the texts differ. */
function isSame(text: string, expected: Secret): boolean {
  const [given, known] = [text, expected.reveal()].map(one =>
    createHash('sha256').update(one).digest(),
  )
  return given !== undefined && known !== undefined && timingSafeEqual(given, known)
}

function clean(pasted: string): string {
  return pasted
    .slice(0, LONGEST)
    .split(/[\r\n]/)
    .map(line => line.trim())
    .join('')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[\s"'`<([“‘«]+|[\s"'`>)\]”’»]+$/gu, '')
    .replaceAll('&amp;', '&')
}

/** In characters. No provider sends a longer address. */
const LONGEST = 16 * 1024

/** Of the query, the fragment or the text itself: the first that contains a response. */
function parametersOf(text: string): URLSearchParams | undefined {
  const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/.exec(text) ?? []
  return [query, fragment, text]
    .map(part => new URLSearchParams(part))
    .find(parameters => NAMES.some(name => parameters.has(name)))
}
