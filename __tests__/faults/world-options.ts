import type { WorldOptions } from '../world/index.ts'

/** The provider sends the same response for the same refresh token for two minutes. */
export const REPLAY: WorldOptions = { provider: { replayWindowMs: 120_000 } }

/** The environment's name and the client's credentials need percent-encoding. */
export const ENVIRONMENT: WorldOptions = {
  place: { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' },
  client: 'reservedBasic',
}

export const ORGANIZATION: WorldOptions = {
  place: { kind: 'organization', organization: 'acme', app: 'actions' },
  client: 'reservedPost',
}

export const PLACES = {
  repository: {},
  environment: ENVIRONMENT,
  organization: ORGANIZATION,
} satisfies Record<string, WorldOptions>
