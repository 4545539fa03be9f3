import type { GitHub } from './client.ts'
import { unlessRefused } from './github-error.ts'
import type { RepositoryReference } from './repository-reference.ts'

/** What restricts deployments to an environment. */
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
export function readEnvironmentRules(
  github: GitHub,
  { owner, repo }: RepositoryReference,
  environment: string,
): Promise<EnvironmentRules | undefined> {
  return unlessRefused(readRules(github, { owner, repo, environment_name: environment }), 404)
}

type EnvironmentParameters = Readonly<Record<'owner' | 'repo' | 'environment_name', string>>

async function readRules(
  github: GitHub,
  parameters: EnvironmentParameters,
): Promise<EnvironmentRules> {
  const { data } = await github.rest.repos.getEnvironment(parameters)
  const { protection_rules: rules = [], deployment_branch_policy: policy } = data
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
}

async function readPatterns(
  { rest }: GitHub,
  parameters: EnvironmentParameters,
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
