import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isOfAction, REPOSITORY } from '../support/dist-copy.ts'
import type { Check } from './counts.ts'
import { limits } from './limits.ts'

/** The size of dist without the command line, and of what every job downloads. */
export function checkSizes(actionDirectory: string): Check[] {
  const dist = join(actionDirectory, 'dist')
  const bytes = readdirSync(dist)
    .filter(isOfAction)
    .map(file => statSync(join(dist, file)).size)
  const sum = bytes.reduce((total, size) => total + size, 0)
  const archive = archiveOfHead()
  return [
    { what: 'bytes of dist', value: sum, limit: limits.distBytes },
    ...(archive
      ? [{ what: 'bytes of the archive', value: archive.length, limit: limits.archiveBytes }]
      : []),
  ]
}

/** Undefined where Git or the repository's history is missing. */
function archiveOfHead(): Buffer | undefined {
  try {
    const tar = execFileSync('git', ['archive', 'HEAD'], {
      cwd: REPOSITORY,
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return gzipSync(tar, { level: 9 })
  } catch {
    return undefined
  }
}
