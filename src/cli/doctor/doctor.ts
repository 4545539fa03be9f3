import { setMaxListeners } from 'node:events'
import { createGitHub } from '../../github/client.ts'
import { CommandError, exitCodes, interrupted } from '../command-error.ts'
import { apiUrlOf } from '../connect.ts'
import { findGitHubToken } from '../github-token.ts'
import type { Options } from '../options.ts'
import { repositoryFrom } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'
import { checks } from './checks.ts'
import { createFacts } from './create-facts.ts'
import { observeDates } from './observe-dates.ts'
import { jsonReport, textReport } from './report.ts'
import { CHECK_SECONDS, runChecks } from './run-checks.ts'

/** Milliseconds in which a failed request to GitHub is repeated. */
const RETRIES = 2_000

/**
 * Checks a setup and reports it. Changes nothing.
 *
 * @returns the exit code: failed if a check found an error
 */
export async function doctor(options: Options, runtime: CliRuntime): Promise<number> {
  const { terminal, clock } = runtime
  const name = await repositoryFrom(options, runtime)
  const [owner = '', repo = ''] = name.split('/')
  const apiUrl = apiUrlOf(options, runtime)
  const found = await tokenOrProblem(apiUrl, runtime)
  const token = found instanceof CommandError ? undefined : found
  const { http, offsets } = observeDates(runtime.http, clock)
  const seconds = options.timeout ?? CHECK_SECONDS
  const ended = new AbortController()
  const deadline = AbortSignal.any([
    runtime.cancelled,
    ended.signal,
    AbortSignal.timeout(seconds * 1_000),
  ])
  // Every request listens to it, and Node warns above ten.
  setMaxListeners(0, deadline)
  const connection = {
    ...runtime,
    http,
    log: { info: () => {} },
    timeout: RETRIES,
    signal: deadline,
  }
  const github =
    token &&
    createGitHub(
      { token: token.token, apiUrl },
      { ...connection, responseTimeout: seconds * 1_000 },
    )
  const facts = createFacts({
    github,
    tokenSource: token?.source ?? '',
    tokenProblem: found instanceof CommandError ? found : undefined,
    repository: { owner, repo },
    options,
    runtime: { ...runtime, http },
    offsets,
    deadline,
    seconds,
  })
  const results = await terminal.during('Checking', runChecks(checks, facts))
  ended.abort()
  if (runtime.cancelled.aborted) throw interrupted()
  terminal.output(options.json ? jsonReport(results) : textReport(results, process.stdout))
  const failed = results.some(({ finding }) => finding.status === 'error')
  return failed ? exitCodes.failed : exitCodes.done
}

async function tokenOrProblem(apiUrl: string, runtime: CliRuntime) {
  try {
    return await findGitHubToken(apiUrl, runtime)
  } catch (error) {
    if (error instanceof CommandError) return error
    throw error
  }
}
