import type { Owner } from '../../github/target.ts'
import { printableText } from '../../shared/parsers.ts'
import type { Facts } from './facts.ts'
import { isPlain } from './workflow/expression.ts'
import { secretNameOf, type TokenUse } from './workflow/token-use.ts'

/** What the options say that the secret belongs to. Undefined if they do not say it. */
export function ownerFrom({ options, repository }: Facts): Owner | undefined {
  const { organization: org, environment } = options
  if (org !== undefined) return { kind: 'organization', org }
  return environment === undefined ? undefined : { kind: 'environment', ...repository, environment }
}

export function repositoryOwner({ repository }: Facts): Owner {
  return { kind: 'repository', ...repository }
}

/**
 * What the secret of a step belongs to: as its inputs say. Without them the action writes the
 * repository's secret; where that does not exist, the job can have read the environment's.
 * Undefined if nothing says it.
 */
export async function ownerOf(use: TokenUse, facts: Facts): Promise<Owner | undefined> {
  const { organization: org, environment } = use.with
  if (org) return isPlain(org) ? { kind: 'organization', org } : undefined
  if (environment) return isPlain(environment) ? inEnvironment(environment, facts) : undefined
  const repository = repositoryOwner(facts)
  const name = secretNameOf(use)
  if (name !== undefined && (await exists(name, repository, facts))) return repository
  return use.environment !== undefined && isPlain(use.environment)
    ? inEnvironment(use.environment, facts)
    : undefined
}

/** An owner that is not known can be any. */
export function isSameOwner(one: Owner | undefined, other: Owner): boolean {
  return one === undefined || labelOf(one) === labelOf(other)
}

/** Undefined for a name that cannot be printed: GitHub has no such environment. */
function inEnvironment(environment: string, { repository }: Facts): Owner | undefined {
  const isName = typeof printableText(255)(environment) === 'string'
  return isName ? { kind: 'environment', ...repository, environment } : undefined
}

/** GitHub compares names without regard to case. */
function labelOf(owner: Owner): string {
  return JSON.stringify(Object.entries(owner).sort()).toLowerCase()
}

async function exists(name: string, owner: Owner, { updatedAt }: Facts): Promise<boolean> {
  try {
    return (await updatedAt({ owner, app: 'actions', name })) !== undefined
  } catch {
    return false
  }
}
