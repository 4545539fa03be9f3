import type { Part } from '../part.ts'
import { browserLogin } from './browser.ts'
import { client } from './client.ts'
import { freshClone } from './clone.ts'
import { deployments } from './deployments.ts'
import { examples } from './examples.ts'
import { failures } from './failures.ts'
import { keepAlive } from './keep-alive.ts'
import { keycloak } from './keycloak.ts'
import { linters } from './linters.ts'
import { npmPackage } from './package.ts'
import { quickStart } from './quick-start.ts'
import { rotators } from './rotators.ts'
import { servers } from './servers.ts'
import { story } from './story.ts'

/** In the order in which they run; parts of one group run at the same time. */
export const groups: readonly (readonly Part[])[] = [
  ...linters.map(part => [part]),
  [quickStart],
  [examples],
  [rotators],
  [keepAlive],
  [deployments],
  [failures],
  [client],
  [keycloak],
  [browserLogin],
  [story],
  [npmPackage],
  [freshClone],
  servers,
]
