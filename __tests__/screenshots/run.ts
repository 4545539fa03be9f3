import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { REPOSITORY } from '../support/dist-copy.ts'
import type { Page } from './page.ts'
import { summaries } from './summaries/summaries.ts'
import { takePictures } from './take-pictures.ts'

/** What there are pictures of. Each makes its pages from real runs. */
const sets: Readonly<Record<string, () => Promise<readonly Page[]>>> = { summaries }

const names = process.argv.slice(2)
const unknown = names.filter(name => !Object.hasOwn(sets, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown}. There are: ${Object.keys(sets).join(', ')}\n`)
  process.exit(2)
}
for (const [name, makePages] of Object.entries(sets)) {
  if (names.length > 0 && !names.includes(name)) continue
  const folder = join(REPOSITORY, '.artifacts', 'screenshots', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const file of await takePictures(await makePages(), folder))
    process.stdout.write(`${file}\n`)
}
