import type { Part } from '../part.ts'
import { client } from './client.ts'
import { examples } from './examples.ts'
import { judges } from './judges.ts'
import { keycloak } from './keycloak.ts'
import { mishaps } from './mishaps.ts'
import { servers } from './servers.ts'

/** In the order in which they run; parts of one group run at the same time. */
export const groups: readonly (readonly Part[])[] = [
  ...judges.map(part => [part]),
  [examples],
  [mishaps],
  [client],
  [keycloak],
  servers,
]
