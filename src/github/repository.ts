import type { GitHub } from './client.ts'
import { GitHubError, unusable } from './github-error.ts'

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

export interface Repository {
  readonly archived: boolean
  readonly defaultBranch: string
}

/** @throws GitHubError */
export async function readRepository(
  { rest }: GitHub,
  { owner, repo }: RepositoryName,
): Promise<Repository> {
  const { data } = await rest.repos.get({ owner, repo })
  if (typeof data.default_branch !== 'string') throw unusable('its response names no branch')
  return { archived: data.archived === true, defaultBranch: data.default_branch }
}

/**
 * Whether a rule or a classic protection applies to the branch.
 *
 * @throws GitHubError
 */
export async function readIsProtected(
  { rest }: GitHub,
  { owner, repo }: RepositoryName,
  branch: string,
): Promise<boolean> {
  const { data } = await rest.repos.getBranch({ owner, repo, branch })
  return data.protected
}

/**
 * The login that the token belongs to. Undefined for a token of a GitHub App, which is no user's.
 *
 * @throws GitHubError
 */
export async function readLogin({ rest }: GitHub): Promise<string | undefined> {
  try {
    const { data } = await rest.users.getAuthenticated()
    return data.login
  } catch (error) {
    if (isAppToken(error)) return undefined
    throw error
  }
}

function isAppToken(error: unknown): boolean {
  return (
    error instanceof GitHubError &&
    error.diagnosis.kind === 'refused' &&
    error.diagnosis.status === 403 &&
    /by integration/i.test(error.diagnosis.message)
  )
}
