import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { REPOSITORY } from '../../support/dist-copy.ts'

export type Workflow = {
  /** The file's name, such as `deploy.yml`. */
  readonly name: string
  /** Without `queue`, which act 0.2.89 rejects. It has no queues. */
  readonly text: string
  /** `owner/name@ref` of every action it uses. */
  readonly uses: readonly string[]
}

export const OWN_ACTION = 'your-org/refresh-oauth-token'

/** A workflow file of this repository. */
export function workflowAt(...path: string[]): Workflow {
  const file = join(REPOSITORY, ...path)
  const text = readFileSync(file, 'utf8').replace(/^ {2}queue: max\n/m, '')
  const found = text.matchAll(/^\s*(?:- )?uses: (\S+)/gm)
  return { name: basename(file), text, uses: [...found].map(([, action = '']) => action) }
}
