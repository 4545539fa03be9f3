import type { GitHub } from './client.ts'
import { GitHubError } from './github-error.ts'

export interface RunReference {
  readonly owner: string
  readonly repo: string
  readonly runId: number
}

/**
 * When the current attempt of a workflow run started, in milliseconds since the epoch. Undefined
 * if the token may not read it (*Actions: read*) or GitHub does not respond.
 *
 * @throws GitHubError only if cancelled
 */
export async function readRunStart(
  { rest }: GitHub,
  { owner, repo, runId }: RunReference,
): Promise<number | undefined> {
  try {
    const { data } = await rest.actions.getWorkflowRun({ owner, repo, run_id: runId })
    const at = Date.parse(data.run_started_at ?? '')
    return Number.isNaN(at) ? undefined : at
  } catch (error) {
    if (error instanceof GitHubError && error.diagnosis.kind !== 'cancelled') return undefined
    throw error
  }
}
