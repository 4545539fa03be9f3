import { createGitHub, responseTimeoutFor } from '../github/client.ts'
import { GitHubError } from '../github/github-error.ts'
import { type NotReadable, readConcurrencyGroups } from '../github/workflow-run.ts'
import type { Findings } from './findings.ts'
import type { Inputs } from './model.ts'
import type { Runtime } from './runtime.ts'
import { thisRun } from './this-run.ts'

/**
 * Checks with one request whether this run is in a concurrency group. Warns if it is not, because
 * two runs can then use the same token.
 */
export async function checkConcurrency(
  { github: access, retryTimeout }: Pick<Inputs, 'github' | 'retryTimeout'>,
  runtime: Runtime,
): Promise<Findings> {
  const { core, redactor, cancelled: signal } = runtime
  const responseTimeout = responseTimeoutFor(retryTimeout)
  const github = createGitHub(access, { ...runtime, timeout: 0, responseTimeout, signal })
  const run = thisRun(runtime.env)
  const groups = await readConcurrencyGroups(github, run).catch(whenCancelled)
  if ('unknown' in groups) {
    const reason = redactor.redact(groups.unknown)
    const permission = groups.refused ? ' `github-token` needs Actions: read for it.' : ''
    return {
      checked: [],
      notChecked: [`Whether this run is in a concurrency group: ${reason}.${permission}`],
      warnings: [],
    }
  }
  if (groups.length === 0) {
    core.warning(NO_GROUP)
    return { checked: [], notChecked: [], warnings: [NO_GROUP] }
  }
  const names = redactor.redact(groups.join(', '))
  return { checked: [['Concurrency group', names]], notChecked: [], warnings: [] }
}

const NO_GROUP =
  'This run is in no concurrency group. Two runs at the same time can use the same refresh token, and many providers then revoke both. Give every workflow that uses the token the same `concurrency:` group, without `cancel-in-progress`.'

function whenCancelled(error: unknown): NotReadable {
  if (error instanceof GitHubError) return { unknown: 'the job was cancelled', refused: false }
  throw error
}
