import { createGitHub, type GitHub } from '../github/client.ts'
import { GitHubError } from '../github/github-error.ts'
import { readUpdatedAt } from '../github/secrets.ts'
import type { Target } from '../github/target.ts'
import { readJwtLifetime } from '../oauth/jwt-lifetime.ts'
import { expiryVariable, LOOKUP_TIMEOUT, lookUp } from './expiry-variable.ts'
import type { Inputs } from './model.ts'
import { decideReuse, type ReuseDecision, type VariableState } from './reuse.ts'
import type { Runtime } from './runtime.ts'
import { jobStart } from './staleness.ts'

export interface ReuseCheck {
  readonly decision: ReuseDecision
  /** Undefined if it was not looked up. */
  readonly variable?: VariableState
}

/**
 * Checks whether the access token in `access-token` can be reused, with two reads of the GitHub API at
 * the same time. Undefined without `access-token`. No response of GitHub fails the step.
 */
export async function checkReuse(
  inputs: Inputs,
  runtime: Runtime,
): Promise<ReuseCheck | undefined> {
  const { accessToken: token, accessTokenSecret, minValidity, owner, apps } = inputs
  if (token === undefined || accessTokenSecret === undefined) return undefined
  if (inputs.forceRefresh) return notReused('`force-refresh` is set.', runtime)
  // Before the lookups, so that the connection is ready if the token is not reused.
  if (!inputs.dryRun) runtime.http.preconnect(inputs.tokenUrl)
  const { clock, cancelled } = runtime
  const options = { ...runtime, timeout: LOOKUP_TIMEOUT, signal: cancelled }
  const github = createGitHub(inputs.github, options)
  const [app = 'actions'] = apps
  const [variable, secretChangedAt] = await Promise.all([
    lookUp(github, expiryVariable(owner, accessTokenSecret)),
    changedAt(github, { owner, app, name: accessTokenSecret }),
  ])
  if (cancelled.aborted) return notReused('The job was cancelled.', runtime)
  const { clockAhead = 0 } = github.observations
  const now = clock.now() + clockAhead
  const startedAt = jobStart(runtime)
  const decision = decideReuse({
    token,
    minValidity,
    variable,
    secretChangedAt,
    secretsReadAt: startedAt && startedAt + clockAhead,
    jwt: readJwtLifetime(token, now),
    now,
  })
  return decision.reuse ? { decision, variable } : notReused(decision.reason, runtime, variable)
}

function notReused(
  reason: string,
  { log }: Pick<Runtime, 'log'>,
  variable?: VariableState,
): ReuseCheck {
  log.info(`The access token is not reused. ${reason}`)
  return { decision: { reuse: false, reason }, ...(variable && { variable }) }
}

async function changedAt(github: GitHub, target: Target): Promise<number | undefined> {
  try {
    const updatedAt = await readUpdatedAt(github, target)
    return updatedAt === undefined ? undefined : Date.parse(updatedAt)
  } catch (error) {
    if (error instanceof GitHubError) return undefined
    throw error
  }
}
