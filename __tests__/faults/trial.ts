import { githubContext, SECRET_INPUTS } from '../world/defaults.ts'
import { createWorld, type ServedRequest, type World } from '../world/index.ts'
import { runStep, type StepResult } from '../world/runner.ts'
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
  readonly requests: Requests
  /** Requests that violate GitHub's API description, and mistakes of the simulated servers. */
  readonly worldErrors: readonly string[]
  readonly milliseconds: number
}

/** What the servers received from the action. */
export type Requests = {
  readonly toProvider: readonly ServedRequest[]
  readonly toGitHub: readonly ServedRequest[]
  /** Of both, those of the post step. */
  readonly inPost: readonly ServedRequest[]
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
    const { child, result, requests } = start(one, context, programs)
    context.start(child)
    const step = await result
    const received = requests()
    await context.end()
    const { observer } = context
    const leaks = searchLeaks(world, step, context.inputs['export-env'])
    const replayWindow = (one.world?.provider?.replayWindowMs ?? 0) > 0
    const final = await readFinalState({ world, step, observer, requests: received, replayWindow })
    const worldErrors = await close(world)
    const milliseconds = Math.round(performance.now() - startedAt)
    return {
      case: one,
      world,
      step,
      observer,
      final,
      leaks,
      requests: received,
      worldErrors,
      milliseconds,
    }
  } catch (error) {
    await context.end()
    await close(world)
    throw error
  }
}

function start(one: Case, context: TrialContext, { actionDirectory, trustFile }: Programs) {
  const { provider, github, place, inputs: usualInputs } = context.world
  const inputs = usualInputs(context.inputs)
  const since = [provider.requests.length, github.requests.length]
  let sinceMain = since
  const running = runStep({
    actionDirectory,
    inputs,
    github: githubContext(github, place),
    env: one.world?.tls ? { NODE_EXTRA_CA_CERTS: trustFile } : {},
    secrets: SECRET_INPUTS.flatMap(name => inputs[name] ?? []),
    showInputs: true,
    debug: one.id.length % 3 === 0,
    timeoutMs: 180_000,
    postInputs: evaluated => ({ ...evaluated, ...context.postInputs }),
    postState: saved => {
      sinceMain = [provider.requests.length, github.requests.length]
      return context.postState(saved)
    },
  })
  const received = (): Requests => ({
    toProvider: provider.requests.slice(since[0]),
    toGitHub: github.requests.slice(since[1]),
    inPost: [...provider.requests.slice(sinceMain[0]), ...github.requests.slice(sinceMain[1])],
  })
  return { ...running, requests: received }
}

async function close(world: World): Promise<string[]> {
  try {
    await world.close()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
