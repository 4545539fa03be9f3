import { loadavg } from 'node:os'
import type { Cast } from './cast.ts'
import { limits, targets } from './limits.ts'
import { runIdle, runOnce } from './run-once.ts'
import type { Site } from './site.ts'
import { median, range } from './statistics.ts'
import { table } from './table.ts'

/** One table for a round trip: everybody in turn, so that a busy moment is shared. */
export async function timeAll(
  cast: Cast,
  site: Site,
  roundTrip: number,
  runs: number,
): Promise<string> {
  const rivals = [cast.action, cast.minimal, cast.shell, cast.trustingShell].filter(
    program => program !== undefined,
  )
  const idlers = roundTrip === 0 ? [cast.empty, cast.post] : [cast.empty]
  const times = new Map([...rivals, ...idlers].map(({ name }) => [name, [] as number[]]))
  for (let run = 0; run < runs; run++) {
    for (const program of rivals)
      times.get(program.name)?.push((await runOnce(program, site, { roundTrip })).ms)
    for (const program of idlers) times.get(program.name)?.push(await runIdle(program, site))
  }
  const of = (name = ''): number => median(times.get(name) ?? [])
  const yardstick = of(cast.shell?.name)
  const row = (name: string, ms: number, spread: string): string[] => [
    name,
    ms.toFixed(0),
    spread,
    Number.isNaN(yardstick) ? '' : (ms / yardstick).toFixed(2),
    name === cast.action.name ? verdict(ms / yardstick, roundTrip) : '',
  ]
  const floor = of(cast.empty.name) + limits.flights * roundTrip
  return [
    `Round trip ${roundTrip} ms, ${runs} runs each, load ${loadavg()[0]?.toFixed(1)}:`,
    table(
      ['program', 'median ms', 'min–max', 'to curl + gh', 'target'],
      [
        ...[...times].map(([name, values]) => row(name, median(values), range(values))),
        row(`the limit: ${limits.flights} flights + Node`, floor, ''),
      ],
    ),
  ].join('\n')
}

function verdict(ratio: number, roundTrip: number): string {
  const target = targets.ratio.get(roundTrip)
  if (target === undefined) return 'none'
  if (Number.isNaN(ratio)) return `≤ ${target}: not compared`
  return `≤ ${target}: ${ratio <= target ? 'met' : 'not met'}`
}
