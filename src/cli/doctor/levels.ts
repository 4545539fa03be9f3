import { labelOwner, type Owner } from '../../github/target.ts'
import type { Facts, Setup } from './facts.ts'
import { NotKnown } from './finding.ts'
import { repositoryOwner } from './owner.ts'
import { isPlain } from './workflow/expression.ts'

/** A place where a job finds secrets and variables. The first that has a name decides. */
export type Level = Exclude<Owner, { readonly kind: 'organization' }> | typeof SHARED

/** What the organization shares with the repository. */
const SHARED = { kind: 'organization' } as const

export interface Found<T> {
  readonly level: Level
  /** NotKnown if this place cannot be read. */
  readonly value: T | NotKnown
}

/** The environments of the jobs, the repository, the organization: as a job looks for a name. */
export function levelsOf({ target: { owner }, uses }: Setup, facts: Facts): readonly Level[] {
  const environments = new Map<string, string>()
  const named = uses.flatMap(({ environment }) => environment ?? [])
  for (const name of owner.kind === 'environment' ? [owner.environment] : named) {
    if (isPlain(name)) environments.set(name.toLowerCase(), name)
  }
  const { repository } = facts
  return [
    ...[...environments.values()].map(
      (environment): Level => ({ kind: 'environment', ...repository, environment }),
    ),
    repositoryOwner(facts) as Level,
    SHARED,
  ]
}

/** At which places there is a secret of this name. */
export function findSecret(name: string, setup: Setup, facts: Facts): Promise<Found<boolean>[]> {
  return lookAt(setup, facts, async level =>
    level.kind === 'organization'
      ? (await facts.sharedSecrets()).has(name.toUpperCase())
      : (await facts.updatedAt({ owner: level, app: 'actions', name })) !== undefined,
  )
}

/** The value of the variable at each place. */
export function findVariable(
  name: string,
  setup: Setup,
  facts: Facts,
): Promise<Found<string | undefined>[]> {
  return lookAt(setup, facts, async level =>
    level.kind === 'organization'
      ? (await facts.sharedVariables()).get(name.toUpperCase())
      : facts.variable({ owner: level, name }),
  )
}

/** @throws NotKnown if it is at no place that can be read, and one cannot be read */
export function firstFound<T>(found: readonly Found<T>[]): Found<T> | undefined {
  const first = found.find(({ value }) => value && !(value instanceof NotKnown))
  const unread = found.find(({ value }) => value instanceof NotKnown)?.value
  if (first === undefined && unread instanceof NotKnown) throw unread
  return first
}

/** `environment production of acme/app`, `organization` */
export function labelLevel(level: Level): string {
  return level.kind === 'organization' ? 'organization' : labelOwner(level)
}

function lookAt<T>(
  setup: Setup,
  facts: Facts,
  look: (level: Level) => Promise<T>,
): Promise<Found<T>[]> {
  return Promise.all(
    levelsOf(setup, facts).map(async level => {
      try {
        return { level, value: await look(level) }
      } catch (error) {
        if (!(error instanceof NotKnown)) throw error
        return { level, value: error }
      }
    }),
  )
}
