import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { REPOSITORY } from '../support/dist-copy.ts'
import { loginPages } from './login/pages.ts'
import { documentLooks, type PageSet, windowLooks } from './page.ts'
import { readme } from './readme.ts'
import { summaries } from './summaries/summaries.ts'
import { takePictures } from './take-pictures.ts'

/** What there are pictures of. */
const sets: Readonly<Record<string, PageSet>> = {
  login: { makePages: loginPages, looks: windowLooks },
  readme: { makePages: readme, looks: documentLooks },
  summaries: { makePages: summaries, looks: documentLooks },
}

const names = process.argv.slice(2)
const unknown = names.filter(name => !Object.hasOwn(sets, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown}. There are: ${Object.keys(sets).join(', ')}\n`)
  process.exit(2)
}
for (const [name, { makePages, looks }] of Object.entries(sets)) {
  if (names.length > 0 && !names.includes(name)) continue
  const folder = join(REPOSITORY, '.artifacts', 'screenshots', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const file of await takePictures(await makePages(), looks, folder))
    process.stdout.write(`${file}\n`)
}
