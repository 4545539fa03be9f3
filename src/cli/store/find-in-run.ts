import { GitHubError } from '../../github/github-error.ts'
import { type JobOfRun, listJobs, readJobLog } from '../../github/job-logs.ts'
import { failed, interrupted } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import type { CliRuntime } from '../runtime.ts'
import { findRecoveries, type PrintedRecovery } from './printed-recoveries.ts'
import type { Scope } from './scope.ts'

/**
 * The values in the logs of a run's jobs, in the order of the jobs.
 *
 * @throws CommandError if there is none, or if the run cannot be read
 */
export async function findInRun(
  run: string,
  { owner, repo = '' }: Scope,
  { github }: GitHubConnection,
  runtime: CliRuntime,
): Promise<readonly PrintedRecovery[]> {
  const { http, terminal } = runtime
  const reference = { owner, repo, runId: Number(run) }
  const attempt = { what: `read run ${run} of ${owner}/${repo}`, permission: 'Actions: read' }
  const jobs = await listJobs(github, reference).catch(error => {
    throw explainGitHub(error, attempt, runtime)
  })
  const found: PrintedRecovery[] = []
  let unreadable = 0
  const problems: string[] = []
  for (const job of jobs) {
    if (!job.completed) {
      problems.push(`The job ${labelJob(job, runtime)} has not ended, so it has no log yet.`)
      continue
    }
    try {
      const reading = readJobLog(github, { owner, repo, jobId: job.id }, http)
      const log = await terminal.during(
        `Reading the log of the job ${labelJob(job, runtime)}`,
        reading,
      )
      const text = findRecoveries(log)
      // Anything can print such a command; the action prints it under a heading.
      found.push(...text.recoveries.filter(({ heading }) => heading !== 'none'))
      unreadable += text.unreadable
    } catch (error) {
      problems.push(describeProblem(error, job, runtime))
    }
  }
  if (found.length > 0) {
    for (const problem of problems) terminal.say(problem, 'yellow')
    return found
  }
  if (unreadable > 0) problems.push('The log has a recovery command that is cut off or changed.')
  throw failed(
    [`The log of run ${run} has no encrypted token.`, ...problems].join('\n'),
    'Check the number in the address of the run, and that its step failed with store_failed.',
  )
}

function describeProblem(error: unknown, job: JobOfRun, runtime: CliRuntime): string {
  if (!(error instanceof GitHubError)) throw error
  if (error.diagnosis.kind === 'cancelled') throw interrupted()
  const label = labelJob(job, runtime)
  if (error.diagnosis.kind === 'refused' && error.diagnosis.status === 410) {
    return `GitHub has deleted the log of the job ${label}.`
  }
  const what = `read the log of the job ${label}`
  const explained = explainGitHub(error, { what, permission: 'Actions: read' }, runtime)
  return explained instanceof Error ? explained.message : `Cannot ${what}.`
}

function labelJob({ name }: JobOfRun, { redactor }: CliRuntime): string {
  return redactor.redact(name)
}
