import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export type Workflow = {
  /** As people call it: deploy.yml */
  readonly name: string
  readonly file: string
  /** `owner/name@ref` of every action it uses. */
  readonly uses: readonly string[]
}

export const REPOSITORY = join(import.meta.dirname, '..', '..', '..')
export const OWN_ACTION = 'your-org/refresh-oauth-token'

/** A workflow file, read and left alone. */
export function workflowAt(...path: string[]): Workflow {
  const file = join(REPOSITORY, ...path)
  const found = readFileSync(file, 'utf8').matchAll(/^\s*(?:- )?uses: (\S+)/gm)
  return { name: basename(file), file, uses: [...found].map(([, action = '']) => action) }
}
