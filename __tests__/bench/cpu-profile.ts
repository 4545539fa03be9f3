import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Program } from './program.ts'
import { runOnce } from './run-once.ts'
import type { Site } from './site.ts'
import { table } from './table.ts'

/** One run under V8's profiler: whose code the processor was in, and what each thing cost in all. */
export async function cpuProfile(program: Program, site: Site): Promise<string> {
  const { nodes, samples, timeDeltas } = await record(program, site)
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(one => [one, id])))
  const origins = new Map<string, number>()
  const functions = new Map<string, number>()
  for (const [index, sample] of samples.entries()) {
    const ms = (timeDeltas[index + 1] ?? 0) / 1000
    const stack = new Set<string>()
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const frame = frames.get(id)
      if (frame === undefined) continue
      if (id === sample) add(origins, originOf(frame), ms)
      if (frame.url !== '') stack.add(`${frame.functionName || 'module'}, ${placeOf(frame)}`)
    }
    for (const name of stack) add(functions, name, ms)
  }
  return [
    table(['by origin, itself', 'ms'], costliest(origins, 16)),
    '',
    table(['by function, with all that it calls', 'ms'], costliest(functions, 40)),
  ].join('\n')
}

type Frame = { readonly functionName: string; readonly url: string; readonly lineNumber: number }

type Profile = {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: Frame
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  /** In microseconds. */
  readonly timeDeltas: readonly number[]
}

async function record(program: Program, site: Site): Promise<Profile> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-profile-'))
  const flags = `--cpu-prof --cpu-prof-interval=200 --cpu-prof-dir=${directory}`
  await runOnce(program, site, {
    alter: start => ({ ...start, env: { ...start.env, NODE_OPTIONS: flags } }),
  })
  const [file = ''] = await readdir(directory)
  const profile: Profile = JSON.parse(await readFile(join(directory, file), 'utf8'))
  await rm(directory, { recursive: true, force: true })
  return profile
}

/** Node's own modules by the first word of their names, files by theirs, V8's own by what they do. */
function originOf({ functionName, url }: Frame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(native)'
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
  return url.startsWith('wasm:') ? 'WebAssembly' : basename(url)
}

function placeOf({ url, lineNumber }: Frame): string {
  return `${url.startsWith('node:') ? url : basename(url)}:${lineNumber + 1}`
}

function add(sums: Map<string, number>, name: string, ms: number): void {
  sums.set(name, (sums.get(name) ?? 0) + ms)
}

function costliest(sums: ReadonlyMap<string, number>, count: number): string[][] {
  return [...sums]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([name, ms]) => [name, ms.toFixed(1)])
}
