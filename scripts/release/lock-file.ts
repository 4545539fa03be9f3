import { readFileSync } from 'node:fs'

/** What package-lock.json says of one installed package. */
export type LockedPackage = {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
  readonly optional?: boolean
}

export type LockFile = {
  readonly version: string
  /** By path: `node_modules/NAME`, nested where a version differs; `''` is this project. */
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export function readLockFile(): LockFile {
  return JSON.parse(readFileSync('package-lock.json', 'utf8'))
}

/** Every package that can be in `dist/`: neither for development only nor a copy of Node. */
export function bundledPackages({ packages }: LockFile): [path: string, LockedPackage][] {
  return Object.entries(packages).filter(
    ([path, { dev, link, optional }]) =>
      path.startsWith('node_modules/') && !dev && !link && !optional,
  )
}

/** `node_modules/a/node_modules/@b/c` is the package `@b/c`. */
export function packageName(path: string): string {
  return path.replace(/^.*node_modules\//, '')
}
