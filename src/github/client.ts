import { Octokit } from '@octokit/rest'
import type { Secret } from '../shared/secret.ts'
import { observeHeaders } from './observations.ts'
import { type RetryOptions, retryToDeadline } from './retry-plugin.ts'

export interface GitHubAccess {
  readonly token: Secret
  /** The API's base URL without a slash at its end. GitHub Enterprise Server's ends in /api/v3. */
  readonly apiUrl: string
}

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
