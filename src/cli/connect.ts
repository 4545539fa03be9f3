import type { GitHubAccess } from '../github/access.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import { baseUrl } from '../http/endpoint.ts'
import { InputError } from '../shared/parsers.ts'
import { wrongUsage } from './command-error.ts'
import { findGitHubToken } from './github-token.ts'
import type { Options } from './options.ts'
import type { CliRuntime } from './runtime.ts'

export interface GitHubConnection {
  readonly github: GitHub
  readonly access: GitHubAccess
  /** Where the token comes from, as a phrase. */
  readonly tokenSource: string
}

/**
 * GitHub's API with the user's own token.
 *
 * @param timeout milliseconds in which new attempts of a request start
 * @throws CommandError if there is no token
 */
export async function connectGitHub(
  options: Options,
  runtime: CliRuntime,
  timeout = 30_000,
): Promise<GitHubConnection> {
  const apiUrl = apiUrlOf(options, runtime)
  const { token, source } = await findGitHubToken(apiUrl, runtime)
  const access = { token, apiUrl }
  const github = createGitHub(access, { ...runtime, timeout, signal: runtime.cancelled })
  return { github, access, tokenSource: source }
}

/**
 * The base URL of the GitHub API: from the option, from `GITHUB_API_URL`, or the one of github.com.
 *
 * @throws CommandError for a value in the environment that the option would not accept
 */
export function apiUrlOf(options: Options, { env }: Pick<CliRuntime, 'env'>): string {
  const given = options['github-api-url'] ?? (env['GITHUB_API_URL'] || 'https://api.github.com')
  const url = baseUrl(given)
  if (url instanceof InputError) throw wrongUsage(`GITHUB_API_URL ${url.text}.`, 'Correct it.')
  return url
}
