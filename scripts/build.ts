import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ncc from '@vercel/ncc/dist/ncc/index.js'
import { licenses } from './licenses.ts'
import { npmManifest } from './npm-manifest.ts'
import { createStage } from './stage.ts'

/** Builds `dist/`: a readable script for each entry, and beside it the parts that few runs load. */
const ENTRIES = ['index', 'post', 'cli']

/** A copy of the program in the package `open`, which uses the system's own where this is missing. */
const UNUSED_ASSET = 'xdg-open'

const root = resolve('.')
const out = resolve('dist')
const stage = createStage()
rmSync(out, { recursive: true, force: true })
mkdirSync(out)
// The bundle names its modules relative to the working directory.
process.chdir(stage)
try {
  for (const entry of ENTRIES) {
    const options = { filename: `${entry}.js`, transpileOnly: true, cache: false, quiet: true }
    const { code, assets } = await ncc(join(stage, 'src', `${entry}.ts`), options)
    writeFileSync(join(out, `${entry}.js`), code)
    for (const [name, { source }] of Object.entries(assets)) {
      if (name !== UNUSED_ASSET) writeFileSync(join(out, name), source)
    }
  }
} finally {
  process.chdir(root)
  rmSync(stage, { recursive: true, force: true })
}
writeFileSync(join(out, 'package.json'), npmManifest())
writeFileSync(join(out, 'licenses.txt'), licenses())
