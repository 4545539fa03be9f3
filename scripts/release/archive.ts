import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type Archive = {
  readonly path: string
  /** `sha512-…` in base64, as npm and lock files write it. */
  readonly integrity: string
  readonly files: readonly string[]
}

type Published = { readonly version: string; readonly integrity: string }

/** Packs `dist/` as npm publishes it, into this folder. */
export function pack(folder: string, source = 'dist'): Archive {
  const [{ filename, files }] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', folder, resolve(source)]),
  )
  const path = join(folder, filename)
  return {
    path,
    integrity: `sha512-${digest(path, 'sha512', 'base64')}`,
    files: files.map((file: { path: string }) => file.path),
  }
}

/** Packs a copy in another folder with other times, which must not matter. */
export function packCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  try {
    const copy = join(folder, 'copy')
    cpSync('dist', copy, { recursive: true })
    utimesSync(join(copy, 'cli.js'), 0, 0)
    return pack(folder, copy).integrity
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What `npm publish` would upload, as JSON by package name. Nothing listens on port 9, so it can reach
 * no registry, and it reads no user's configuration, so it has no account.
 */
export function dryRun(archive: string): Readonly<Record<string, Published>> {
  const isolated = ['--offline', '--registry', 'http://127.0.0.1:9/', '--userconfig', '/dev/null']
  const options = ['--access', 'public', '--ignore-scripts', '--json']
  return JSON.parse(npm(['publish', '--dry-run', ...isolated, ...options, resolve(archive)]))
}

export function digest(path: string, algorithm: string, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(readFileSync(path)).digest(encoding)
}

function npm(args: readonly string[]): string {
  return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
