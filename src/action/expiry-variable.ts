import type { GitHub } from '../github/client.ts'
import { GitHubError, isRefused } from '../github/github-error.ts'
import { ownerKinds } from '../github/target.ts'
import { labelVariable, readVariable, type VariableTarget } from '../github/variables.ts'
import type { Inputs } from './model.ts'
import type { VariableState } from './reuse.ts'
import type { Runtime } from './runtime.ts'

/**
 * The variable with the access token's expiry, in the place of its secret. It is an Actions variable
 * whatever the store of the secret, because the other stores have no variables.
 */
export function expiryVariable(owner: Inputs['owner'], accessTokenSecret: string): VariableTarget {
  return { owner, name: `${accessTokenSecret}_EXPIRES_AT` }
}

/** Milliseconds to retry a lookup. A run continues without its result. */
export const LOOKUP_TIMEOUT = 2_000

export async function lookUp(github: GitHub, target: VariableTarget): Promise<VariableState> {
  try {
    return (await readVariable(github, target)) ?? 'missing'
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return isRefused(error, 403) ? 'forbidden' : 'unavailable'
  }
}

/** Reports before the exchange that the access token cannot be reused without the permission. */
export function reportForbidden(
  { owner, accessToken, accessTokenSecret }: Inputs,
  state: VariableState | undefined,
  { core, log }: Runtime,
): void {
  if (state !== 'forbidden' || accessTokenSecret === undefined) return
  const label = labelVariable(expiryVariable(owner, accessTokenSecret))
  const text = `The token in \`github-token\` may not read the ${label}, so the expiry of the access token cannot be saved there. To reuse access tokens, give it the permission ${ownerKinds[owner.kind].variables}.`
  if (accessToken === undefined) log.info(text)
  else core.warning(text)
}
