import { Octokit } from '@octokit/rest'
import type { GitHubAccess } from './access.ts'
import { observeHeaders } from './observations.ts'
import { type RetryOptions, retryToDeadline } from './retry-plugin.ts'

export type GitHub = ReturnType<typeof createGitHub>

/**
 * GitHub's REST API. Requests are repeated to the deadline; see `retryToDeadline`. Every rejection
 * is a `GitHubError`.
 */
export function createGitHub({ token, apiUrl }: GitHubAccess, retry: RetryOptions) {
  // The last plugin wraps those before it: headers are read at every attempt.
  const RetryingOctokit = Octokit.plugin(observeHeaders(retry.clock), retryToDeadline(retry))
  return new RetryingOctokit({
    auth: token.reveal(),
    baseUrl: apiUrl,
    userAgent: 'refresh-oauth-token',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  })
}

function ignore(): void {}
