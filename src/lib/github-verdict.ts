import { type Answer, type AnswerHeaders, Unanswered } from './answer.ts'
import { retryAfter, type TryAgain, type Verdict } from './retry.ts'

/** An attempt that settled nothing: GitHub's fault if it answered, else the network's. */
export interface Indefinite extends TryAgain {
  readonly answered: boolean
}

/**
 * Whether GitHub's answer is definite. Not definite: no answer, 409, 429, 5xx, and a 403 that
 * limits the rate rather than the permission.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function judge(
  method: string,
  outcome: Answer | Unanswered,
  now: number,
): Verdict<Answer, Indefinite> {
  if (outcome instanceof Unanswered) {
    return { again: outcome.reason, lasting: outcome.lasting, answered: false }
  }
  const { status, headers, ok } = outcome
  const limited = status === 429 || (status === 403 && limitsRate(outcome))
  if (!limited && status !== 409 && status < 500) {
    const strange = status < 400 ? strangeness(method, outcome) : undefined
    return strange === undefined ? { outcome } : { answered: ok, again: strange }
  }
  return {
    answered: true,
    again: limited ? `GitHub limits the rate (${status})` : `GitHub answered ${status}`,
    waitAtLeast: retryAfter(headers, now) ?? (limited ? untilReset(headers, now) : undefined),
  }
}

/**
 * What shows that an answer is not GitHub's, though it is no error: a read that is not JSON, a write
 * answered by neither 201 nor 204. A captive portal or a redirect must not pass for a stored token.
 */
function strangeness(method: string, answer: Answer): string | undefined {
  const expected = method === 'GET' ? [200] : [201, 204]
  if (!expected.includes(answer.status)) return `it was answered ${answer.status}, not by GitHub`
  if (method !== 'GET') return undefined
  try {
    JSON.parse(answer.body)
    return undefined
  } catch {
    return 'the answer is not JSON'
  }
}

function limitsRate(answer: Answer): boolean {
  return (
    answer.headers.has('retry-after') ||
    answer.headers.get('x-ratelimit-remaining') === '0' ||
    /secondary rate limit/i.test(answer.body)
  )
}

/** The primary limit names the second of its reset; for the secondary one a minute is asked. */
function untilReset(headers: AnswerHeaders, now: number): number {
  const reset = Number(headers.get('x-ratelimit-reset'))
  if (headers.get('x-ratelimit-remaining') !== '0' || !(reset > 0)) return 60_000
  return Math.max(0, reset * 1000 - now)
}
