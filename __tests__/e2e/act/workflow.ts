import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'yaml'
import { REPOSITORY } from '../../support/dist-copy.ts'

export type Workflow = {
  /** The file's name, such as `deploy.yml`. */
  readonly name: string
  /** Without `queue`, which act 0.2.89 rejects. It has no queues. */
  readonly text: string
  /** `owner/name@ref` of every action it uses. */
  readonly uses: readonly string[]
  /** The workflows of the same repository that it calls. */
  readonly calls: readonly Workflow[]
  /** What its GITHUB_TOKEN may do. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
}

export const OWN_ACTION = 'your-org/refresh-oauth-token'

/** A workflow file of this repository. */
export function workflowAt(...path: string[]): Workflow {
  const file = join(REPOSITORY, ...path)
  return parseWorkflow(basename(file), readFileSync(file, 'utf8'), dirname(join(...path)))
}

/** @param folder where the workflows that it calls are */
export function parseWorkflow(name: string, source: string, folder = '.'): Workflow {
  const text = source.replaceAll(/^ +queue: max\n/gm, '')
  const found = [...text.matchAll(/^\s*(?:- )?uses: (\S+)/gm)].map(([, used = '']) => used)
  const calls = found.filter(isLocal).map(used => workflowAt(folder, basename(used)))
  const uses = [...found.filter(used => !isLocal(used)), ...calls.flatMap(called => called.uses)]
  return { name, text, uses, calls, permissions: permissionsIn(text) }
}

function isLocal(used: string): boolean {
  return used.startsWith('./')
}

/** act has one token for all jobs, and so it gets the permissions of all. */
function permissionsIn(text: string): Workflow['permissions'] {
  const { permissions, jobs } = parse(text) as Granting & {
    readonly jobs: Record<string, Granting>
  }
  return Object.assign({}, permissions, ...Object.values(jobs).map(job => job.permissions))
}

type Granting = { readonly permissions?: Workflow['permissions'] }
