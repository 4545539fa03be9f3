import assert from 'node:assert/strict'
import { createWorld, type Inputs } from '../../world/index.ts'
import { findLeaks, type Secret } from '../../world/leaks.ts'
import type { StepResult } from '../../world/runner.ts'
import { untilNextJob } from '../pause.ts'
import type { Realm, Tokens } from './realm.ts'

/** A job that refreshes a token of Keycloak's, which the world's GitHub keeps. */
export type Job = {
  /** What the sign-in gave. */
  readonly tokens: Tokens
  /** Runs the action in a job of its own; no token of Keycloak's may be readable afterwards. */
  step(overrides?: Inputs): Promise<StepResult>
  stored(): string
}

/** Signs in, puts the refresh token into a secret, and plays with it. */
export async function inJob(
  realm: Realm,
  method: string,
  play: (job: Job) => Promise<void>,
  { offline = true } = {},
): Promise<void> {
  const { id, inputs } = realm.clientOf(method)
  const tokens = await realm.signIn(method, offline)
  const place = { kind: 'environment', repository: 'acme/app', environment: 'production' } as const
  const usual = {
    provider: 'keycloak',
    domain: realm.domain,
    'token-url': undefined,
    'client-id': id,
    'client-secret': undefined,
    ...inputs,
  }
  const world = await createWorld({ tls: true, place, inputs: usual })
  const anHourAgo = new Date(Date.now() - 3_600_000)
  world.github.setSecret(place, world.secretName, tokens.refresh_token, { updatedAt: anHourAgo })
  const stored = (): string => world.stored() ?? ''
  const secrets = new Map<string, Secret>()
  const remember = (kind: Secret['kind'], value = ''): unknown =>
    value && secrets.set(value, { kind, label: `${kind} ${secrets.size}`, value })

  let begun = false
  const step = async (overrides?: Inputs): Promise<StepResult> => {
    if (begun) await untilNextJob()
    begun = true
    remember('refresh token', stored())
    const result = await world.step(overrides)
    remember('refresh token', stored())
    remember('access token', result.outputs['access-token'])
    assert.deepEqual(findLeaks({ secrets: [...secrets.values()], step: result }), [])
    return result
  }
  await play({ tokens, step, stored }).finally(() => world.close())
}
