import type { GitHub } from './client.ts'
import { isRefused } from './github-error.ts'
import type { RepositoryReference } from './repository-reference.ts'

/** What holds a deployment to an environment back. */
export interface EnvironmentRules {
  /** Which branches and tags may deploy. */
  readonly refs: 'any' | 'protected' | readonly RefPattern[]
  readonly needsReview: boolean
  /** Minutes that a job waits before it starts. */
  readonly waitTimer: number
}

/** `release/*`, as File.fnmatch of Ruby reads it. */
export interface RefPattern {
  readonly pattern: string
  readonly type: 'branch' | 'tag'
}

/**
 * Undefined if there is no such environment.
 *
 * @throws GitHubError
 */
export async function readEnvironmentRules(
  github: GitHub,
  { owner, repo }: RepositoryReference,
  environment: string,
): Promise<EnvironmentRules | undefined> {
  const parameters = { owner, repo, environment_name: environment }
  try {
    const { data } = await github.rest.repos.getEnvironment(parameters)
    const rules = data.protection_rules ?? []
    const policy = data.deployment_branch_policy
    const waits = rules.map(rule => ('wait_timer' in rule ? Number(rule.wait_timer ?? 0) : 0))
    return {
      refs:
        policy == null
          ? 'any'
          : policy.protected_branches
            ? 'protected'
            : await readPatterns(github, parameters),
      needsReview: rules.some(({ type }) => type === 'required_reviewers'),
      waitTimer: Math.max(0, ...waits),
    }
  } catch (error) {
    if (isRefused(error, 404)) return undefined
    throw error
  }
}

async function readPatterns(
  { rest }: GitHub,
  parameters: { readonly owner: string; readonly repo: string; readonly environment_name: string },
): Promise<readonly RefPattern[]> {
  const { data } = await rest.repos.listDeploymentBranchPolicies({ ...parameters, per_page: 100 })
  return data.branch_policies.map(({ name = '', type }) => ({
    pattern: name,
    type: type === 'tag' ? 'tag' : 'branch',
  }))
}

/** Whether a branch or tag fits a pattern: `*` stops at a slash, and `**` followed by one does not. */
export function matchesPattern(name: string, pattern: string): boolean {
  const source = pattern.replace(
    /\*\*\/|\*+|\?|\[[^\]/]+\]|[.+^${}()|[\]\\]/g,
    part => REGULAR[part] ?? (part.startsWith('*') ? '[^/]*' : quote(part)),
  )
  try {
    return new RegExp(`^${source}$`).test(name)
  } catch {
    return false
  }
}

const REGULAR: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '?': '[^/]' }

function quote(part: string): string {
  return part.length > 1 ? part.replace(/^\[!/, '[^') : `\\${part}`
}
