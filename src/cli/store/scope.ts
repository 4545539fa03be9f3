import type { Owner, Target } from '../../github/target.ts'
import type { Options } from '../options.ts'
import { placeOf, repositoryFrom } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'

/** Which secrets may be written: text in a log can name any. */
export interface Scope {
  readonly owner: string
  /** Undefined with `--organization` alone. */
  readonly repo: string | undefined
  /** What the options name. Undefined if they name no more than the repository. */
  readonly place: Owner | undefined
  readonly secretName: string | undefined
}

/** @throws CommandError if nothing can be asked */
export async function scopeOf(options: Options, runtime: CliRuntime): Promise<Scope> {
  const { organization, environment, run, 'secret-name': secretName } = options
  if (organization !== undefined && run === undefined) {
    const place = await placeOf(options, runtime)
    return { owner: organization, repo: undefined, place, secretName }
  }
  const repository = await repositoryFrom(options, runtime)
  const [owner = '', repo = ''] = repository.split('/')
  const isNarrow = organization !== undefined || environment !== undefined
  const place = isNarrow ? await placeOf({ ...options, repository }, runtime) : undefined
  return { owner, repo, place, secretName }
}

/** Whether the secret belongs to the repository, its environments or the organization that owns it. */
export function isInside({ owner }: Target, scope: Scope): boolean {
  if (owner.kind === 'organization') return isSame(owner.org, scope.owner)
  return isSame(owner.owner, scope.owner) && isSame(owner.repo, scope.repo)
}

/** Whether it is among those that the options ask for. */
export function isWanted({ owner, name }: Target, { place, secretName }: Scope): boolean {
  if (secretName !== undefined && !isSame(name, secretName)) return false
  if (place === undefined) return true
  if (place.kind !== owner.kind) return false
  return (
    place.kind !== 'environment' ||
    (owner.kind === 'environment' && isSame(place.environment, owner.environment))
  )
}

function isSame(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase()
}
