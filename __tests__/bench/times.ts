import { loadavg } from 'node:os'
import { textTable } from '../support/text-table.ts'
import { limits, targets } from './limits.ts'
import { median } from './median.ts'
import type { Programs } from './programs.ts'
import { rotate, runOnce } from './run-once.ts'
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
    for (const program of idle) times.get(program.name)?.push((await runOnce(program, site)).ms)
  }
  const medianOf = (name = ''): number => median(times.get(name) ?? [])
  const shellMs = medianOf(shell?.name)
  const row = (name: string, ms: number, range: string): string[] => [
    name,
    ms.toFixed(0),
    range,
    shell ? (ms / shellMs).toFixed(2) : '',
    name === action.name ? compare(ms / shellMs, targets.ratio.get(roundTrip)) : '',
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

/** Whether a ratio of times meets its target, in words. */
export function compare(ratio: number, target: number | undefined): string {
  if (target === undefined) return 'none'
  if (Number.isNaN(ratio)) return `≤ ${target}: not compared`
  return `≤ ${target}: ${ratio <= target ? 'met' : 'not met'}`
}

function rangeOf(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`
}
