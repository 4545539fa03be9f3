import type { HttpClient } from '../http/request.ts'
import type { GitHub } from './client.ts'
import { createDownload } from './download.ts'
import { unusable } from './github-error.ts'
import type { RunReference } from './workflow-run.ts'

/** A job of a workflow run. */
export interface JobOfRun {
  readonly id: number
  readonly name: string
  /** GitHub has the log of a job when the job has ended. */
  readonly completed: boolean
}

/**
 * The jobs of all attempts of a run, those that started first first. Skipped jobs are left out.
 *
 * @throws GitHubError
 */
export async function listJobs(
  { rest }: GitHub,
  { owner, repo, runId }: RunReference,
): Promise<readonly JobOfRun[]> {
  const jobs: Started[] = []
  for (let page = 1; ; page++) {
    const { data } = await rest.actions.listJobsForWorkflowRun({
      ...{ owner, repo, run_id: runId },
      ...{ filter: 'all', per_page: PAGE, page },
    })
    if (!Array.isArray(data.jobs)) throw unusable('its response lists no jobs')
    jobs.push(
      ...data.jobs
        .filter(({ conclusion }) => conclusion !== 'skipped')
        .map(({ id, name, status, started_at }) => ({
          ...{ id, name, completed: status === 'completed' },
          startedAt: Date.parse(started_at),
        })),
    )
    if (data.jobs.length < PAGE) return jobs.sort((a, b) => a.startedAt - b.startedAt)
  }
}

interface Started extends JobOfRun {
  readonly startedAt: number
}

/** The most jobs that GitHub lists on a page. */
const PAGE = 100

/**
 * The log of a job, as GitHub keeps it: every line begins with its time.
 *
 * @param jobId of a job that has ended
 * @throws GitHubError, also for a log of more than 64 MiB
 */
export async function readJobLog(
  { rest }: GitHub,
  { owner, repo, jobId }: { readonly owner: string; readonly repo: string; readonly jobId: number },
  http: HttpClient,
): Promise<string> {
  const { data } = await rest.actions.downloadJobLogsForWorkflowRun({
    ...{ owner, repo, job_id: jobId },
    request: { fetch: createDownload(http, MAX_LOG), expectsText: true },
  })
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) return new TextDecoder().decode(data)
  throw unusable('its response is not a log')
}

const MAX_LOG = 64 * 1024 * 1024
