import { Octokit } from '@octokit/rest'
import type { HttpClient } from '../http/request.ts'
import type { GitHubAccess } from './access.ts'
import { createFetch } from './fetch.ts'
import { observeHeaders } from './observations.ts'
import { type RetryOptions, retryToDeadline } from './retry-plugin.ts'

export type GitHub = ReturnType<typeof createGitHub>

export interface GitHubOptions extends RetryOptions {
  readonly http: HttpClient
  /** Milliseconds for one response. */
  readonly responseTimeout?: number
}

/**
 * GitHub's REST API. Requests are repeated to the deadline; see `retryToDeadline`. Every rejection
 * is a `GitHubError`.
 */
export function createGitHub({ token, apiUrl }: GitHubAccess, options: GitHubOptions) {
  const { clock, http, signal, responseTimeout = responseTimeoutFor(options.timeout) } = options
  const PluggedOctokit = Octokit.plugin(observeHeaders(clock), retryToDeadline(options))
  return new PluggedOctokit({
    auth: token.reveal(),
    baseUrl: apiUrl,
    userAgent: 'refresh-oauth-token',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: { fetch: createFetch(http, responseTimeout), ...(signal && { signal }) },
  })
}

/** Long enough for a slow response, but not much beyond a short deadline. */
export function responseTimeoutFor(timeout: number): number {
  return Math.min(Math.max(timeout, 5_000), 30_000)
}

function ignore(): void {}
