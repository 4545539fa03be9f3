import type { GitHub } from './client.ts'
import type { RepositoryReference } from './repository-reference.ts'

export interface WorkflowState {
  readonly id: number
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  /** `active`, `disabled_manually`, `disabled_inactivity`, `disabled_fork` or `deleted`. */
  readonly state: string
}

export interface WorkflowRun {
  readonly id: number
  /** `success`, `failure`, `cancelled`, `timed_out` and others. */
  readonly conclusion: string
  readonly url: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
}

/**
 * The workflows that GitHub knows, at most 100.
 *
 * @throws GitHubError
 */
export async function readWorkflowStates(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<readonly WorkflowState[]> {
  const { data } = await rest.actions.listRepoWorkflows({ owner, repo, per_page: 100 })
  return data.workflows.map(({ id, path, state }) => ({ id, path, state }))
}

/**
 * The last run of a workflow that has ended. Undefined if there is none.
 *
 * @throws GitHubError
 */
export async function readLastRun(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
  workflow: number,
): Promise<WorkflowRun | undefined> {
  const { data } = await rest.actions.listWorkflowRuns({
    owner,
    repo,
    workflow_id: workflow,
    status: 'completed',
    per_page: 1,
  })
  const [run] = data.workflow_runs
  return (
    run && {
      id: run.id,
      conclusion: run.conclusion ?? 'unknown',
      url: run.html_url,
      startedAt: Date.parse(run.run_started_at ?? run.created_at),
    }
  )
}
