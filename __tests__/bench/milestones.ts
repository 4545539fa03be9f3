import type { World } from '../world/index.ts'
import type { Program } from './program.ts'
import { runOnce } from './run-once.ts'
import type { Site } from './site.ts'

/** Something that could be seen from outside, in milliseconds after the start of the process. */
export type Milestone = { readonly name: string; readonly at: number }

const PLAN = ['run', 'public-key', 'secret', 'probe']

/** One run, by what the network and the servers see of it. */
export async function milestones(
  program: Program,
  site: Site,
  roundTrip = 0,
): Promise<Milestone[]> {
  const { asked, answered, stop } = watch(site.world)
  const { startedAt, ms, traffic } = await runOnce(program, site, { roundTrip })
  stop()
  const ofPlan = (times: ReadonlyMap<string, number>): number[] =>
    PLAN.flatMap(name => times.get(name) ?? [])
  const first = traffic.openedAt ?? Number.NaN
  const moments: [string, number | undefined][] = [
    ['Node started, entry compiled: first connection', first],
    ['the rest loaded, TLS: first read of plan at GitHub', Math.min(...ofPlan(asked))],
    ['last read of plan at GitHub', Math.max(...ofPlan(asked))],
    ['plan answered (the last)', Math.max(...ofPlan(answered))],
    ['exchange: token request at the provider', asked.get('token')],
    ['the provider answered', answered.get('token')],
    ['sealed, journal written: write at GitHub', asked.get('put')],
    ['GitHub answered', answered.get('put')],
    ['outputs, summary: process gone', startedAt + ms],
  ]
  return moments.map(([name, at = Number.NaN]) => ({ name, at: at - startedAt }))
}

type Times = Map<string, number>

function watch({ github, provider }: World): { asked: Times; answered: Times; stop(): void } {
  const asked: Times = new Map()
  const answered: Times = new Map()
  const hooks = [...PLAN, 'put', 'token'].flatMap(name => {
    const server = name === 'token' ? provider : github
    return [
      server.onRequest(name, () => void asked.set(name, performance.now())),
      server.onAnswered(name, () => void answered.set(name, performance.now())),
    ]
  })
  return { asked, answered, stop: () => hooks.forEach(hook => void hook.remove()) }
}
