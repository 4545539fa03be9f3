import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { escapeBeyondAscii } from './ascii.ts'
import { licenses } from './licenses.ts'
import { openStage } from './stage.ts'
import { extractWebAssembly } from './web-assembly.ts'

/** Builds `dist/`: readable, what not every run needs in parts of its own, with all licences. */
const out = resolve('.cache/dist')
rmSync(out, { recursive: true, force: true })
const stage = openStage()
try {
  const ncc = [resolve('node_modules/@vercel/ncc/dist/ncc/cli.js'), 'build', 'src/index.ts']
  const options = ['--out', out, '--transpile-only', '--no-cache', '--quiet']
  execFileSync(process.execPath, [...ncc, ...options], { cwd: stage, stdio: 'inherit' })
} finally {
  rmSync(stage, { recursive: true, force: true })
}
extractWebAssembly(out)
escapeBeyondAscii(out)
writeFileSync(
  join(out, 'post.js'),
  "// The post step is in the same bundle; it knows itself by this file's name.\nrequire('./index.js')\n",
)
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(out, 'licenses.txt'), licenses())
rmSync('dist', { recursive: true, force: true })
renameSync(out, 'dist')
