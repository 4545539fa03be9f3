import { loadavg } from 'node:os'
import { textTable } from '../support/text-table.ts'
import { limits, targets } from './limits.ts'
import type { Programs } from './programs.ts'
import { rotate, runIdle } from './run-once.ts'
import type { Site } from './site.ts'

/** The medians of one round trip, in milliseconds. */
export type Times = {
  readonly roundTrip: number
  readonly action: number
  /** Undefined if a command is not installed. */
  readonly shell: number | undefined
  readonly emptyProgram: number
}

/** One table for a round trip. The programs take turns, so that a busy moment affects all. */
export async function timeAll(
  programs: Programs,
  site: Site,
  roundTrip: number,
  runs: number,
): Promise<{ readonly text: string; readonly times: Times }> {
  const { action, shell, empty, post } = programs
  const rotating = [action, ...(shell ? [shell] : [])]
  const idle = roundTrip === 0 ? [empty, post] : [empty]
  const times = new Map([...rotating, ...idle].map(({ name }) => [name, [] as number[]]))
  for (let run = 0; run < runs; run++) {
    for (const program of rotating)
      times.get(program.name)?.push((await rotate(program, site, { roundTrip })).ms)
    for (const program of idle) times.get(program.name)?.push(await runIdle(program, site))
  }
  const medianOf = (name = ''): number => median(times.get(name) ?? [])
  const shellMs = medianOf(shell?.name)
  const row = (name: string, ms: number, range: string): string[] => [
    name,
    ms.toFixed(0),
    range,
    shell ? (ms / shellMs).toFixed(2) : '',
    name === action.name ? compare(ms / shellMs, roundTrip) : '',
  ]
  const shortest = medianOf(empty.name) + limits.flights * roundTrip
  const text = [
    `Round trip ${roundTrip} ms, ${runs} runs each, load ${loadavg()[0]?.toFixed(1)}:`,
    textTable(
      ['program', 'median ms', 'min–max', 'to curl + gh', 'target'],
      [
        ...[...times.keys()].map(name => row(name, medianOf(name), rangeOf(times.get(name) ?? []))),
        row(`the minimum: ${limits.flights} flights + Node`, shortest, ''),
      ],
      { style: 'markdown' },
    ),
  ].join('\n')
  const medians = {
    roundTrip,
    action: Math.round(medianOf(action.name)),
    shell: shell && Math.round(shellMs),
    emptyProgram: Math.round(medianOf(empty.name)),
  }
  return { text, times: medians }
}

function compare(ratio: number, roundTrip: number): string {
  const target = targets.ratio.get(roundTrip)
  if (target === undefined) return 'none'
  if (Number.isNaN(ratio)) return `≤ ${target}: not compared`
  return `≤ ${target}: ${ratio <= target ? 'met' : 'not met'}`
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}

function rangeOf(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`
}
