import type { Cast } from './cast.ts'
import { cpuProfile } from './cpu-profile.ts'
import { type Milestone, milestones } from './milestones.ts'
import { runIdle } from './run-once.ts'
import { openSite } from './site.ts'
import { median, range } from './statistics.ts'
import { table } from './table.ts'

/** Where the action's time goes at a round trip of 0 ms: seen from outside, then from inside. */
export async function profile(cast: Cast, runs: number): Promise<string> {
  const site = await openSite()
  await milestones(cast.action, site)
  const start: number[] = []
  const seen: Milestone[][] = []
  for (let run = 0; run < runs; run++) {
    start.push(await runIdle(cast.empty, site))
    seen.push(await milestones(cast.action, site))
  }
  const inside = await cpuProfile(cast.action, site)
  await site.close()
  return [
    `\nAn empty Node program, whole: ${median(start).toFixed(1)} ms (${range(start)}).\n`,
    table(['from outside, until', 'ms', 'min–max', 'at ms'], rowsOf(seen)),
    "\nFrom inside, one run under V8's profiler, which slows it down:\n",
    inside,
  ].join('\n')
}

/** What each took since the one before, and when it was: medians of all runs. */
function rowsOf(seen: readonly (readonly Milestone[])[]): string[][] {
  return (seen[0] ?? []).map(({ name }, index) => {
    const at = seen.map(run => run[index]?.at ?? Number.NaN)
    const took = seen.map(run => (run[index]?.at ?? 0) - (run[index - 1]?.at ?? 0))
    return [name, median(took).toFixed(1), range(took), median(at).toFixed(1)]
  })
}
