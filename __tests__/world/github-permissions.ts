import type { Call } from './contract.ts'
import { archived, errorAnswer, notFound, policyAnswers } from './github-errors.ts'
import { NEEDS, type Need } from './github-operations.ts'
import type { GitHubState, Grants, Level, Reply } from './github-state.ts'

/** 404 for what the token cannot see, 403 for what it can see and must not do. */
export function refusalOf(
  call: Call,
  grants: Grants | undefined,
  { repositories, organizations }: GitHubState,
): Reply | undefined {
  const need = needOf(call)
  const { owner, repo, org, environment_name: environment } = call.params
  const name = `${owner}/${repo}`.toLowerCase()
  const repository = repositories.get(name)
  if (need === 'app') return owner && !repository ? notFound : undefined
  if (need === 'nothing') return undefined
  if (!grants) return errorAnswer(401)
  if (owner && (!repository || grants.repositories?.includes(name) === false)) return notFound
  if (org && !organizations.has(org.toLowerCase())) return notFound
  if (grants.rejectedBy) return policyAnswers[grants.rejectedBy]
  if (need === 'any token') return undefined
  const level = levelOf(call)
  const isPublic = need === 'metadata' || (PUBLIC.includes(need) && repository?.public)
  const granted = isPublic ? 'read' : (grants[need] ?? 'none')
  if (granted !== level && granted !== 'write') return errorAnswer(403)
  if (repository?.archived && level === 'write') return archived
  if (!environment || repository?.environments.has(environment)) return undefined
  return call.operation.id === 'repos.create-or-update-environment' ? undefined : notFound
}

/** The header that names what a request needs. */
export function acceptedPermissions(call: Call): Record<string, string> {
  const need = needOf(call)
  if (need === 'app') return {}
  const free = need === 'nothing' || need === 'any token'
  const accepted = free ? 'allows_permissionless_access=true' : `${need}=${levelOf(call)}`
  return { 'x-accepted-github-permissions': accepted }
}

/** What anyone can read in a public repository. */
const PUBLIC: readonly Need[] = ['actions', 'contents']

function needOf({ operation }: Call): Need {
  return NEEDS[`${operation.method} ${operation.template}`] ?? 'metadata'
}

function levelOf({ operation }: Call): Level {
  return operation.method === 'get' ? 'read' : 'write'
}
