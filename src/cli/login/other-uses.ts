import { listEnvironments } from '../../github/environments.ts'
import { GitHubError } from '../../github/github-error.ts'
import { labelOwner, type Owner } from '../../github/target.ts'
import { labelVariable, listVariables } from '../../github/variables.ts'
import type { GitHubConnection } from '../connect.ts'
import type { CliRuntime } from '../runtime.ts'

/**
 * Warns if a variable in another place of the repository has the same client ID. What the token may
 * not read is left out.
 */
export async function warnOfOtherUses(
  clientId: string,
  place: Owner,
  { github }: GitHubConnection,
  { terminal, redactor }: CliRuntime,
): Promise<void> {
  if (place.kind === 'organization') return
  const { owner, repo } = place
  const environments = await ifAllowed(listEnvironments(github, { owner, repo }))
  const places: Owner[] = [
    { kind: 'repository', owner, repo },
    ...environments
      .slice(0, MOST_ENVIRONMENTS)
      .map(environment => ({ kind: 'environment' as const, owner, repo, environment })),
  ]
  const others = places.filter(other => labelOwner(other) !== labelOwner(place))
  const uses = await Promise.all(
    others.map(async other => {
      const variables = await ifAllowed(listVariables(github, other))
      return variables
        .filter(({ value }) => value === clientId)
        .map(({ name }) => labelVariable({ owner: other, name }))
    }),
  )
  for (const label of uses.flat()) {
    terminal.explain(
      `The ${redactor.redact(label)} has the same client ID. Many providers keep one refresh token for a user and a client: this sign-in can end the other one. Register a client for each place.`,
      'yellow',
    )
  }
}

const MOST_ENVIRONMENTS = 20

async function ifAllowed<T>(list: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await list
  } catch (error) {
    if (error instanceof GitHubError) return []
    throw error
  }
}
