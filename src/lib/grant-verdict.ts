import { type Answer, Unanswered } from './answer.ts'
import type { Provider } from './provider.ts'
import { retryAfter, type TryAgain, type Verdict } from './retry.ts'
import {
  type OAuthError,
  readTokenResponse,
  type Tokens,
  type Unreadable,
} from './token-response.ts'

/** A definite answer to the token request. */
export type Settlement =
  | { readonly tokens: Tokens; readonly date: string | undefined }
  | ((OAuthError | Unreadable) & { readonly status: number })

/** An attempt that settled nothing, and what it can have done to the refresh token. */
export interface Unsettled extends TryAgain {
  /** `unsent` and `refused`: nothing. `ambiguous` and `unreadable` (a 2xx): anything. */
  readonly trace: 'unsent' | 'refused' | 'ambiguous' | 'unreadable'
}

/** Whether any of these attempts can have spent the refresh token. */
export function canHaveSpent(tries: readonly Unsettled[]): boolean {
  return tries.some(({ trace }) => trace === 'ambiguous' || trace === 'unreadable')
}

/**
 * Whether the provider's answer settles the token request. Not settled, and tried again: never
 * sent; refused for now (429, 503 with `Retry-After`); ambiguous (no answer after sending, another
 * 5xx, an answer cut short); not readable.
 */
export function judgeGrant(
  outcome: Answer | Unanswered,
  provider: Provider,
  now: number,
): Verdict<Settlement, Unsettled> {
  if (outcome instanceof Unanswered) {
    const { reason, lasting, sent } = outcome
    return { again: reason, lasting, trace: sent ? 'ambiguous' : 'unsent' }
  }
  const { status, headers } = outcome
  const waitAtLeast = retryAfter(headers, now)
  const again = `it answered ${status}`
  if (status === 429 || (status === 503 && waitAtLeast !== undefined)) {
    return { again, waitAtLeast, trace: 'refused' }
  }
  // Promptly, whatever `Retry-After` says: a replay window may be short.
  if (status >= 500 || TIMED_OUT.has(status)) return { again, trace: 'ambiguous' }
  if (status >= 300 && status < 400) {
    const unreadable = `a redirect to ${headers.get('location')}, which is not followed`
    return { outcome: { unreadable, json: false, status } }
  }
  const answer = readTokenResponse(status, outcome.body, provider)
  if ('tokens' in answer) return { outcome: { ...answer, date: headers.get('date') } }
  if ('unreadable' in answer && !answer.json && outcome.ok) {
    return { again: `${again} with ${answer.unreadable}`, trace: 'unreadable' }
  }
  return { outcome: { ...answer, status } }
}

/** 408 Request Timeout, 425 Too Early: no word on what was done. */
const TIMED_OUT = new Set([408, 425])
