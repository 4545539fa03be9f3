import type { Inputs, ServedRequest } from '../world/index.ts'
import { execute } from './execute.ts'
import type { Program, Start } from './program.ts'
import type { Site } from './site.ts'
import type { Traffic } from './traffic.ts'

export type Run = {
  /** Of the whole process, and when it started on the clock of `performance.now()`. */
  readonly ms: number
  readonly startedAt: number
  /** As it was when the process ended. */
  readonly traffic: Readonly<Traffic>
  readonly toGitHub: readonly ServedRequest[]
  readonly toProvider: readonly ServedRequest[]
  readonly output: string
}

export type RunOptions = {
  readonly roundTrip?: number
  /** The action's inputs where they differ. */
  readonly inputs?: Inputs
  /** The start, changed: a program around it, more environment. */
  readonly alter?: (start: Start) => Start
}

/**
 * One whole rotation.
 *
 * @throws unless the program ends well and what it got is stored
 */
export async function runOnce(
  program: Program,
  site: Site,
  { roundTrip = 0, inputs, alter = start => start }: RunOptions = {},
): Promise<Run> {
  const { world, network } = site
  const name = inputs?.['secret-name'] ?? world.secretName
  const before = world.stored(name)
  const start = await program.prepare(site, inputs)
  const [toGitHub, toProvider] = [world.github.requests.length, world.provider.requests.length]
  // A run that is queued now: its secrets are fresh.
  world.github.run.startedAt = new Date()
  network.roundTrip = roundTrip
  const traffic = network.watch()
  const run = await execute(program.name, alter(start), () => ({ ...traffic }))
  await start.clear()
  const after = world.stored(name)
  if (after === undefined || after === before || !(await world.provider.works(after)))
    throw new Error(`${program.name} ended well, but its new token is not stored:\n${run.output}`)
  return {
    ...run,
    traffic: run.atExit,
    toGitHub: world.github.requests.slice(toGitHub),
    toProvider: world.provider.requests.slice(toProvider),
  }
}

/** The time of a program that has nothing to do. */
export async function runIdle(program: Program, site: Site): Promise<number> {
  const start = await program.prepare(site)
  const { ms } = await execute(program.name, start)
  await start.clear()
  return ms
}
