import type { WorldOptions } from '../world/index.ts'

/** The provider gives the answer to a lost one again. */
export const REPLAY: WorldOptions = { provider: { replayWindowMs: 120_000 } }

/** The name needs to be encoded on the way, and the client's secret too. */
export const ENVIRONMENT: WorldOptions = {
  place: { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' },
  client: 'reservedBasic',
}

export const ORGANIZATION: WorldOptions = {
  place: { kind: 'organization', organization: 'acme', app: 'actions' },
  client: 'reservedPost',
}
