import type { Clock } from './clock.ts'

/** What GitHub's answers tell beside what they were asked for. */
export interface Observations {
  /** How far GitHub's clock is ahead of the runner's, in milliseconds. */
  clockAhead: number
  /** When the token in `github-token` expires, where GitHub says so. */
  tokenExpiresAt: Date | undefined
}

/** Takes note of every answer's headers. */
export function observe(noted: Observations, clock: Clock): (headers: Headers) => void {
  return headers => {
    const date = Date.parse(headers.get('date') ?? '')
    // The header is cut to the second: half a second is what it lacks on average.
    if (!Number.isNaN(date)) noted.clockAhead = date + 500 - clock.now()
    const expiry = Date.parse(headers.get('github-authentication-token-expiration') ?? '')
    if (!Number.isNaN(expiry)) noted.tokenExpiresAt = new Date(expiry)
  }
}
