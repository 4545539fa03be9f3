import { randomUUID } from 'node:crypto'
import { errorAnswer, notFound } from './github-errors.ts'
import { listOf } from './github-list.ts'
import type { Runner } from './github-repository.ts'
import type { Job } from './github-runs.ts'
import type { Exchange, Handlers, Reply } from './github-state.ts'
import type { Json } from './server.ts'

const ACTIONS = '/repos/{owner}/{repo}/actions'

/** The logs of jobs, and self-hosted runners. */
export const LOGS: Handlers = {
  [`get ${ACTIONS}/jobs/{job_id}/logs`]: exchange => {
    const jobs = exchange.repository.runs.flatMap(run => run.jobs)
    const job = jobs.find(({ id }) => `${id}` === exchange.call.params.job_id)
    if (!job) return notFound
    const text = logOf(job)
    if (text === undefined) return gone
    return redirect(exchange, text)
  },
  [`get ${ACTIONS}/runners`]: exchange => {
    const name = exchange.call.query.get('name')
    const runners = exchange.repository.runners.filter(
      runner => name === null || runner.name === name,
    )
    return listOf(exchange, 'runners', runners, runnerJson)
  },
}

const gone = errorAnswer(410, 'Server Error')

/** To an address that works without a token. */
function redirect({ state, webUrl }: Exchange, text: string): Reply {
  const path = `/_downloads/${randomUUID()}`
  state.downloads.set(path, text)
  return { status: 302, headers: { location: `${webUrl}${path}?sig=${randomUUID()}` } }
}

/** As GitHub keeps it: with a byte order mark, and the time before every line. */
function logOf({ log, startedAt }: Job): string | undefined {
  const time = startedAt.toISOString().replace('Z', '0000Z')
  return log === undefined ? undefined : `\uFEFF${log.replaceAll(/^(?=.|\n.)/gm, `${time} `)}`
}

function runnerJson({ name, version, status, os, labels }: Runner, model: Json): Json {
  return { ...model, name, version, status, os, labels: labels.map(label => ({ name: label })) }
}
