import { textTable } from '../support/text-table.ts'
import type { Inputs, Place } from '../world/index.ts'
import type { Check, Counts } from './counts.ts'
import { reuseLimits, targets } from './limits.ts'
import { median } from './median.ts'
import type { Program, Programs } from './programs.ts'
import { fewestFlights, LONG_ROUND_TRIP, type Run, rotate, runOnce } from './run-once.ts'
import { openSite, type Site } from './site.ts'
import { compare } from './times.ts'

const SECRET = 'ACCESS_TOKEN'

const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const

const places: readonly [string, Place | undefined][] = [
  ['repository', undefined],
  ['environment', { kind: 'environment', repository: 'acme/app', environment: 'production' }],
  ['organization, selected repositories', organization],
]

/** Counts calls and flights of a reuse, and of a refresh that looks at an access token first. */
export async function countReuse({ action }: Programs): Promise<Counts> {
  const rows: string[][] = []
  const checks: Check[] = []
  for (const [place, at] of places) {
    const site = await openSite(at)
    await rotate(action, site, { inputs: { 'access-token-secret': SECRET } })
    const refreshLimit = at === organization ? reuseLimits.refreshSelected : reuseLimits.refresh
    const older = { roundTrip: LONG_ROUND_TRIP, inputs: given('an older copy') }
    const kinds: [string, (typeof reuseLimits)['reuse'], () => Promise<Run>][] = [
      ['reuse', reuseLimits.reuse, () => reuse(action, site, LONG_ROUND_TRIP)],
      ['refresh', refreshLimit, () => rotate(action, site, older)],
    ]
    for (const [what, limit, measure] of kinds) {
      const { toGitHub, traffic } = await fewestFlights(limit.flights, measure)
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
  const verdict = compare(ratio, targets.reuseRatio.get(roundTrip))
  const text = textTable(
    [`round trip ${roundTrip} ms`, 'median ms', 'to curl + gh', 'target'],
    [['reuse', median(times.reuse).toFixed(0), ratio.toFixed(2), verdict]],
    { style: 'markdown' },
  )
  return { text, ms: Math.round(median(times.reuse)) }
}

/** @throws if the token is not reused */
async function reuse(program: Program, site: Site, roundTrip: number): Promise<Run> {
  const { world } = site
  const exchanges = world.provider.requests.length
  const run = await runOnce(program, site, { roundTrip, inputs: given(world.stored(SECRET)) })
  if (world.provider.requests.length > exchanges) throw new Error(`not reused:\n${run.output}`)
  return run
}

function given(accessToken: string | undefined): Inputs {
  return { 'access-token-secret': SECRET, 'access-token': accessToken }
}
