import { textTable } from '../support/text-table.ts'
import type { Inputs, Place } from '../world/index.ts'
import type { Check, Counts } from './counts.ts'
import type { Program, Programs } from './programs.ts'
import { execute, type Run, rotate } from './run-once.ts'
import { openSite, type Site } from './site.ts'

/** What a run may cost that is given an access token. */
const limits = {
  reuse: { calls: 2, flights: 3 },
  /** One round trip more than without an access token, two calls to look at it, and two to save it. */
  refresh: { calls: 9, flights: 6 },
  refreshSelected: { calls: 12, flights: 7 },
}

/** By round trip in milliseconds: time of a reuse divided by time of curl + jq + gh. */
const targets = new Map([
  [50, 0.55],
  [150, 0.55],
])

const SECRET = 'ACCESS_TOKEN'

const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const

const places: readonly [string, Place | undefined][] = [
  ['repository', undefined],
  ['environment', { kind: 'environment', repository: 'acme/app', environment: 'production' }],
  ['organization, selected repositories', organization],
]

/** Longer than a program computes: see `Traffic.flights`. */
const LONG_ROUND_TRIP = 500

/** Counts calls and flights of a reuse, and of a refresh that looks at an access token first. */
export async function countReuse({ action }: Programs): Promise<Counts> {
  const rows: string[][] = []
  const checks: Check[] = []
  for (const [place, at] of places) {
    const site = await openSite(at)
    await rotate(action, site, { inputs: { 'access-token-secret': SECRET } })
    const runs: [string, Run, (typeof limits)['reuse']][] = [
      ['reuse', await fewestFlights(() => reuse(action, site, LONG_ROUND_TRIP)), limits.reuse],
      [
        'refresh',
        await fewestFlights(() =>
          rotate(action, site, { roundTrip: LONG_ROUND_TRIP, inputs: given('an older copy') }),
        ),
        at === organization ? limits.refreshSelected : limits.refresh,
      ],
    ]
    for (const [what, { toGitHub, traffic }, limit] of runs) {
      const name = `${what}: ${place}`
      rows.push([
        name,
        `${toGitHub.length}`,
        `${traffic.flights}`,
        `${traffic.connections}`,
        toGitHub.map(request => request.name).join(', '),
      ])
      checks.push(
        { what: `${name}: calls`, value: toGitHub.length, limit: limit.calls },
        { what: `${name}: flights`, value: traffic.flights, limit: limit.flights },
      )
    }
    await site.close()
  }
  const headings = ['', 'calls', 'flights', 'connections', 'calls by name']
  return { text: textTable(headings, rows, { style: 'markdown' }), checks }
}

/** One table: reuse next to curl + jq + gh, which take turns. */
export async function timeReuse(
  { action, shell }: Programs,
  roundTrip: number,
  runs: number,
): Promise<{ readonly text: string; readonly ms: number }> {
  const site = await openSite()
  await rotate(action, site, { inputs: { 'access-token-secret': SECRET } })
  const times = { reuse: [] as number[], shell: [] as number[] }
  for (let run = 0; run < runs; run++) {
    times.reuse.push((await reuse(action, site, roundTrip)).ms)
    if (shell) times.shell.push((await rotate(shell, site, { roundTrip })).ms)
  }
  await site.close()
  const ratio = median(times.reuse) / median(times.shell)
  const target = targets.get(roundTrip)
  const verdict =
    target === undefined ? 'none' : `≤ ${target}: ${ratio <= target ? 'met' : 'not met'}`
  const text = textTable(
    [`round trip ${roundTrip} ms`, 'median ms', 'to curl + gh', 'target'],
    [['reuse', median(times.reuse).toFixed(0), ratio.toFixed(2), verdict]],
    { style: 'markdown' },
  )
  return { text, ms: Math.round(median(times.reuse)) }
}

/** @throws if the token is not reused */
async function reuse(program: Program, site: Site, roundTrip: number): Promise<Run> {
  const { world, network } = site
  const start = await program.prepare(site, given(world.stored(SECRET)))
  const requests = world.github.requests.length
  const exchanges = world.provider.requests.length
  network.roundTrip = roundTrip
  const run = await execute('reuse', start, network.watch())
  await start.clean()
  if (world.provider.requests.length > exchanges) throw new Error(`not reused:\n${run.output}`)
  return { ...run, toGitHub: world.github.requests.slice(requests) }
}

function given(accessToken: string | undefined): Inputs {
  return { 'access-token-secret': SECRET, 'access-token': accessToken }
}

/** A busy machine can add flights when it computes longer than a round trip, so the fewest count. */
async function fewestFlights(measure: () => Promise<Run>): Promise<Run> {
  const runs = [await measure(), await measure()]
  return runs.reduce((a, b) => (b.traffic.flights < a.traffic.flights ? b : a))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
