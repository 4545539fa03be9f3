import type { GitHub } from './client.ts'
import { unusable } from './github-error.ts'
import type { RepositoryReference } from './repository-reference.ts'

export interface Repository {
  readonly id: number
  readonly archived: boolean
  readonly defaultBranch: string
}

/** @throws GitHubError, a 404 also for a repository that the token may not see */
export async function readRepository(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<Repository> {
  const { data } = await rest.repos.get({ owner, repo })
  if (typeof data.id !== 'number' || typeof data.default_branch !== 'string') {
    throw unusable('its response describes no repository')
  }
  return { id: data.id, archived: data.archived === true, defaultBranch: data.default_branch }
}
