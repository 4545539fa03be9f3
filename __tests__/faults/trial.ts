import { createWorld, type World } from '../world/index.ts'
import { runStep, type StepResult } from '../world/runner.ts'
import { contextOf, SECRET_INPUTS } from '../world/scene.ts'
import { type Aftermath, lookAround } from './aftermath.ts'
import type { Case } from './case.ts'
import { PATIENT } from './deadlines.ts'
import { type LeakSearch, searchLeaks } from './leak-search.ts'
import { Scene } from './scene.ts'
import type { Witness } from './witness.ts'

/** All that is known of a case once it is over. */
export type Trial = {
  readonly case: Case
  readonly step: StepResult
  readonly witness: Witness
  readonly aftermath: Aftermath
  readonly leaks: LeakSearch
  /** What the world itself objected to. */
  readonly objections: readonly string[]
  readonly milliseconds: number
}

export type Stagehand = {
  /** Where action.yml is. */
  readonly actionDirectory: string
  /** Of the certificates of the world. */
  readonly trustFile: string
}

/** Runs main and post of one case, and looks at what they left. */
export async function runTrial(given: Case, hand: Stagehand): Promise<Trial> {
  const startedAt = performance.now()
  const world = await createWorld({
    ...given.world,
    inputs: { 'retry-timeout': `${given.deadline ?? PATIENT}` },
  })
  const scene = new Scene(world)
  try {
    await given.arrange(scene)
    const { child, result } = start(given, world, hand)
    scene.start(child)
    const step = await result
    await scene.calm()
    const leaks = searchLeaks(world, step, given.inputs?.(world)['export-env'])
    const aftermath = await lookAround(world, step, scene.witness, replayWindowOf(given) > 0)
    const objections = await close(world)
    const milliseconds = Math.round(performance.now() - startedAt)
    return { case: given, step, witness: scene.witness, aftermath, leaks, objections, milliseconds }
  } catch (error) {
    await scene.calm()
    await close(world)
    throw error
  }
}

function start(given: Case, world: World, { actionDirectory, trustFile }: Stagehand) {
  const inputs = world.inputs(given.inputs?.(world))
  const tls = given.world?.tls ? { NODE_EXTRA_CA_CERTS: trustFile } : {}
  return runStep({
    actionDirectory,
    inputs,
    github: contextOf(world.github, world.place),
    env: tls,
    secrets: SECRET_INPUTS.flatMap(name => inputs[name] ?? []),
    showInputs: true,
    debug: given.id.length % 3 === 0,
    timeoutMs: 180_000,
  })
}

export function replayWindowOf({ world }: Case): number {
  return world?.provider?.replayWindowMs ?? 0
}

async function close(world: World): Promise<string[]> {
  try {
    await world.close()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
