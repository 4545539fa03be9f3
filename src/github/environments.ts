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
 * Creates the environment. One for a named branch is for no branch until `allowBranch`. The token
 * needs *Administration: write*.
 *
 * @throws GitHubError
 */
export async function createEnvironment(
  { rest }: GitHub,
  { owner, repo, environment }: EnvironmentReference,
  { kind }: AllowedBranches,
): Promise<void> {
  await rest.repos.createOrUpdateEnvironment({
    ...{ owner, repo, environment_name: environment },
    deployment_branch_policy: policies[kind],
    request: { respondsWith: [200] },
  })
}

const policies = {
  named: { protected_branches: false, custom_branch_policies: true },
  protected: { protected_branches: true, custom_branch_policies: false },
  all: null,
} as const

/**
 * Lets one more branch use an environment that is for named branches.
 *
 * @throws GitHubError
 */
export async function allowBranch(
  { rest }: GitHub,
  { owner, repo, environment: environment_name }: EnvironmentReference,
  branch: string,
): Promise<void> {
  await rest.repos.createDeploymentBranchPolicy({
    ...{ owner, repo, environment_name, name: branch },
    // 303: the environment has this rule already.
    request: { respondsWith: [200, 303] },
  })
}

/**
 * Whether the environment has no secret and no variable.
 *
 * @throws GitHubError
 */
export async function isEnvironmentEmpty(
  { rest }: GitHub,
  { owner, repo, environment: environment_name }: EnvironmentReference,
): Promise<boolean> {
  const parameters = { owner, repo, environment_name, per_page: 1 }
  const lists = await Promise.all([
    rest.actions.listEnvironmentSecrets(parameters),
    rest.actions.listEnvironmentVariables(parameters),
  ])
  return lists.every(({ data }) => data.total_count === 0)
}

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
