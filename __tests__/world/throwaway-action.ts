import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ThrowawayAction = { readonly directory: string; remove(): Promise<void> }

/** Creates an action from a few lines of CommonJS that can use `print`, `append` and `environment`. */
export async function createAction(main: string, post?: string): Promise<ThrowawayAction> {
  const directory = await mkdtemp(join(tmpdir(), `world-action-${process.pid}-`))
  await writeFile(join(directory, 'main.cjs'), PREAMBLE + main)
  if (post !== undefined) await writeFile(join(directory, 'post.cjs'), PREAMBLE + post)
  await writeFile(
    join(directory, 'action.yml'),
    post === undefined ? MANIFEST : `${MANIFEST}  post: post.cjs\n`,
  )
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) }
}

const PREAMBLE = `
const { appendFileSync } = require('node:fs')
const environment = process.env
const print = console.log
const append = (file, text) => appendFileSync(environment['GITHUB_' + file], text)
`

const MANIFEST = `
name: Throwaway
description: Shows what the runner does
inputs:
  some input-name:
    description: A name with a space and a hyphen
    default: usual
  api:
    description: Comes from the context
    default: \${{ github.api_url }}
  old:
    description: Should not be used
    deprecationMessage: use another
runs:
  using: node24
  main: main.cjs
`
