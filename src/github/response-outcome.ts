import { NetworkError } from '../http/response.ts'
import { rateLimitReset, retryAfter } from '../http/retry-after.ts'
import type { GitHubDiagnosis, Unavailable } from './github-error.ts'

/** What Octokit throws. Without a response, `cause` leads to what the HTTP client reported. */
export interface RequestError extends Error {
  readonly status: number
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>
  }
}

/** What Octokit returns for a request that GitHub accepted. */
export interface Accepted {
  readonly status: number
  readonly data: unknown
}

/**
 * Classifies what Octokit threw. Not definite, and worth another attempt: no response, 409, 429,
 * 5xx, and a 403 that limits the rate rather than the permission.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function classifyError(error: RequestError, now: number): GitHubDiagnosis {
  const { status, response, message } = error
  if (response === undefined) return classifyNetworkError(error)
  const headers = new Map(Object.entries(response.headers).map(([k, v]) => [k, String(v)]))
  const limited = status === 429 || (status === 403 && limitsRate(headers, message))
  if (!limited && status !== 409 && status < 500) {
    return {
      kind: 'refused',
      status,
      message,
      acceptedPermissions: headers.get('x-accepted-github-permissions'),
      sso: headers.get('x-github-sso'),
    }
  }
  const wait = retryAfter(headers, now) ?? rateLimitReset(headers, now)
  return {
    ...unavailable(limited ? `GitHub limits the rate (${status})` : `GitHub responded ${status}`),
    mayHaveBeenProcessed: status >= 500,
    waitAtLeast: wait ?? (limited ? A_MINUTE : undefined),
  }
}

/** What kind of response a request expects. */
export interface Expectation {
  readonly method: string
  /** Not JSON. */
  readonly expectsText?: boolean | undefined
  /** The statuses of an operation that responds with others than most. */
  readonly statuses?: readonly number[] | undefined
}

/**
 * Recognizes a successful response that is not GitHub's: a captive portal or a redirect must not
 * pass for a stored token.
 */
export function classifyAccepted(
  { method, expectsText = false, statuses }: Expectation,
  { status, data }: Accepted,
): Unavailable | undefined {
  const expected = statuses ?? (method === 'GET' ? [200] : [201, 204])
  if (!expected.includes(status)) {
    return unavailable(`unexpected status ${status}`)
  }
  const isJson = typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer)
  const isEmpty = data === undefined || data === ''
  return isJson || expectsText || (method !== 'GET' && isEmpty)
    ? undefined
    : unavailable('the response is not JSON')
}

function classifyNetworkError({ cause }: RequestError): GitHubDiagnosis {
  const reason = cause instanceof Error ? cause.cause : undefined
  if (!(reason instanceof NetworkError)) return unavailable('the request failed')
  return {
    ...unavailable(reason.reason),
    responded: false,
    permanent: reason.permanent,
    mayHaveBeenProcessed: reason.mayHaveBeenProcessed,
  }
}

function unavailable(reason: string): Unavailable {
  return {
    kind: 'unavailable',
    reason,
    responded: true,
    permanent: false,
    mayHaveBeenProcessed: true,
    waitAtLeast: undefined,
  }
}

function limitsRate(headers: ReadonlyMap<string, string>, message: string): boolean {
  return (
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /secondary rate limit|abuse detection/i.test(message)
  )
}

/** GitHub asks for a minute at least after a secondary limit without a waiting time. */
const A_MINUTE = 60_000
