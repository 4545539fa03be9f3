import { readdirSync, readFileSync } from 'node:fs'
import { bundledPackages, packageName, readLockFile } from './release/lock-file.ts'

/** The licences of everything that can be in the bundle. */
export function licenses(): string {
  const texts = new Map<string, string>()
  for (const [path, { license = 'unknown' }] of bundledPackages(readLockFile())) {
    texts.set(packageName(path), `${license}\n\n${textIn(path)}`)
  }
  return [...texts].map(([name, text]) => `${name}\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`)
}

function textIn(path: string): string {
  const file = readdirSync(path).find(name => /^licen[cs]e/i.test(name))
  return file === undefined ? '' : readFileSync(`${path}/${file}`, 'utf8').trim()
}
