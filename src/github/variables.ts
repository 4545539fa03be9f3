import type { GitHub } from './client.ts'
import { isRefused, unlessRefused, unusable } from './github-error.ts'
import { NO_REPOSITORY, type Variable, type Visibility } from './secret-metadata.ts'
import { labelOwner, type Owner, variablesPath } from './target.ts'
import { isWriteAllowed } from './write-probe.ts'

/** One Actions variable. The other stores have no variables. */
export interface VariableTarget {
  readonly owner: Owner
  readonly name: string
}

export interface VariableContent {
  readonly value: string
  /** For an organization's variable. */
  readonly visibility: Visibility | undefined
}

/** `variable EXPIRES_AT of environment production of acme/app` */
export function labelVariable({ owner, name }: VariableTarget): string {
  return `variable ${name} of ${labelOwner(owner)}`
}

/**
 * Undefined if there is no such variable.
 *
 * @throws GitHubError
 */
export async function readVariable(
  github: GitHub,
  target: VariableTarget,
): Promise<Variable | undefined> {
  const found = await unlessRefused(getVariable(github, target), 404)
  if (found === undefined) return undefined
  const { value, updated_at } = found.data
  const updatedAt = Date.parse(updated_at)
  if (typeof value !== 'string' || Number.isNaN(updatedAt)) {
    throw unusable('its response contains no variable')
  }
  return { value, updatedAt }
}

/** @throws GitHubError */
export async function createVariable(
  { rest }: GitHub,
  { owner, name }: VariableTarget,
  { value, visibility }: VariableContent,
): Promise<void> {
  if (owner.kind === 'organization') {
    // The action reads the variable from the API, for which no repository needs to be selected.
    const shared = visibility ?? NO_REPOSITORY
    await rest.actions.createOrgVariable({ org: owner.org, name, value, ...shared })
    return
  }
  const parameters = { owner: owner.owner, repo: owner.repo, name, value }
  if (owner.kind === 'repository') await rest.actions.createRepoVariable(parameters)
  else {
    const { environment: environment_name } = owner
    await rest.actions.createEnvironmentVariable({ ...parameters, environment_name })
  }
}

/**
 * Updates the variable, or creates it if it does not exist.
 *
 * @throws GitHubError
 */
export async function updateVariable(
  github: GitHub,
  target: VariableTarget,
  content: VariableContent,
): Promise<void> {
  try {
    await update(github, target, content)
  } catch (error) {
    if (!isRefused(error, 404)) throw error
    await createVariable(github, target, content)
  }
}

async function update(
  { rest }: GitHub,
  { owner, name }: VariableTarget,
  { value, visibility }: VariableContent,
): Promise<void> {
  if (owner.kind === 'organization') {
    await rest.actions.updateOrgVariable({ org: owner.org, name, value, ...visibility })
    return
  }
  const parameters = { owner: owner.owner, repo: owner.repo, name, value }
  if (owner.kind === 'repository') await rest.actions.updateRepoVariable(parameters)
  else {
    const { environment: environment_name } = owner
    await rest.actions.updateEnvironmentVariable({ ...parameters, environment_name })
  }
}

/**
 * The variables of a place, at most 30.
 *
 * @throws GitHubError
 */
export async function listVariables(
  github: GitHub,
  owner: Owner,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const { data } = await getVariables(github, owner)
  if (!Array.isArray(data.variables)) throw unusable('its response lists no variables')
  return data.variables
}

/**
 * Shows that the token may write variables, without writing.
 *
 * @returns whether write access is confirmed
 * @throws GitHubError of 401, 403 or 404
 */
export function probeVariableWrite({ request }: GitHub, owner: Owner): Promise<boolean> {
  return isWriteAllowed(request(`POST ${variablesPath(owner)}`, { data: {} }))
}

function getVariable({ rest }: GitHub, { owner, name }: VariableTarget) {
  if (owner.kind === 'organization') return rest.actions.getOrgVariable({ org: owner.org, name })
  const parameters = { owner: owner.owner, repo: owner.repo, name }
  if (owner.kind === 'repository') return rest.actions.getRepoVariable(parameters)
  const { environment: environment_name } = owner
  return rest.actions.getEnvironmentVariable({ ...parameters, environment_name })
}

function getVariables({ rest }: GitHub, owner: Owner) {
  const page = { per_page: 30 }
  if (owner.kind === 'organization') {
    return rest.actions.listOrgVariables({ org: owner.org, ...page })
  }
  const parameters = { owner: owner.owner, repo: owner.repo, ...page }
  if (owner.kind === 'repository') return rest.actions.listRepoVariables(parameters)
  const { environment: environment_name } = owner
  return rest.actions.listEnvironmentVariables({ ...parameters, environment_name })
}
