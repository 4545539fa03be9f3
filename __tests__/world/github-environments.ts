import { errorAnswer, invalid } from './github-errors.ts'
import { nextId } from './github-ids.ts'
import { listOf } from './github-list.ts'
import type { Environment } from './github-repository.ts'
import type { Exchange, Handlers, Reply } from './github-state.ts'
import type { Json } from './server.ts'

const ENVIRONMENTS_OF = '/repos/{owner}/{repo}/environments'
const ENVIRONMENT = `${ENVIRONMENTS_OF}/{environment_name}`
const POLICIES = `${ENVIRONMENT}/deployment-branch-policies`

export const ENVIRONMENTS: Handlers = {
  [`get ${ENVIRONMENTS_OF}`]: exchange =>
    listOf(
      exchange,
      'environments',
      [...exchange.repository.environments],
      ([name, found], model) => environmentJson({ ...exchange, example: model }, name, found),
    ),
  [`get ${ENVIRONMENT}`]: exchange => answer(exchange),
  [`put ${ENVIRONMENT}`]: write,
  [`delete ${ENVIRONMENT}`]: ({ repository, call }) => {
    repository.environments.delete(call.params.environment_name ?? '')
    return { status: 204 }
  },
  [`get ${POLICIES}`]: exchange =>
    listOf(exchange, 'branch_policies', environmentIn(exchange).policies, policyJson),
  [`post ${POLICIES}`]: addPolicy,
}

function environmentIn({ repository, call }: Exchange): Environment {
  const name = call.params.environment_name ?? ''
  return repository.environments.get(name) ?? repository.addEnvironment(name)
}

function answer(exchange: Exchange): Reply {
  const name = exchange.call.params.environment_name ?? ''
  return { status: 200, json: environmentJson(exchange, name, environmentIn(exchange)) }
}

/** Creates an environment, or replaces all its rules: what the request leaves out is removed. */
function write(exchange: Exchange): Reply {
  const { body } = exchange.call
  const policy = (body['deployment_branch_policy'] ?? undefined) as Json | undefined
  if (policy && policy['protected_branches'] === policy['custom_branch_policies'])
    return invalid('protected_branches and custom_branch_policies cannot have the same value.')
  const reviewers = (body['reviewers'] ?? []) as { id: number }[]
  if (reviewers.length > 6) return invalid('There can be at most 6 reviewers.')
  const branches = policy?.['custom_branch_policies'] ? 'custom' : policy ? 'protected' : 'all'
  const environment = environmentIn(exchange)
  Object.assign(environment, {
    reviewers: reviewers.map(({ id }) => ({ id, login: `user-${id}` })),
    preventSelfReview: body['prevent_self_review'] ?? false,
    waitMinutes: body['wait_timer'] ?? 0,
    branches,
  })
  if (branches !== 'custom') environment.policies.length = 0
  return answer(exchange)
}

function addPolicy(exchange: Exchange): Reply {
  const environment = environmentIn(exchange)
  if (environment.branches !== 'custom')
    return errorAnswer(404, 'Not Found: custom_branch_policies is false')
  const { name, type = 'branch' } = exchange.call.body as { name: string; type?: string }
  const known = environment.policies.some(policy => policy.name === name && policy.type === type)
  if (known) return { status: 303 }
  const policy = { id: nextId(), name, type }
  environment.policies.push(policy)
  return { status: 200, json: policyJson(policy, exchange.example) }
}

function policyJson({ id, name, type }: Environment['policies'][number], model: Json): Json {
  return { ...model, id, name, type }
}

function environmentJson(
  { call, example, apiUrl, webUrl }: Exchange,
  name: string,
  { reviewers, preventSelfReview, waitMinutes, branches }: Environment,
): Json {
  const path = `${call.params.owner}/${call.params.repo}`
  const rules = [
    ...(waitMinutes > 0 ? [{ type: 'wait_timer', wait_timer: waitMinutes }] : []),
    ...(reviewers.length > 0
      ? [
          {
            type: 'required_reviewers',
            prevent_self_review: preventSelfReview,
            reviewers: reviewers.map(reviewer => ({
              type: 'User',
              reviewer: { ...personIn(example), ...reviewer },
            })),
          },
        ]
      : []),
    ...(branches === 'all' ? [] : [{ type: 'branch_policy' }]),
  ]
  const custom = branches === 'custom'
  return {
    ...example,
    name,
    url: `${apiUrl}/repos/${path}/environments/${encodeURIComponent(name)}`,
    html_url: `${webUrl}/${path}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    protection_rules: rules.map((rule, id) => ({ id: id + 1, node_id: 'MDQ6R2F0ZTE=', ...rule })),
    deployment_branch_policy:
      branches === 'all' ? null : { protected_branches: !custom, custom_branch_policies: custom },
  }
}

/** The example of a person in the example of an environment. */
function personIn(example: Json): Json {
  const rules = example['protection_rules'] as { reviewers?: { reviewer: Json }[] }[]
  return rules.flatMap(({ reviewers = [] }) => reviewers)[0]?.reviewer ?? {}
}
