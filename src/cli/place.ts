import { repositoryName } from '../github/names.ts'
import type { Owner } from '../github/target.ts'
import type { CommandOption } from '../shared/command-line.ts'
import { InputError } from '../shared/parsers.ts'
import { currentRepository } from './current-repository.ts'
import type { Options } from './options.ts'
import type { CliRuntime } from './runtime.ts'

/**
 * What the secret belongs to, as the options name it: an organization, an environment, or the
 * repository, which is the one of the current folder unless given.
 *
 * @throws CommandError if nothing can be asked
 */
export async function placeOf(options: Options, runtime: CliRuntime): Promise<Owner> {
  const place = placeInRepository(options)
  if (place.kind === 'organization') return place
  const [owner = '', repo = ''] = (await repositoryFrom(options, runtime)).split('/')
  return { ...place, owner, repo }
}

/** What the secret belongs to, whichever the repository is. */
export type PlaceInRepository =
  | { readonly kind: 'repository' }
  | { readonly kind: 'environment'; readonly environment: string }
  | { readonly kind: 'organization'; readonly org: string }

export function placeInRepository({ organization: org, environment }: Options): PlaceInRepository {
  if (org !== undefined) return { kind: 'organization', org }
  return environment === undefined ? { kind: 'repository' } : { kind: 'environment', environment }
}

/** `owner/name`: as given, or of the current folder, or as answered. */
export async function repositoryFrom(
  { repository }: Options,
  { terminal }: CliRuntime,
): Promise<string> {
  if (repository !== undefined) return repository
  const current = await currentRepository()
  if (current !== undefined && !terminal.interactive) return current
  return terminal.ask({
    message: 'Repository (owner/name)',
    option: '--repository',
    ...(current !== undefined && { initial: current }),
    validate: answer => {
      const checked = repositoryName(answer)
      return checked instanceof InputError ? `It ${checked.text}.` : undefined
    },
  })
}

/** The options that name this place in a command. */
export function placeOptions(owner: Owner): readonly CommandOption[] {
  if (owner.kind === 'organization') return [['organization', owner.org]]
  const environment = owner.kind === 'environment' ? owner.environment : undefined
  return [
    ['repository', `${owner.owner}/${owner.repo}`],
    ['environment', environment],
  ]
}
