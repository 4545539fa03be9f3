import type { GitHub } from './client.ts'
import { GitHubError } from './github-error.ts'

export interface RunReference {
  readonly owner: string
  readonly repo: string
  readonly runId: number
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
): Promise<number | { readonly unknown: string }> {
  try {
    const { data } = await rest.actions.getWorkflowRun({ owner, repo, run_id: runId })
    const at = Date.parse(data.run_started_at ?? '')
    return Number.isNaN(at) ? { unknown: 'GitHub sent no date' } : at
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const { diagnosis } = error
    if (diagnosis.kind === 'refused') return { unknown: `GitHub responded ${diagnosis.status}` }
    if (diagnosis.kind === 'unavailable') return { unknown: diagnosis.reason }
    throw error
  }
}
