import type { Octokit } from '@octokit/rest'
import { Backoff } from '../http/backoff.ts'
import type { Clock } from '../shared/clock.ts'
import { formatSeconds, type Log } from '../shared/log.ts'
import { type GitHubDiagnosis, GitHubError } from './github-error.ts'
import {
  type Accepted,
  classifyAccepted,
  classifyError,
  type Expectation,
  type RequestError,
} from './response-outcome.ts'

export interface RetryOptions {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Log
  /** Milliseconds in which new attempts of one request start. 0: one attempt. */
  readonly timeout: number
  /** Ends every wait and every request. */
  readonly signal?: AbortSignal | undefined
}

/**
 * An Octokit plugin. It repeats each request until the outcome is definite or the deadline passes,
 * since all requests of this project are idempotent. Every error it throws is a `GitHubError`.
 */
export function retryToDeadline({ clock, random, log, timeout, signal }: RetryOptions) {
  return (octokit: Pick<Octokit, 'hook' | 'request'>): { readonly hasRetried: () => boolean } => {
    let retries = 0
    octokit.hook.wrap('request', async (request, options) => {
      const backoff = new Backoff(
        { timeout, firstWait: 500, longestWait: 20_000 },
        { clock, random },
      )
      for (;;) {
        const { method, request: how } = options
        const expectation = {
          method,
          expectsText: how?.['expectsText'] === true,
          statuses: how?.['respondsWith'] as readonly number[] | undefined,
        }
        const result = await settle(request(options), expectation, clock)
        if (!('kind' in result)) return result
        if (signal?.aborted) throw new GitHubError({ kind: 'cancelled' })
        if (result.kind !== 'unavailable' || result.permanent) throw new GitHubError(result)
        const wait = backoff.next(result.waitAtLeast)
        if (wait === undefined) throw new GitHubError(result)
        const path = octokit.request.endpoint(options).url.slice(options.baseUrl.length)
        log.info(
          `GitHub, ${method} ${path}: ${result.reason}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`,
        )
        retries++
        await clock.wait(wait, signal)
        if (signal?.aborted) throw new GitHubError({ kind: 'cancelled' })
      }
    })
    return { hasRetried: () => retries > 0 }
  }
}

async function settle<T extends Accepted>(
  attempt: T | Promise<T>,
  expectation: Expectation,
  clock: Clock,
): Promise<T | GitHubDiagnosis> {
  try {
    const response = await attempt
    return classifyAccepted(expectation, response) ?? response
  } catch (error) {
    if (!isRequestError(error)) throw error
    return classifyError(error, clock.now())
  }
}

/** By name, since a bundle can hold the class twice. */
function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === 'HttpError'
}
