import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Secret } from '../shared/secret.ts'
import { failed } from './command-error.ts'
import type { CliRuntime } from './runtime.ts'

export interface GitHubToken {
  readonly token: Secret
  /** Where it comes from, as a phrase. */
  readonly source: string
}

/**
 * The token in `GH_TOKEN` or `GITHUB_TOKEN`, or else the one that `gh auth token` prints.
 *
 * @throws CommandError if there is none, or if no request can contain it
 */
export async function findGitHubToken(
  apiUrl: string,
  { env, redactor }: Pick<CliRuntime, 'env' | 'redactor'>,
): Promise<GitHubToken> {
  const found = fromEnvironment(env) ?? (await fromGitHubCli(apiUrl))
  if (found === undefined) {
    throw failed(
      'No GitHub token was found.',
      'Run `gh auth login`, or set GH_TOKEN to a token that may write secrets.',
    )
  }
  redactor.add(found.token)
  if (!/^[!-~]+$/.test(found.token.reveal())) {
    throw failed(
      `The GitHub token, from ${found.source}, has a character that no token has, such as a space or a line break.`,
      'Copy the token again.',
    )
  }
  return found
}

function fromEnvironment(env: CliRuntime['env']): GitHubToken | undefined {
  for (const name of ['GH_TOKEN', 'GITHUB_TOKEN']) {
    const value = env[name]?.trim()
    if (value) return { token: new Secret(value), source: `the environment variable ${name}` }
  }
  return undefined
}

/** @see https://cli.github.com/manual/gh_auth_token */
async function fromGitHubCli(apiUrl: string): Promise<GitHubToken | undefined> {
  try {
    const { stdout } = await promisify(execFile)(
      'gh',
      ['auth', 'token', '--hostname', new URL(webUrlOf(apiUrl)).host],
      { timeout: 10_000 },
    )
    const value = stdout.trim()
    return value === '' ? undefined : { token: new Secret(value), source: '`gh auth token`' }
  } catch {
    return undefined
  }
}

/** The address of the GitHub website for an API URL, without a slash at its end. */
export function webUrlOf(apiUrl: string): string {
  const { protocol, host, pathname } = new URL(apiUrl)
  const isServer = pathname.startsWith('/api/')
  return `${protocol}//${isServer ? host : host.replace(/^api\./, '')}`
}
