import type { RepositoryReference } from '../../../github/repository-reference.ts'
import type { WorkflowText } from '../../../github/workflow-text.ts'
import type { Workflow } from './model.ts'
import { parseWorkflow } from './parse.ts'
import { findTokenUses, type TokenUse } from './token-use.ts'

/** The workflows of a repository, and where they use the action. */
export interface LoadedWorkflows {
  readonly uses: readonly TokenUse[]
  /** Files that name the action but cannot be read as a workflow. */
  readonly broken: readonly string[]
  /** Local actions, and workflows elsewhere, which can use the action and are not read. */
  readonly notRead: readonly string[]
}

export function loadWorkflows(
  files: readonly WorkflowText[],
  repository: RepositoryReference,
): LoadedWorkflows {
  const parsed = files.map(file => ({ file, workflow: parseWorkflow(file) }))
  const workflows = parsed.flatMap(({ workflow }) => workflow ?? [])
  return {
    uses: findTokenUses({ repository, workflows }),
    broken: parsed
      .filter(({ file, workflow }) => !workflow && /refresh-oauth-token/i.test(file.text))
      .map(({ file }) => file.path),
    notRead: workflows.flatMap(workflow => elsewhere(workflow, workflows)),
  }
}

function elsewhere({ jobs }: Workflow, workflows: readonly Workflow[]): readonly string[] {
  const paths = new Set(workflows.map(({ path }) => path))
  return jobs.flatMap(({ uses, steps }) => [
    ...steps.map(step => step.uses).filter(one => one.startsWith('./')),
    ...(uses === undefined || paths.has(uses.replace(/^\.\//, '')) ? [] : [uses]),
  ])
}
