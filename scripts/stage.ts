import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Packages that load more than this action uses, such as an HTTP client of 1 MB. Their modules have
 * no side effects but do not say so, which keeps the bundler from leaving unused ones out
 * (docs/adr/0008).
 */
const WITHOUT_SIDE_EFFECTS = ['@actions/core', '@actions/github']

/**
 * A copy of the sources to be bundled, next to the real `node_modules` even where that is a link,
 * so that the bundle is the same everywhere. The packages above are marked; nothing else changes.
 */
export function createStage(): string {
  const cache = join(dirname(realpathSync('node_modules')), '.cache')
  mkdirSync(cache, { recursive: true })
  const stage = mkdtempSync(join(cache, 'build-'))
  for (const part of ['src', 'tsconfig.json']) {
    cpSync(part, join(stage, part), { recursive: true })
  }
  // As CommonJS, which Node loads faster than modules.
  writeFileSync(join(stage, 'package.json'), '{ "type": "commonjs" }\n')
  for (const name of WITHOUT_SIDE_EFFECTS) {
    const path = join('node_modules', name)
    cpSync(path, join(stage, path), { recursive: true })
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const marked = JSON.stringify({ ...manifest, sideEffects: false })
    writeFileSync(join(stage, path, 'package.json'), marked)
  }
  return stage
}
