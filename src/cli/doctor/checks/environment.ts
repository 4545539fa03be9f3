import { readIsProtected } from '../../../github/branches.ts'
import { type EnvironmentRules, matchesPattern } from '../../../github/environment-rules.ts'
import { labelOwner } from '../../../github/target.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, ok, warning } from '../finding.ts'
import { requirePlace } from '../required.ts'
import type { Triggers } from '../workflow/model.ts'

export async function checkEnvironment(facts: Facts): Promise<Finding> {
  await requirePlace(facts)
  const { owner } = (await facts.setup()).target
  if (owner.kind !== 'environment') return NOT_IN_ENVIRONMENT
  return (await facts.environment(owner.environment)) === undefined
    ? error(
        `The ${labelOwner(owner)} does not exist.`,
        'Create it in the settings of the repository, or run login with `--create-environment`.',
      )
    : ok(`The ${labelOwner(owner)} exists.`)
}

export async function checkEnvironmentBranches(facts: Facts): Promise<Finding> {
  const { target, uses } = await facts.setup()
  const rules = await rulesOf(facts)
  if (rules === undefined) return NOT_IN_ENVIRONMENT
  if (rules.refs === 'any') return ok('Every branch may deploy to the environment.')
  const defaultBranch = (await facts.repositoryIfAny())?.defaultBranch ?? 'main'
  const triggers = uses.map(({ workflow }) => workflow.triggers)
  const place = facts.redact(labelOwner(target.owner))
  if (rules.refs === 'protected') {
    const isProtected = await facts.read('Contents: read', github =>
      readIsProtected(github, facts.repository, defaultBranch),
    )
    return isProtected
      ? ok('Protected branches may deploy to the environment, such as the default branch.')
      : error(
          `Only protected branches may deploy to the ${place}, and ${facts.redact(defaultBranch)} is not protected.`,
          'Protect the branch, or allow it in the deployment branch rules of the environment.',
        )
  }
  const refused = refsThatMayNotDeploy(rules.refs, defaultBranch, triggers)
  return refused.length === 0
    ? ok('The branches of the workflows may deploy to the environment.')
    : error(
        `The deployment branch rules of the ${place} do not allow ${facts.redact(refused.join(', '))}.`,
        'Add what is missing to the deployment branch rules of the environment.',
      )
}

/** Schedules and runs by hand use the default branch. A pattern is allowed if the same one is. */
export function refsThatMayNotDeploy(
  allowed: Exclude<EnvironmentRules['refs'], string>,
  defaultBranch: string,
  triggers: readonly Pick<Triggers, 'branches' | 'tags' | 'events'>[],
): readonly string[] {
  const fits = (type: 'branch' | 'tag', name: string): boolean =>
    allowed.some(
      one => one.type === type && (one.pattern === name || matchesPattern(name, one.pattern)),
    )
  const onDefault = triggers.some(({ events }) => events.some(event => BY_DEFAULT.has(event)))
  const branches = [
    ...(onDefault || triggers.length === 0 ? [defaultBranch] : []),
    ...triggers.flatMap(trigger => trigger.branches).filter(name => !name.startsWith('!')),
  ]
  const tags = triggers.flatMap(trigger => trigger.tags).filter(name => !name.startsWith('!'))
  return [
    ...new Set([
      ...branches.filter(name => !fits('branch', name)).map(name => `the branch ${name}`),
      ...tags.filter(name => !fits('tag', name)).map(name => `the tag ${name}`),
    ]),
  ]
}

const BY_DEFAULT = new Set(['schedule', 'workflow_dispatch', 'workflow_run', 'repository_dispatch'])

export async function checkEnvironmentReviewers(facts: Facts): Promise<Finding> {
  const { uses } = await facts.setup()
  const rules = await rulesOf(facts)
  if (rules === undefined) return NOT_IN_ENVIRONMENT
  const scheduled = uses.filter(({ workflow }) => workflow.triggers.schedules.length > 0)
  const names = facts.redact(scheduled.map(({ label }) => label).join('; '))
  if (rules.needsReview && scheduled.length > 0) {
    return error(
      `The environment requires a review, so a scheduled run waits for a person: ${names}.`,
      'Protect the environment with deployment branch rules instead, or use another environment for the schedule.',
    )
  }
  if (rules.waitTimer > 0 && scheduled.length > 0) {
    return warning(
      `The environment lets every job wait for ${rules.waitTimer} minutes, scheduled runs too: ${names}.`,
      'Remove the wait timer of the environment.',
    )
  }
  if (rules.needsReview) return ok('The environment requires a review. No schedule uses it.')
  return ok('Nothing in the environment holds a scheduled run back.')
}

/** Undefined if the secret is in no environment, or in one that does not exist. */
async function rulesOf(facts: Facts): Promise<EnvironmentRules | undefined> {
  await requirePlace(facts)
  const { owner } = (await facts.setup()).target
  return owner.kind === 'environment' ? facts.environment(owner.environment) : undefined
}

const NOT_IN_ENVIRONMENT = ok('Not needed: the secret is in no environment that exists.')
