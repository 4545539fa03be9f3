import { createWorld, type ServedRequest } from '../../world/index.ts'
import { median } from '../median.ts'
import type { Costs } from './scenario.ts'

const TOKENS = 10
const SECRET = 'ACCESS_TOKEN'

/** A run waits for this many round trips, which take no time in the simulated world. */
const ROUND_TRIPS = 6
const ROUND_TRIP = 0.05

/** Measures what a run costs: refreshes and then reuses ten tokens with the built action. */
export async function calibrate(): Promise<Costs> {
  const runs: Costs[] = []
  for (let token = 0; token < TOKENS; token++) runs.push(await measure())
  const [first] = runs
  if (first === undefined) throw new Error('nothing was measured')
  const same = runs.every(one => one.checks === first.checks && one.writes === first.writes)
  if (!same) throw new Error(`the requests of the runs differ: ${JSON.stringify(runs)}`)
  const seconds = median(runs.map(one => one.seconds))
  return { ...first, seconds: Math.round(seconds * 10) / 10 }
}

async function measure(): Promise<Costs> {
  const place = { kind: 'environment', repository: 'acme/app', environment: 'production' } as const
  const world = await createWorld({ place, inputs: { 'access-token-secret': SECRET } })
  try {
    const refresh = await run({ 'access-token': 'an older copy' })
    const reuse = await run({ 'access-token': world.stored(SECRET) ?? '' })
    const writes = refresh.requests.filter(
      ({ method, name }) => method !== 'GET' && name !== 'probe',
    )
    return {
      lookups: reuse.requests.length,
      checks: refresh.requests.length - reuse.requests.length - writes.length,
      writes: writes.length,
      seconds: refresh.seconds + ROUND_TRIPS * ROUND_TRIP,
    }
  } finally {
    await world.close()
  }

  async function run(
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly requests: readonly ServedRequest[]; readonly seconds: number }> {
    const before = world.github.requests.length
    const { main } = await world.step(inputs)
    if (main.exitCode !== 0) throw new Error('a run of the action failed')
    return { requests: world.github.requests.slice(before), seconds: main.durationMs / 1_000 }
  }
}
