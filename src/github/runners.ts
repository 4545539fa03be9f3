import type { GitHub } from './client.ts'
import type { RepositoryReference } from './repository-reference.ts'

export interface Runner {
  readonly name: string
  readonly labels: readonly string[]
  /** `2.330.0`. Undefined if GitHub does not say it. */
  readonly version: string | undefined
}

/**
 * The self-hosted runners of the repository, at most 100. Those of its organization are not listed.
 *
 * @throws GitHubError
 */
export async function readRunners(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<readonly Runner[]> {
  const { data } = await rest.actions.listSelfHostedRunnersForRepo({ owner, repo, per_page: 100 })
  return data.runners.map(runner => ({
    name: runner.name,
    labels: runner.labels.map(({ name }) => name.toLowerCase()),
    version: versionOf(runner),
  }))
}

function versionOf(runner: object): string | undefined {
  const { version } = runner as { readonly version?: unknown }
  return typeof version === 'string' ? version : undefined
}
