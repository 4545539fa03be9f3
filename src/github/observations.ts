import type { Octokit } from '@octokit/rest'
import type { Clock } from '../shared/clock.ts'

/** What the headers of GitHub responses reveal. */
export interface Observations {
  /** An upper bound of how far GitHub's clock is ahead of the runner's, in milliseconds. */
  clockAhead: number | undefined
  /** When the token expires, where GitHub says so. */
  tokenExpiresAt: Date | undefined
}

/** An Octokit plugin that reads the headers of every response, errors included. */
export function observeHeaders(clock: Clock) {
  return (octokit: Pick<Octokit, 'hook'>): { readonly observations: Readonly<Observations> } => {
    const observations: Observations = { clockAhead: undefined, tokenExpiresAt: undefined }
    octokit.hook.wrap('request', async (request, options) => {
      const sentAt = clock.now()
      try {
        const response = await request(options)
        note(observations, response.headers, sentAt)
        return response
      } catch (error) {
        if (hasHeaders(error)) note(observations, error.response.headers, sentAt)
        throw error
      }
    })
    return { observations }
  }
}

type Headers = Readonly<Record<string, string | number | undefined>>

function note(observations: Observations, headers: Headers, sentAt: number): void {
  // GitHub sets `Date` after the request was sent, and cuts it to the second. Each response gives an
  // upper bound, of which the lowest is the closest. So no time of this job seems too early.
  const ahead = Date.parse(String(headers['date'])) + 1_000 - sentAt
  const known = observations.clockAhead ?? Number.POSITIVE_INFINITY
  if (ahead < known) observations.clockAhead = ahead
  const expiry = Date.parse(String(headers['github-authentication-token-expiration']))
  if (!Number.isNaN(expiry)) observations.tokenExpiresAt = new Date(expiry)
}

function hasHeaders(error: unknown): error is { readonly response: { readonly headers: Headers } } {
  return error instanceof Error && 'response' in error && error.response !== undefined
}
