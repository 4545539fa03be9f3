import { execFileSync } from 'node:child_process'
import { isBuiltin } from 'node:module'

/** The picture of the imports in ARCHITECTURE.md, as a Mermaid block. */
export function importPicture(): string {
  const imports = readImports()
  const parts = unique(imports.flatMap(({ from, to }) => [from, to]).filter(isOurs))
  const arrows = unique(imports.flatMap(({ from, to }) => (isOurs(to) ? [[from, to]] : [])))
  const boxes = parts.map(part => {
    const packages = imports.filter(({ from }) => from === part).flatMap(({ npm }) => npm)
    return `${idOf(part)}["${[part, ...unique(packages)].join('<br>')}"]`
  })
  const lines = [...boxes, ...withoutShortcuts(arrows).map(ends => ends.map(idOf).join(' --> '))]
  return ['```mermaid', 'flowchart TB', ...lines.map(line => `  ${line}`), '```\n'].join('\n')
}

type Arrow = readonly string[]

interface Import {
  readonly from: string
  readonly to: string
  readonly npm: readonly string[]
}

interface Module {
  readonly source: string
  readonly dependencies: readonly { readonly module: string; readonly resolved: string }[]
}

let known: readonly Import[] | undefined

/** What dependency-cruiser finds with the rules of `npm run check`. */
function readImports(): readonly Import[] {
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
  const options = ['src', '--config', '.dependency-cruiser.json', '--output-type', 'json']
  known ??= importsIn(
    execFileSync(process.execPath, [program, ...options], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
  )
  return known
}

function importsIn(result: string): readonly Import[] {
  const { modules } = JSON.parse(result) as { readonly modules: readonly Module[] }
  return modules
    .filter(({ source }) => isOurs(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved }) => ({
        from: partOf(source),
        to: partOf(resolved),
        npm: packageIn(module),
      })),
    )
    .filter(({ from, to }) => from !== to)
}

function isOurs(path: string): boolean {
  return path.startsWith('src/')
}

/** A folder of `src/`, or an entry. */
function partOf(path: string): string {
  const [root, name = '', inside] = path.split('/')
  return `${root}/${name}${inside === undefined ? '' : '/'}`
}

function packageIn(module: string): readonly string[] {
  return isBuiltin(module) ? [] : (/^(?:@[\w-]+\/)?[a-z][\w-]*/.exec(module) ?? [])
}

/** Leaves out an arrow if a longer way leads to the same place. */
function withoutShortcuts(arrows: readonly Arrow[]): readonly Arrow[] {
  const next = (part = ''): string[] =>
    arrows.filter(([from]) => from === part).flatMap(([, to = '']) => to)
  const reachable = (part: string): string[] => next(part).flatMap(to => [to, ...reachable(to)])
  return arrows.filter(([from, to = '']) => !next(from).flatMap(reachable).includes(to))
}

function idOf(part: string): string {
  return part.replace('src/', '').replace(/\W/g, '')
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map(value => [String(value), value])).values()].sort()
}
