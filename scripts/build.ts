import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ncc from '@vercel/ncc'
import { licenses } from './licenses.ts'
import { createStage } from './stage.ts'

/** Builds `dist/`: one readable script for each entry, and what only some runs load beside it. */
const entries = ['index', 'post']

const stage = createStage()
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
try {
  for (const entry of entries) {
    const options = { filename: `${entry}.js`, transpileOnly: true, cache: false, quiet: true }
    const { code, assets } = await ncc(join(stage, 'src', `${entry}.ts`), options)
    writeFileSync(join('dist', `${entry}.js`), code)
    for (const [name, { source }] of Object.entries(assets)) writeFileSync(join('dist', name), source)
  }
} finally {
  rmSync(stage, { recursive: true, force: true })
}
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n')
writeFileSync('dist/licenses.txt', licenses())
