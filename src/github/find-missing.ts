import type { GitHub } from './client.ts'
import { GitHubError, isRefused } from './github-error.ts'
import { labelOwner, type Owner } from './target.ts'

/** What a 404 for a secret means, as far as GitHub tells this token. */
export interface Missing {
  /** What does not exist, such as `environment staging of acme/app`. */
  readonly label: string
  /** False if GitHub does not let this token find out. */
  readonly certain: boolean
}

/**
 * Looks for what a 404 is about, from the outside in. Undefined if everything exists, so the 404
 * means that the token lacks a permission.
 */
export async function findMissing(github: GitHub, owner: Owner): Promise<Missing | undefined> {
  const { rest } = github
  const label = labelOwner(owner)
  if (owner.kind === 'organization') {
    return (await exists(() => rest.orgs.get({ org: owner.org }))) === false
      ? { label, certain: true }
      : undefined
  }
  const { owner: login, repo } = owner
  const repository = { owner: login, repo }
  if ((await exists(() => rest.repos.get(repository))) === false) {
    return { label: labelOwner({ kind: 'repository', ...repository }), certain: true }
  }
  if (owner.kind === 'repository') return undefined
  const { environment: environment_name } = owner
  const found = await exists(() => rest.repos.getEnvironment({ ...repository, environment_name }))
  return found === true ? undefined : { label, certain: found === false }
}

async function exists(request: () => Promise<unknown>): Promise<boolean | undefined> {
  try {
    await request()
    return true
  } catch (error) {
    if (isRefused(error, 404)) return false
    if (error instanceof GitHubError) return undefined
    throw error
  }
}
