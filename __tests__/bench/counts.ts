import type { Inputs, ServedRequest } from '../world/index.ts'
import { type Case, cases } from './cases.ts'
import type { Cast } from './cast.ts'
import type { Check } from './check.ts'
import { limits, targets } from './limits.ts'
import { peakMemory, TIME } from './memory.ts'
import type { Program } from './program.ts'
import { type Run, runOnce } from './run-once.ts'
import { openSite, type Site } from './site.ts'
import { table } from './table.ts'

/** Long against the time that any of the programs thinks: see `Traffic.flights`. */
const LONG_ROUND_TRIP = 500

export type Counts = { readonly text: string; readonly checks: readonly Check[] }

/** What a rotation costs in calls, flights, connections, bytes and memory: everybody, every case. */
export async function countAll(cast: Cast): Promise<Counts> {
  const rows: string[][] = []
  const checks: Check[] = []
  for (const one of cases) {
    const site = await siteOf(one)
    const { flights = limits.flights } = one
    const run = await runForFlights(cast.action, site, flights, one.inputs)
    const name = `${cast.action.name}: ${one.name}`
    checks.push(
      { what: `${name}: calls`, value: run.toGitHub.length, limit: one.calls },
      { what: `${name}: flights`, value: run.traffic.flights, limit: flights },
    )
    rows.push(await rowOf(name, cast.action, site, run))
    if (one === cases[0]) rows.push(...(await rowsOfOthers(cast, site)))
    await site.close()
  }
  const headings = ['', 'calls', 'flights', 'connections', 'bytes', 'peak MB', 'calls by name']
  return { text: [table(headings, rows), memoryNote(rows)].join('\n'), checks }
}

async function siteOf({ place, forAll }: Case): Promise<Site> {
  const site = await openSite(place)
  const { world } = site
  if (forAll && place)
    world.github.setSecret(place, world.secretName, world.stored() ?? '', {
      updatedAt: new Date(Date.now() - 3_600_000),
      visibility: 'private',
    })
  return site
}

async function rowsOfOthers(cast: Cast, site: Site): Promise<string[][]> {
  const rows: string[][] = []
  for (const program of [cast.minimal, cast.shell]) {
    if (program === undefined) continue
    const run = await runForFlights(program, site, limits.flights)
    rows.push(await rowOf(program.name, program, site, run))
  }
  return rows
}

/** A busy machine can only add flights, by thinking for longer than the round trip: the fewest. */
async function runForFlights(
  program: Program,
  site: Site,
  limit: number,
  inputs?: Inputs,
): Promise<Run> {
  const options = { roundTrip: LONG_ROUND_TRIP, ...(inputs && { inputs }) }
  let best = await runOnce(program, site, options)
  for (let again = 0; again < 2 && best.traffic.flights > limit; again++) {
    const run = await runOnce(program, site, options)
    if (run.traffic.flights < best.traffic.flights) best = run
  }
  return best
}

async function rowOf(name: string, program: Program, site: Site, run: Run): Promise<string[]> {
  const { flights, connections, bytes } = run.traffic
  return [
    name,
    `${run.toGitHub.length}`,
    `${flights}`,
    `${connections}`,
    `${bytes}`,
    (await peakMemory(program, site))?.toFixed(0) ?? '',
    summary(run.toGitHub),
  ]
}

function summary(requests: readonly ServedRequest[]): string {
  const byName = Map.groupBy(requests, ({ name }) => name)
  return [...byName]
    .map(([name, { length }]) => (length === 1 ? name : `${length} ${name}`))
    .join(', ')
}

function memoryNote([first]: readonly (readonly string[])[]): string {
  const peak = first?.[5] ?? ''
  if (peak === '') return `Peak memory is not measured: there is no ${TIME} here.`
  const met = Number(peak) <= targets.memoryMB ? 'met' : 'not met'
  return `Peak memory, of the largest process, ≤ ${targets.memoryMB} MB: ${met}.`
}
