import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Inputs, ServedRequest } from '../world/index.ts'
import type { Traffic } from './network.ts'
import type { Program, Start } from './programs.ts'
import type { Site } from './site.ts'

export type Run = {
  /** From before the process starts until it exits. */
  readonly ms: number
  /** At the exit of the process. */
  readonly traffic: Readonly<Traffic>
  readonly toGitHub: readonly ServedRequest[]
  /** Of both streams. */
  readonly output: string
}

export type RunOptions = {
  readonly roundTrip?: number
  /** Inputs of the action that differ from the usual ones. */
  readonly inputs?: Inputs
  /** Changes how the process starts. */
  readonly change?: (start: Start) => Start
}

/** @throws if the program fails */
export async function runOnce(
  program: Program,
  site: Site,
  { roundTrip = 0, inputs, change = start => start }: RunOptions = {},
): Promise<Run> {
  const { world, network } = site
  const start = await program.prepare(site, inputs)
  const requests = world.github.requests.length
  // The run is queued now, so its secrets are current.
  world.github.run.startedAt = new Date()
  network.roundTrip = roundTrip
  const run = await execute(program.name, change(start), network.watch())
  await start.clean()
  return { ...run, toGitHub: world.github.requests.slice(requests) }
}

/**
 * Runs one rotation.
 *
 * @throws if the program fails, or its new token is not stored
 */
export async function rotate(program: Program, site: Site, options?: RunOptions): Promise<Run> {
  const { world } = site
  const before = world.stored()
  const run = await runOnce(program, site, options)
  const after = world.stored()
  if (after === undefined || after === before || !(await world.provider.works(after)))
    throw new Error(`${program.name} exited with 0, but its token is not stored:\n${run.output}`)
  return run
}

/** In milliseconds: longer than any of the programs computes. See `Traffic.flights`. */
export const LONG_ROUND_TRIP = 500

/**
 * The run with the fewest flights, of at most three. A busy machine can add flights when it computes
 * longer than a round trip.
 */
export async function fewestFlights(limit: number, measure: () => Promise<Run>): Promise<Run> {
  let best = await measure()
  for (let retry = 0; retry < 2 && best.traffic.flights > limit; retry++) {
    const run = await measure()
    if (run.traffic.flights < best.traffic.flights) best = run
  }
  return best
}

async function execute(
  name: string,
  { command, args, env, cwd }: Start,
  current: Traffic,
): Promise<Omit<Run, 'toGitHub'>> {
  let output = ''
  const startedAt = performance.now()
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const closed = once(child, 'close')
  const [code] = await once(child, 'exit')
  const ms = performance.now() - startedAt
  const traffic = { ...current }
  await closed
  if (code !== 0) throw new Error(`${name} exited with ${code}:\n${output}`)
  return { ms, traffic, output }
}
