import type { GitHub } from './client.ts'
import type { RepositoryReference } from './repository-reference.ts'

/**
 * Whether a rule or a classic protection applies to the branch.
 *
 * @throws GitHubError
 */
export async function readIsProtected(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
  branch: string,
): Promise<boolean> {
  const { data } = await rest.repos.getBranch({ owner, repo, branch })
  return data.protected
}
