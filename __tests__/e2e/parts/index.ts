import type { Part } from '../part.ts'
import { client } from './client.ts'
import { examples } from './examples.ts'
import { judges } from './judges.ts'
import { keycloak } from './keycloak.ts'
import { mishaps } from './mishaps.ts'

/** In the order in which they run. */
export const parts: readonly Part[] = [...judges, examples, mishaps, client, keycloak]
