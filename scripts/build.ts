import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Builds `dist/`: one bundle, readable, with the licences of what is in it. */
const out = '.cache/dist'
rmSync(out, { recursive: true, force: true })
const ncc = ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'src/index.ts', '--out', out]
const options = ['--transpile-only', '--no-cache', '--quiet', '--license', 'licenses.txt']
execFileSync(process.execPath, [...ncc, ...options], { stdio: 'inherit' })
writeFileSync(
  `${out}/post.js`,
  "// The post step is in the same bundle; it knows itself by this file's name.\nimport './index.js'\n",
)
rmSync('dist', { recursive: true, force: true })
renameSync(out, 'dist')
