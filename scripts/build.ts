import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { licenses } from './licenses.ts'

/** Builds `dist/`: readable, what not every run needs in parts of its own, with all licences. */
const out = '.cache/dist'
rmSync(out, { recursive: true, force: true })
const ncc = ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'src/index.ts', '--out', out]
const options = ['--transpile-only', '--no-cache', '--quiet']
execFileSync(process.execPath, [...ncc, ...options], { stdio: 'inherit' })
writeFileSync(
  `${out}/post.js`,
  "// The post step is in the same bundle; it knows itself by this file's name.\nimport './index.js'\n",
)
writeFileSync(`${out}/licenses.txt`, licenses())
rmSync('dist', { recursive: true, force: true })
renameSync(out, 'dist')
