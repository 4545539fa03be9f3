import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A copy of the sources beside the packages as they really lie, to be bundled there. The bundle's
 * parts are named after the way from the one to the other: so it is the same where `node_modules`
 * is a link.
 */
export function openStage(): string {
  const cache = join(dirname(realpathSync('node_modules')), '.cache')
  mkdirSync(cache, { recursive: true })
  const stage = mkdtempSync(join(cache, 'build-'))
  for (const part of ['src', 'tsconfig.json']) {
    cpSync(part, join(stage, part), { recursive: true })
  }
  // CommonJS, which Node loads sooner than modules (docs/adr/0009).
  writeFileSync(join(stage, 'package.json'), '{ "type": "commonjs" }\n')
  for (const name of PURE) copyAsPure(join('node_modules', name), stage)
  return stage
}

/**
 * Packages of which only what is imported is bundled (docs/adr/0008). Their parts load others and
 * do nothing else when they are loaded, but they do not say so in their manifests.
 */
const PURE = ['@actions/core', '@actions/github']

function copyAsPure(path: string, stage: string): void {
  cpSync(path, join(stage, path), { recursive: true })
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const pure = JSON.stringify({ ...manifest, sideEffects: false })
  writeFileSync(join(stage, path, 'package.json'), pure)
}
