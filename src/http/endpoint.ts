import { InputError, type Parser } from '../shared/parsers.ts'
import { endpointProblem } from './endpoint-url.ts'

/** An https URL, or http to this machine for tests and local proxies. */
export const endpoint: Parser<string> = raw => {
  const problem = endpointProblem(raw)
  return problem === undefined ? new URL(raw).href : new InputError(problem)
}

/** Like `endpoint`, but unchanged: providers compare redirect URIs character by character. */
export const exactUrl: Parser<string> = raw => {
  const problem = endpointProblem(raw)
  return problem === undefined ? raw : new InputError(problem)
}

/** An endpoint without a query, and without a slash at its end. */
export const baseUrl: Parser<string> = raw => {
  const url = endpoint(raw)
  if (url instanceof InputError) return url
  return url.includes('?') ? new InputError('must not have a query') : url.replace(/\/+$/, '')
}
