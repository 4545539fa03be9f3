import type { Inputs } from '../world/index.ts'
import type { Cast } from './cast.ts'
import { runOnce } from './run-once.ts'
import { openSite, type Site } from './site.ts'
import { median, range } from './statistics.ts'
import { table } from './table.ts'

/** By number of places, the steps that write them, and how many places each of them writes. */
const PLANS: readonly { readonly places: number; readonly steps: readonly Places[] }[] = [
  { places: 1, steps: [1] },
  { places: 2, steps: [2] },
  { places: 5, steps: [4, 1] },
  { places: 6, steps: [6] },
  { places: 20, steps: [6, 6, 6, 2] },
]

const ROUND_TRIP = 50

/**
 * A place is a secret that is written. One step writes up to six for one credential: a refresh
 * token and an access token in each of a repository's three stores. More take more steps, one
 * after the other, each with a credential of its own: a refresh token cannot live in two
 * repositories. (That many repositories can read one organization's secret: one place.)
 */
export async function growthOf(cast: Cast, runs: number): Promise<string> {
  const site = await openSite()
  await issueCredentials(site, Math.max(...PLANS.map(({ steps }) => steps.length)))
  const rows: string[][] = []
  for (const { places, steps } of PLANS) {
    const times: number[] = []
    let [calls, puts] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const results = []
      for (const [index, count] of steps.entries()) {
        const inputs = inputsOf(site, index, count)
        results.push(await runOnce(cast.action, site, { roundTrip: ROUND_TRIP, inputs }))
      }
      times.push(results.reduce((sum, { ms }) => sum + ms, 0))
      const requests = results.flatMap(({ toGitHub }) => toGitHub)
      calls = requests.length
      puts = requests.filter(({ name }) => name === 'put').length
    }
    if (puts !== places) throw new Error(`${puts} places were written, not ${places}`)
    const ms = median(times)
    rows.push([
      `${places}`,
      `${steps.length}`,
      ms.toFixed(0),
      range(times),
      (ms / places).toFixed(0),
      `${calls}`,
      (calls / places).toFixed(1),
    ])
  }
  await site.close()
  const headings = ['places', 'steps', 'median ms', 'min–max', 'ms a place', 'calls', 'a place']
  return `Round trip ${ROUND_TRIP} ms, ${runs} runs each:\n${table(headings, rows)}`
}

type Places = keyof typeof WRITES

const EVERY_STORE = { app: 'actions,dependabot,codespaces' }
const WRITES = {
  1: {},
  2: { access: true },
  4: { app: 'actions,dependabot', access: true },
  6: { ...EVERY_STORE, access: true },
} satisfies Record<number, { app?: string; access?: true }>

function inputsOf({ world }: Site, index: number, count: Places): Inputs {
  const { app, access }: { app?: string; access?: true } = WRITES[count]
  const name = nameOf(index)
  return {
    'secret-name': name,
    'refresh-token': world.stored(name),
    ...(app ? { app } : {}),
    ...(access ? { 'access-token-secret': `ACCESS_TOKEN_${index + 1}` } : {}),
  }
}

async function issueCredentials({ world }: Site, count: number): Promise<void> {
  const updatedAt = new Date(Date.now() - 3_600_000)
  for (let index = 0; index < count; index++) {
    const token = await world.provider.issueRefreshToken()
    world.github.setSecret(world.place, nameOf(index), token, { updatedAt })
  }
}

function nameOf(index: number): string {
  return `REFRESH_TOKEN_${index + 1}`
}
