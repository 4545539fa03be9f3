import type { HttpResponse } from '../http/response.ts'
import { hideTokens } from './hide-tokens.ts'
import { readPageError } from './provider-error-page.ts'
import { isFailure, isSuccess, readWords } from './provider-error-words.ts'
import { type Document, last, type Members, objectsIn } from './response-members.ts'
import type { ProviderError } from './tokens.ts'

/**
 * Whether the response is marked as an error. Tokens in such a response are not used, as RFC 6749
 * §5.2 has none in it. `"error":""`, `"error_code":0`, `"errors":[]` and the like mark nothing.
 */
export function isMarkedAsError(documents: readonly Document[]): boolean {
  const tops = documents.flatMap(({ roots }) => roots)
  const wrapped = tops.flatMap(top => WRAPPERS.flatMap(name => objectsIn(last(top, name))))
  return [...tops, ...wrapped].some(hasMark)
}

/** Whether the response says that it failed, as in `{"status":"fail"}`, unlike `{"status":"active"}`. */
export function saysFailure(documents: readonly Document[]): boolean {
  return documents
    .flatMap(({ roots }) => roots)
    .some(top => {
      const status = last(top, 'status')
      const failed = !isSuccess(status) && /^(fail|error|\d)/i.test(String(status))
      return failed || !isSuccess(last(top, 'code'))
    })
}

/**
 * The error of a response in whatever form: OAuth (RFC 6749 §5.2), a provider's own JSON, form or
 * XML, the `WWW-Authenticate` field (RFC 6750 §3), plain text or the title of a page. With a
 * status of success only if it is marked as an error, or has a code of failure beside words.
 */
export function readProviderError(
  documents: readonly Document[],
  response: HttpResponse,
  text: string,
): ProviderError | undefined {
  const found = findError(documents, response, text)
  return found && { error: hideTokens(found.error), description: hideTokens(found.description) }
}

function findError(
  documents: readonly Document[],
  response: HttpResponse,
  text: string,
): ProviderError | undefined {
  const tops = documents.flatMap(({ roots }) => roots)
  const found = readWords(tops, response.status)
  if (response.ok) {
    const failed = found.description !== '' && tops.some(isFailure)
    return failed || isMarkedAsError(documents) ? found : undefined
  }
  const challenge = response.headers.get('www-authenticate') ?? ''
  const page = readPageError(challenge, text)
  const error = found.error || page.error
  const description = found.description || page.description
  return error || description ? { error, description } : undefined
}

const WRAPPERS = ['data', 'body', 'result', 'response', 'meta']

function hasMark(members: Members): boolean {
  const marked = MARKS.flatMap(name => members.get(name) ?? []).some(value => !isSuccess(value))
  return marked || FLAGS.some(name => /^false$/i.test(String(last(members, name))))
}

const MARKS = ['error', 'errors', 'errorcode', 'errcode', 'errorresponse', 'fault']
const FLAGS = ['ok', 'success']
