import type { AnswerHeaders } from './answer.ts'

/** What GitHub's answers tell beside what they were asked for. */
export interface Observations {
  /** The most that GitHub's clock can be ahead of the runner's, in milliseconds. */
  clockAhead: number | undefined
  /** When the token in `github-token` expires, where GitHub says so. */
  tokenExpiresAt: Date | undefined
}

/** Takes note of every answer's headers. */
export function observe(noted: Observations): (headers: AnswerHeaders, sentAt: number) => void {
  return (headers, sentAt) => {
    // Written after the request was sent, and cut to the second. The least of these bounds is the
    // nearest; a job's own moments then never come out earlier than they were.
    const ahead = Date.parse(headers.get('date') ?? '') + 1_000 - sentAt
    if (!(ahead >= (noted.clockAhead ?? Number.POSITIVE_INFINITY)) && !Number.isNaN(ahead)) {
      noted.clockAhead = ahead
    }
    const expiry = Date.parse(headers.get('github-authentication-token-expiration') ?? '')
    if (!Number.isNaN(expiry)) noted.tokenExpiresAt = new Date(expiry)
  }
}
