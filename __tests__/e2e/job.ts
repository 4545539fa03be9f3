import assert from 'node:assert/strict'
import { createWorld, type Inputs } from '../world/index.ts'
import { findLeaks, type Secret } from '../world/leaks.ts'
import type { StepResult } from '../world/runner.ts'
import { untilNextJob } from './pause.ts'

export type JobOptions = {
  /** Inputs of every step: the provider and its client. */
  readonly inputs: Inputs
  readonly refreshToken: string
  /** Whether the simulated GitHub uses the test authority, as the provider does. */
  readonly tls?: boolean
}

/** Jobs that refresh a token that the simulated GitHub stores as an environment secret. */
export type Job = {
  /** Runs the action in a job of its own, and fails if a token can be read afterwards. */
  step(overrides?: Inputs): Promise<StepResult>
  stored(): string
}

export async function inJob(
  { inputs, refreshToken, tls = false }: JobOptions,
  body: (job: Job) => Promise<void>,
): Promise<void> {
  const place = { kind: 'environment', repository: 'acme/app', environment: 'production' } as const
  const world = await createWorld({ tls, place, inputs })
  const updatedAt = new Date(Date.now() - 3_600_000)
  world.github.setSecret(place, world.secretName, refreshToken, { updatedAt })
  const stored = (): string => world.stored() ?? ''
  const secrets = new Map<string, Secret>()
  const remember = (kind: Secret['kind'], value = ''): unknown =>
    value && secrets.set(value, { kind, label: `${kind} ${secrets.size}`, value })

  let started = false
  const step = async (overrides?: Inputs): Promise<StepResult> => {
    if (started) await untilNextJob()
    started = true
    remember('refresh token', stored())
    remember('client secret', inputs['client-secret'])
    const result = await world.step(overrides)
    remember('refresh token', stored())
    remember('access token', result.outputs['access-token'])
    assert.deepEqual(findLeaks({ secrets: [...secrets.values()], step: result }), [])
    return result
  }
  await body({ step, stored }).finally(() => world.close())
}

/** Every step rotates the token, and saves a token that was not there before. */
export async function rotate(job: Job, times = 1, inputs: Inputs = {}): Promise<void> {
  const values = new Set([job.stored()])
  for (let turn = 0; turn < times; turn++) {
    assertRotated(await job.step(inputs))
    values.add(job.stored())
  }
  assert.equal(values.size, times + 1)
}

export function assertRotated({ outputs, log }: StepResult): void {
  assert.equal(outputs['rotated'], 'true', log)
  assert.equal(outputs['stored'], 'true', log)
}
