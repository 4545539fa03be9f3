import type { RunReference } from '../github/workflow-run.ts'
import type { Runtime } from './runtime.ts'

/** The workflow run that this step belongs to. */
export function thisRun(env: Runtime['env']): RunReference {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  return { owner, repo, runId: Number(env['GITHUB_RUN_ID']) }
}
