import { execFileSync } from 'node:child_process'

/** Fails unless `dist/`, as it is committed, is exactly what the sources build. */
execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
const changed = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' })
if (changed !== '') {
  process.stderr.write(`dist/ is not what the sources build; run npm run build:\n${changed}`)
  process.exitCode = 1
}
