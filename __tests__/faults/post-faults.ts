import type { WorldOptions } from '../world/index.ts'
import type { Case } from './case.ts'
import { HOPELESS } from './deadlines.ts'
import { type FaultKinds, githubKinds, putKinds, strikes } from './fault-kinds.ts'
import type { Scene } from './scene.ts'
import { ENVIRONMENT, ORGANIZATION } from './worlds.ts'

/** Main is killed as it stores: every request of the post step x every fault. */
export function postFaults(): Case[] {
  return [
    ...cross('secret', githubKinds),
    ...cross('put', putKinds),
    ...cross('organization-secret-repositories', FEW, 'organization', ORGANIZATION),
    ...cross('put', FEW, 'organization', ORGANIZATION),
    ...cross('put', FEW, 'environment', ENVIRONMENT),
    ...afterFailure(),
  ]
}

/** Kills main as its first write arrives, which is not carried out: all is left to the post step. */
export function killMainAtPut(scene: Scene): void {
  scene.at('main', 'request', 'put', () => {
    scene.signal('SIGKILL')
    scene.fault({ on: 'put', kind: { reset: 'before' } })
  })
}

function cross(on: string, kinds: FaultKinds, place?: string, world?: WorldOptions): Case[] {
  return strikes(kinds, place ? ['once', 'always'] : undefined).map(
    ({ name, often, count, kind, deadline }) => ({
      id: ['post', ...(place ? [place] : []), on, name, often].join('/'),
      group: `post: ${on}`,
      ...(world && { world }),
      deadline,
      arrange: scene => {
        killMainAtPut(scene)
        scene.whenPost(() => scene.fault({ on, kind: kind(scene.world), times: count }))
      },
    }),
  )
}

/** Main fails for good and has printed its box; then the post step's reading fails too. */
function afterFailure(): Case[] {
  return Object.entries(githubKinds).map(([name, kind]) => ({
    id: `post/after-failure/secret/${name}`,
    group: 'post: secret',
    deadline: HOPELESS,
    arrange: scene => {
      const refused = scene.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
      scene.whenPost(() => {
        refused.remove()
        scene.fault({ on: 'secret', kind: kind(scene.world), times: 'always' })
      })
    },
  }))
}

const FEW: FaultKinds = Object.fromEntries(
  Object.entries(putKinds).filter(([name]) =>
    /^(reset-|status-(403|404|422|500|503)$|truncated|status-500-carried-out)/.test(name),
  ),
)
