import type { GitHub } from './client.ts'
import { GitHubError } from './github-error.ts'

export interface RunReference {
  readonly owner: string
  readonly repo: string
  readonly runId: number
}

/** Why something is not known. `refused`: the token may not read it. */
export interface NotReadable {
  readonly unknown: string
  readonly refused: boolean
}

/**
 * When the current attempt of a workflow run started, in milliseconds since the epoch, or why that
 * cannot be read, for example without *Actions: read*.
 *
 * @throws GitHubError only if cancelled
 */
export async function readRunStart(
  { rest }: GitHub,
  { owner, repo, runId }: RunReference,
): Promise<number | NotReadable> {
  try {
    const { data } = await rest.actions.getWorkflowRun({ owner, repo, run_id: runId })
    const at = Date.parse(data.run_started_at ?? '')
    return Number.isNaN(at) ? { unknown: 'GitHub sent no date', refused: false } : at
  } catch (error) {
    return notReadable(error)
  }
}

/**
 * The names of the concurrency groups that a workflow run or its jobs are in, at most those of the
 * first page, or why they cannot be read, for example without *Actions: read* or on a GitHub
 * Enterprise Server that does not have them yet.
 *
 * @throws GitHubError only if cancelled
 * @see https://docs.github.com/rest/actions/concurrency-groups
 */
export async function readConcurrencyGroups(
  { request }: GitHub,
  { owner, repo, runId }: RunReference,
): Promise<readonly string[] | NotReadable> {
  try {
    const { data }: { readonly data: unknown } = await request(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups',
      { owner, repo, run_id: runId },
    )
    return groupNames(data) ?? { unknown: 'GitHub sent no list of groups', refused: false }
  } catch (error) {
    return notReadable(error)
  }
}

function groupNames(data: unknown): readonly string[] | undefined {
  const { concurrency_groups: groups } = Object(data) as { readonly concurrency_groups?: unknown }
  return Array.isArray(groups)
    ? groups.map((group: { readonly group_name?: unknown } | null) =>
        String(group?.group_name ?? 'unnamed'),
      )
    : undefined
}

function notReadable(error: unknown): NotReadable {
  if (error instanceof GitHubError) {
    const { diagnosis } = error
    if (diagnosis.kind === 'refused') {
      return { unknown: `GitHub responded ${diagnosis.status}`, refused: true }
    }
    if (diagnosis.kind === 'unavailable') return { unknown: diagnosis.reason, refused: false }
  }
  throw error
}
