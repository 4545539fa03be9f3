import type { GitHub } from './client.ts'
import type { RepositoryReference } from './repository-reference.ts'

/**
 * The names of the organization's secrets that this repository can use, in upper case. Needs no
 * permission of the organization.
 *
 * @throws GitHubError
 */
export async function readSharedSecretNames(
  { rest, paginate }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<ReadonlySet<string>> {
  const list = rest.actions.listRepoOrganizationSecrets
  const secrets = await paginate(list, { owner, repo, per_page: 100 })
  return new Set(secrets.map(({ name }) => name.toUpperCase()))
}

/**
 * The organization's variables that this repository can use, by their names in upper case.
 *
 * @throws GitHubError
 */
export async function readSharedVariables(
  { rest, paginate }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<ReadonlyMap<string, string>> {
  const list = rest.actions.listRepoOrganizationVariables
  const variables = await paginate(list, { owner, repo, per_page: 30 })
  return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]))
}
