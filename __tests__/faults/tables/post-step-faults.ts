import type { WorldOptions } from '../../world/index.ts'
import type { Case } from '../case.ts'
import { ENVIRONMENT, ORGANIZATION } from '../world-options.ts'
import {
  type FaultKinds,
  githubKinds,
  only,
  plannedFaults,
  putKinds,
  STAYING,
} from './fault-kinds.ts'

/** SIGKILL ends main at its write: every request of the post step × every fault. */
export function postStepFaults(): Case[] {
  return [
    ...cross('secret', githubKinds),
    ...cross('put', putKinds),
    ...cross('organization-secret-repositories', FEW, 'organization', ORGANIZATION),
    ...cross('put', FEW, 'organization', ORGANIZATION),
    ...cross('put', FEW, 'environment', ENVIRONMENT),
    ...afterFailedMain(),
  ]
}

function cross(on: string, kinds: FaultKinds, place?: string, world: WorldOptions = {}): Case[] {
  return plannedFaults(kinds, place ? ['once', 'always'] : undefined).map(
    ({ name, often, times, kind, retryTimeout }) => ({
      id: ['post', ...(place ? [place] : []), on, name, often].join('/'),
      group: `post: ${on}`,
      world,
      retryTimeout,
      arrange: context => {
        context.killMainAtWrite()
        context.whenPost(() => context.fault({ on, kind: kind(context.world), times }))
      },
    }),
  )
}

/** Main fails and prints the recovery command. Then the post step cannot read the secret. */
function afterFailedMain(): Case[] {
  return Object.entries(githubKinds).map(([name, kind]) => ({
    id: `post/after-failure/secret/${name}`,
    group: 'post: secret',
    retryTimeout: STAYING,
    arrange: context => {
      const rejected = context.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
      context.whenPost(() => {
        rejected.remove()
        context.fault({ on: 'secret', kind: kind(context.world), times: 'always' })
      })
    },
  }))
}

const FEW = only(
  putKinds,
  'reset-before reset-after status-403 status-404 status-422 status-500 status-503 truncated ' +
    'status-500-carried-out',
)
