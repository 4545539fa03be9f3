import { GitHubError } from '../../github/github-error.ts'
import { readRepository } from '../../github/repository.ts'
import type { SecretMetadata, Visibility } from '../../github/secret-metadata.ts'
import type { Owner } from '../../github/target.ts'
import type { GitHubConnection } from '../connect.ts'
import { currentRepository } from '../current-repository.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'

/**
 * Which repositories may use new secrets of an organization. The visibility of an existing secret does not change.
 *
 * @throws CommandError if the question is left
 */
export async function chooseVisibility(
  place: Owner,
  found: SecretMetadata | undefined,
  { options, connection }: { options: Options; connection: GitHubConnection },
  runtime: CliRuntime,
): Promise<Visibility | undefined> {
  if (place.kind !== 'organization') return undefined
  if (found?.visibility !== undefined) return found.visibility
  const { terminal } = runtime
  const repository = await repositoryIn(place.org, options, connection)
  const choices = [
    ...(repository === undefined
      ? []
      : [{ value: 'selected' as const, label: `Only ${repository.name}`, hint: 'recommended' }]),
    { value: 'private' as const, label: 'All private and internal repositories' },
    { value: 'all' as const, label: 'All repositories, also public ones' },
  ]
  const chosen = terminal.interactive
    ? await terminal.select<Visibility['visibility']>('Which repositories may use it?', choices)
    : (choices[0]?.value ?? 'private')
  const label = choices.find(({ value }) => value === chosen)?.label ?? chosen
  if (!terminal.interactive) terminal.explain(`Who may use the secret: ${label}.`)
  return chosen === 'selected'
    ? {
        visibility: chosen,
        selected_repository_ids: repository === undefined ? [] : [repository.id],
      }
    : { visibility: chosen }
}

/** The repository that the options name, or of the current folder, if it is in the organization. */
async function repositoryIn(
  org: string,
  options: Options,
  { github }: GitHubConnection,
): Promise<{ readonly name: string; readonly id: number } | undefined> {
  const name = options.repository ?? (await currentRepository())
  const [owner = '', repo = ''] = name?.split('/') ?? []
  if (name === undefined || owner.toLowerCase() !== org.toLowerCase()) return undefined
  try {
    return { name, id: (await readRepository(github, { owner, repo })).id }
  } catch (error) {
    if (error instanceof GitHubError) return undefined
    throw error
  }
}
