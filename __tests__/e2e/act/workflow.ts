import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { REPOSITORY } from '../../support/dist-copy.ts'

export type Workflow = {
  /** The file's name, such as `deploy.yml`. */
  readonly name: string
  readonly file: string
  /** `owner/name@ref` of every action it uses. */
  readonly uses: readonly string[]
}

export const OWN_ACTION = 'your-org/refresh-oauth-token'

/** A workflow file of this repository. */
export function workflowAt(...path: string[]): Workflow {
  const file = join(REPOSITORY, ...path)
  const found = readFileSync(file, 'utf8').matchAll(/^\s*(?:- )?uses: (\S+)/gm)
  return { name: basename(file), file, uses: [...found].map(([, action = '']) => action) }
}
