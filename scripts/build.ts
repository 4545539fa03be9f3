import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { licenses } from './licenses.ts'

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
writeFileSync(
  join(out, 'post.js'),
  "// The post step is in the same bundle; it knows itself by this file's name.\nrequire('./index.js')\n",
)
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(out, 'licenses.txt'), licenses())
rmSync('dist', { recursive: true, force: true })
renameSync(out, 'dist')

/**
 * A copy of the sources beside the packages as they really lie. The bundle's parts are named after
 * the way from the one to the other: so it is the same where `node_modules` is a link.
 */
function openStage(): string {
  const cache = join(dirname(realpathSync('node_modules')), '.cache')
  mkdirSync(cache, { recursive: true })
  const stage = mkdtempSync(join(cache, 'build-'))
  for (const part of ['src', 'tsconfig.json']) {
    cpSync(part, join(stage, part), { recursive: true })
  }
  // CommonJS, which Node loads sooner than modules (docs/adr/0009).
  writeFileSync(join(stage, 'package.json'), '{ "type": "commonjs" }\n')
  return stage
}
