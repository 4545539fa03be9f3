import { existsSync } from 'node:fs'
import { textTable } from '../support/text-table.ts'
import type { Inputs, ServedRequest } from '../world/index.ts'
import { type Case, cases } from './cases.ts'
import { targets } from './limits.ts'
import type { Program, Programs } from './programs.ts'
import { fewestFlights, LONG_ROUND_TRIP, type Run, rotate } from './run-once.ts'
import { openSite, type Site } from './site.ts'

/** A count that does not depend on the machine. */
export type Check = { readonly what: string; readonly value: number; readonly limit: number }

export type Counts = { readonly text: string; readonly checks: readonly Check[] }

/** What the script of curl, jq and gh needs for the first case. */
export type ShellCounts = { readonly calls: number; readonly flights: number }

/** Measures calls, flights, connections, bytes and memory of one rotation, for every case. */
export async function countAll({
  action,
  shell,
}: Programs): Promise<Counts & { readonly shell?: ShellCounts; readonly peakMB?: number }> {
  const rows: string[][] = []
  const checks: Check[] = []
  let ofShell: ShellCounts | undefined
  for (const one of cases) {
    const site = await openSiteFor(one)
    const measure = (program: Program, inputs?: Inputs): Promise<Run> =>
      fewestFlights(one.flights, () =>
        rotate(program, site, { roundTrip: LONG_ROUND_TRIP, inputs: inputs ?? {} }),
      )
    const run = await measure(action, one.inputs)
    const name = `${action.name}: ${one.name}`
    checks.push(
      { what: `${name}: calls`, value: run.toGitHub.length, limit: one.calls },
      { what: `${name}: flights`, value: run.traffic.flights, limit: one.flights },
    )
    rows.push(row(name, run, await peakMemory(action, site)))
    if (one === cases[0] && shell) {
      const shellRun = await measure(shell)
      rows.push(row(shell.name, shellRun, await peakMemory(shell, site)))
      ofShell = { calls: shellRun.toGitHub.length, flights: shellRun.traffic.flights }
    }
    await site.close()
  }
  const headings = ['', 'calls', 'flights', 'connections', 'bytes', 'peak MB', 'calls by name']
  const table = textTable(headings, rows, { style: 'markdown' })
  const peak = rows[0]?.[5] ?? ''
  return {
    text: `${table}\n${memoryNote(peak)}`,
    checks,
    ...(ofShell && { shell: ofShell }),
    ...(peak !== '' && { peakMB: Number(peak) }),
  }
}

async function openSiteFor({ place, allPrivate }: Case): Promise<Site> {
  const site = await openSite(place)
  const { world } = site
  if (allPrivate && place)
    world.github.setSecret(place, world.secretName, world.stored() ?? '', {
      updatedAt: new Date(Date.now() - 3_600_000),
      visibility: 'private',
    })
  return site
}

function row(name: string, { traffic, toGitHub }: Run, peak: number | undefined): string[] {
  const { flights, connections, bytes } = traffic
  const counts = [toGitHub.length, flights, connections, bytes].map(String)
  return [name, ...counts, peak?.toFixed(0) ?? '', summary(toGitHub)]
}

function summary(requests: readonly ServedRequest[]): string {
  return [...Map.groupBy(requests, ({ name }) => name)]
    .map(([name, { length }]) => (length === 1 ? name : `${length} ${name}`))
    .join(', ')
}

/** GNU time asks the kernel, so nothing is loaded into the measured process. */
const TIME = '/usr/bin/time'

/** In MB, of the largest process of the program. */
async function peakMemory(program: Program, site: Site): Promise<number | undefined> {
  if (!existsSync(TIME)) return undefined
  const { output } = await rotate(program, site, {
    change: start => ({
      ...start,
      command: TIME,
      args: ['--format', 'peak %M', start.command, ...start.args],
    }),
  })
  const [, kilobytes] = /^peak (\d+)$/m.exec(output) ?? []
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000
}

function memoryNote(peak: string): string {
  if (peak === '') return `Peak memory is not measured: ${TIME} does not exist.`
  const met = Number(peak) <= targets.memoryMB ? 'met' : 'not met'
  return `Peak memory of the largest process ≤ ${targets.memoryMB} MB: ${met}.`
}
