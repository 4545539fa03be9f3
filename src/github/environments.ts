import type { GitHub } from './client.ts'
import { isRefused, unusable } from './github-error.ts'
import type { RepositoryReference } from './repository-reference.ts'

export interface EnvironmentReference extends RepositoryReference {
  readonly environment: string
}

/** Which branches may use an environment: one, those with branch protection, or all. */
export type AllowedBranches =
  | { readonly kind: 'named'; readonly branch: string }
  | { readonly kind: 'protected' }
  | { readonly kind: 'all' }

/**
 * Undefined if the token may not know. GitHub responds 404 also to a token that may not read an
 * environment (*Actions: read*); then its public key shows whether it exists.
 *
 * @throws GitHubError
 */
export async function environmentExists(
  { rest }: GitHub,
  { owner, repo, environment: environment_name }: EnvironmentReference,
): Promise<boolean | undefined> {
  const parameters = { owner, repo, environment_name }
  const found = await responds(() => rest.repos.getEnvironment(parameters))
  return found === true ? true : responds(() => rest.actions.getEnvironmentPublicKey(parameters))
}

async function responds(request: () => Promise<unknown>): Promise<boolean | undefined> {
  try {
    await request()
    return true
  } catch (error) {
    if (isRefused(error, 404)) return false
    if (isRefused(error, 403)) return undefined
    throw error
  }
}

/**
 * Creates the environment. The token needs *Administration: write*.
 *
 * @throws GitHubError
 */
export async function createEnvironment(
  { rest }: GitHub,
  { owner, repo, environment }: EnvironmentReference,
  branches: AllowedBranches,
): Promise<void> {
  const parameters = { owner, repo, environment_name: environment }
  await rest.repos.createOrUpdateEnvironment({
    ...parameters,
    deployment_branch_policy: policies[branches.kind],
    request: { respondsWith: [200] },
  })
  if (branches.kind !== 'named') return
  await rest.repos.createDeploymentBranchPolicy({
    ...parameters,
    name: branches.branch,
    // 303: the environment has this rule already.
    request: { respondsWith: [200, 303] },
  })
}

const policies = {
  named: { protected_branches: false, custom_branch_policies: true },
  protected: { protected_branches: true, custom_branch_policies: false },
  all: null,
} as const

/** @throws GitHubError */
export async function deleteEnvironment(
  { rest }: GitHub,
  { owner, repo, environment }: EnvironmentReference,
): Promise<void> {
  await rest.repos.deleteAnEnvironment({ owner, repo, environment_name: environment })
}

/**
 * The names of at most 100 environments.
 *
 * @throws GitHubError
 */
export async function listEnvironments(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<readonly string[]> {
  const { data } = await rest.repos.getAllEnvironments({ owner, repo, per_page: 100 })
  if (!Array.isArray(data.environments)) throw unusable('its response lists no environments')
  return data.environments.map(({ name }) => name)
}
