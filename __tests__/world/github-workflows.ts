import { accountNamed } from './github-accounts.ts'
import { notFound } from './github-errors.ts'
import { listOf } from './github-list.ts'
import type { Workflow } from './github-repository.ts'
import type { Job, Run } from './github-runs.ts'
import { type Exchange, type Handlers, type Reply, stamp } from './github-state.ts'
import type { Json } from './server.ts'

const ACTIONS = '/repos/{owner}/{repo}/actions'

export const WORKFLOWS: Handlers = {
  [`get ${ACTIONS}/workflows`]: exchange =>
    listOf(exchange, 'workflows', exchange.repository.workflows, (workflow, model) =>
      workflowJson(exchange, workflow, model),
    ),
  [`get ${ACTIONS}/workflows/{workflow_id}/runs`]: exchange => {
    const workflow = workflowIn(exchange)
    return workflow ? runsOf(exchange, workflow) : notFound
  },
  [`get ${ACTIONS}/runs/{run_id}`]: exchange => {
    const run = runIn(exchange)
    return run ? { status: 200, json: runJson(exchange, run, exchange.example) } : notFound
  },
  [`get ${ACTIONS}/runs/{run_id}/concurrency_groups`]: exchange => {
    const describe = (group_name: string, model: Json) => ({ ...model, group_name })
    const run = runIn(exchange)
    return run ? listOf(exchange, 'concurrency_groups', run.groups, describe) : notFound
  },
  [`get ${ACTIONS}/runs/{run_id}/jobs`]: exchange => {
    const run = runIn(exchange)
    if (!run) return notFound
    return listOf(exchange, 'jobs', run.jobs, (job, model) => jobJson(exchange, run, job, model))
  },
}

/**
 * A run of the repository, or the one that the steps of this world are in. Other runners, such as
 * act, give it a number of their own.
 */
export function runIn({ repository, state, call }: Exchange): Run | undefined {
  const wanted = Number(call.params.run_id)
  const known = [...repository.runs, state.run].find(({ id }) => id === wanted)
  return known ?? (state.commandLine ? undefined : { ...state.run, id: wanted })
}

function workflowIn({ repository, call }: Exchange): Workflow | undefined {
  const { workflow_id: wanted = '' } = call.params
  return repository.workflows.find(
    ({ id, path }) => `${id}` === wanted || path === `.github/workflows/${wanted}`,
  )
}

/** Newest first. */
function runsOf(exchange: Exchange, { path }: Workflow): Reply {
  const { repository, call, state } = exchange
  for (const filter of ['created', 'actor', 'check_suite_id'])
    if (call.query.has(filter))
      state.violations.push(`the simulator does not filter runs by "${filter}"`)
  const wanted = (name: string, ...values: unknown[]) => {
    const value = call.query.get(name)
    return value === null || values.includes(value)
  }
  const runs = repository.runs
    .filter(run => run.workflow === path)
    .filter(run => wanted('branch', run.headBranch) && wanted('event', run.event))
    .filter(run => wanted('status', run.status, run.conclusion) && wanted('head_sha', run.headSha))
    .sort((one, other) => Number(other.createdAt) - Number(one.createdAt))
  return listOf(exchange, 'workflow_runs', runs, (run, model) => runJson(exchange, run, model))
}

function workflowJson({ call, webUrl }: Exchange, workflow: Workflow, model: Json): Json {
  const { id, name, path, state } = workflow
  const repository = `${webUrl}/${call.params.owner}/${call.params.repo}`
  return { ...model, id, name, path, state, html_url: `${repository}/blob/main/${path}` }
}

function runJson(exchange: Exchange, run: Run, model: Json): Json {
  const { call, apiUrl, webUrl, repository } = exchange
  const { owner = '', repo } = call.params
  const full_name = `${owner}/${repo}`
  const workflow = repository.workflows.find(({ path }) => path === run.workflow)
  const index = repository.runs.indexOf(run)
  const url = `${apiUrl}/repos/${full_name}/actions/runs/${run.id}`
  const example = model['repository'] as { owner: object }
  return {
    ...model,
    id: run.id,
    name: workflow?.name ?? run.workflow,
    path: run.workflow,
    workflow_id: workflow?.id ?? model['workflow_id'],
    run_number: index + 1,
    run_attempt: run.attempt,
    status: run.status,
    conclusion: run.status === 'completed' ? run.conclusion : null,
    event: run.event,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    created_at: stamp(run.createdAt),
    run_started_at: stamp(run.startedAt),
    updated_at: stamp(run.startedAt),
    url,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    html_url: `${webUrl}/${full_name}/actions/runs/${run.id}`,
    repository: {
      ...example,
      ...{ id: repository.id, name: repo, full_name },
      owner: { ...example.owner, ...accountNamed(exchange, owner) },
    },
  }
}

function jobJson(exchange: Exchange, run: Run, job: Job, model: Json): Json {
  const { call, apiUrl, webUrl } = exchange
  const path = `${call.params.owner}/${call.params.repo}/actions`
  return {
    ...model,
    id: job.id,
    run_id: run.id,
    name: job.name,
    status: run.status,
    conclusion: run.status === 'completed' ? job.conclusion : null,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    runner_name: job.runnerName,
    created_at: stamp(run.createdAt),
    started_at: stamp(job.startedAt),
    url: `${apiUrl}/repos/${path}/jobs/${job.id}`,
    html_url: `${webUrl}/${path}/runs/${run.id}/job/${job.id}`,
  }
}
