import { createWorld, type World } from '../world/index.ts'
import { runStep, type StepResult } from '../world/runner.ts'
import { contextOf, SECRET_INPUTS } from '../world/scene.ts'
import type { Case } from './case.ts'
import { type FinalState, readFinalState } from './final-state.ts'
import { type LeakSearch, searchLeaks } from './leak-search.ts'
import type { Observer } from './observer.ts'
import { PASSING } from './tables/fault-kinds.ts'
import { TrialContext } from './trial-context.ts'

/** Everything that is known about a case after it ran. */
export type Trial = {
  readonly case: Case
  readonly world: World
  readonly step: StepResult
  readonly observer: Observer
  readonly final: FinalState
  readonly leaks: LeakSearch
  /** Requests that violate GitHub's API description, and mistakes of the simulated servers. */
  readonly worldErrors: readonly string[]
  readonly milliseconds: number
}

export type Programs = {
  /** The folder of action.yml. */
  readonly actionDirectory: string
  /** The certificate authority of the simulated servers. */
  readonly trustFile: string
}

/** Runs main and post of one case. */
export async function runTrial(one: Case, programs: Programs): Promise<Trial> {
  const startedAt = performance.now()
  const world = await createWorld({
    ...one.world,
    inputs: { 'retry-timeout': `${one.retryTimeout ?? PASSING}` },
  })
  const context = new TrialContext(world)
  try {
    await one.arrange(context)
    const { child, result } = start(one, context, programs)
    context.start(child)
    const step = await result
    await context.end()
    const { observer } = context
    const leaks = searchLeaks(world, step, context.inputs['export-env'])
    const replayWindow = (one.world?.provider?.replayWindowMs ?? 0) > 0
    const final = await readFinalState(world, step, observer, replayWindow)
    const worldErrors = await close(world)
    const milliseconds = Math.round(performance.now() - startedAt)
    return { case: one, world, step, observer, final, leaks, worldErrors, milliseconds }
  } catch (error) {
    await context.end()
    await close(world)
    throw error
  }
}

function start(one: Case, context: TrialContext, { actionDirectory, trustFile }: Programs) {
  const { world } = context
  const inputs = world.inputs(context.inputs)
  return runStep({
    actionDirectory,
    inputs,
    github: contextOf(world.github, world.place),
    env: one.world?.tls ? { NODE_EXTRA_CA_CERTS: trustFile } : {},
    secrets: SECRET_INPUTS.flatMap(name => inputs[name] ?? []),
    showInputs: true,
    debug: one.id.length % 3 === 0,
    timeoutMs: 180_000,
  })
}

async function close(world: World): Promise<string[]> {
  try {
    await world.close()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
