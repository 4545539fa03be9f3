import { readdirSync, readFileSync } from 'node:fs'

interface Lock {
  readonly packages: Record<
    string,
    { dev?: boolean; link?: boolean; optional?: boolean; license?: string }
  >
}

/** The licences of everything that can be in the bundle: all that is neither for development only nor a
 * copy of Node. */
export function licenses(): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  const bundled = Object.entries(packages).filter(
    ([path, { dev, link, optional }]) =>
      path.startsWith('node_modules/') && !dev && !link && !optional,
  )
  const texts = new Map<string, string>()
  for (const [path, { license = 'unknown' }] of bundled) {
    texts.set(path.replace(/^.*node_modules\//, ''), `${license}\n\n${textIn(path)}`)
  }
  return [...texts].map(([name, text]) => `${name}\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`)
}

function textIn(path: string): string {
  const file = readdirSync(path).find(name => /^licen[cs]e/i.test(name))
  return file === undefined ? '' : readFileSync(`${path}/${file}`, 'utf8').trim()
}
