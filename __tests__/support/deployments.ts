import type { Inputs, Place, StepResult, World, WorldOptions } from '../world/index.ts'
import { openWorld } from './open-world.ts'

/** Deployments that share an access token in the secret ACCESS_TOKEN and reuse it. */
export const SECRET = 'ACCESS_TOKEN'
export const VARIABLE = 'ACCESS_TOKEN_EXPIRES_AT'
export const RECORD = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ fingerprint=[0-9a-f]{32} mac=[0-9a-f]{32}$/

export const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
}
export const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }
export const dependabot: Place = { kind: 'repository', repository: 'acme/app', app: 'dependabot' }

export const places: readonly [string, Place | undefined][] = [
  ['a repository', undefined],
  ['an environment', environment],
  ['an organization', organization],
]

export function open(options: WorldOptions = {}): Promise<World> {
  return openWorld({ ...options, inputs: { 'access-token-secret': SECRET, ...options.inputs } })
}

/** A deployment: its job receives the secrets as they are now. */
export function deploy(world: World, inputs: Inputs = {}): Promise<StepResult> {
  return world.step({ 'access-token': world.stored(SECRET) ?? '', ...inputs })
}

/** The variable is in the place of the secret, or, where the store has none, among those of Actions. */
export function variableOf({ github, place }: World) {
  const at = place.kind === 'environment' ? place : ({ ...place, app: 'actions' } as const)
  return github.variable(at, VARIABLE)
}

/** Requests to GitHub after the first so many, by name. */
export const namesAfter = ({ github }: World, count: number) =>
  github.requests.slice(count).map(({ name }) => name)

export const exchanges = ({ provider }: World) =>
  provider.requests.filter(({ name }) => name === 'token').length
