import type { Case } from './case.ts'
import { strikes } from './fault-kinds.ts'
import { killMainAtPut } from './post-faults.ts'
import { type Scene, sideOf } from './scene.ts'

/** Connections that are refused, cut and refused, or broken before TLS is up. */
export function connectionFaults(): Case[] {
  return [...refusedFromTheStart(), ...goneAtRequests(), ...goneInPost(), ...brokenHandshakes()]
}

function refusedFromTheStart(): Case[] {
  return (['github', 'provider'] as const).flatMap(side =>
    outages.map(({ often, count, deadline }) => ({
      id: `refused/${side}/start/${often}`,
      group: 'refused',
      deadline,
      arrange: scene => scene.outage(side, count),
    })),
  )
}

/** The server goes away as a request arrives, or once it is carried out and not yet answered. */
function goneAtRequests(): Case[] {
  const requests = ['public-key', 'secret', 'probe', 'run', 'token', 'put']
  return requests.flatMap(request =>
    (['request', 'answer'] as const).flatMap(moment =>
      outages.map(({ often, count, deadline }) => ({
        id: `refused/${request}/${moment}/${often}`,
        group: 'refused',
        deadline,
        arrange: scene =>
          scene.at('main', moment, request, () => scene.outage(sideOf(request), count)),
      })),
    ),
  )
}

/** GitHub cannot be reached when the post step begins, or is gone in the middle of it. */
function goneInPost(): Case[] {
  return outages.flatMap(({ often, count, deadline }): Case[] => [
    {
      id: `refused/post/start/${often}`,
      group: 'refused',
      deadline,
      arrange: scene => {
        killMainAtPut(scene)
        scene.whenPost(() => scene.outage('github', count))
      },
    },
    ...['secret', 'put'].map(request => ({
      id: `refused/post/${request}/${often}`,
      group: 'refused',
      deadline,
      arrange: (scene: Scene) => {
        killMainAtPut(scene)
        scene.at('post', 'request', request, () => scene.outage('github', count))
      },
    })),
  ])
}

function brokenHandshakes(): Case[] {
  const broken = { group: 'handshake', world: { tls: true } }
  return outages.flatMap(({ often, count, deadline }): Case[] => [
    ...(['github', 'provider'] as const).map(side => ({
      ...broken,
      id: `handshake/${side}/${often}`,
      deadline,
      arrange: (scene: Scene) =>
        scene.faultAt(side, {
          kind: { handshake: true },
          times: count === 'always' ? count : count + OPENED_AHEAD[side],
        }),
    })),
    {
      ...broken,
      id: `handshake/put/${often}`,
      deadline,
      arrange: scene =>
        // Connections that are kept alive would need no handshake.
        scene.at('main', 'request', 'token', async () => {
          await scene.server('github').down()
          await scene.server('github').up()
          scene.faultAt('github', { kind: { handshake: true }, times: count })
        }),
    },
    {
      ...broken,
      id: `handshake/post/${often}`,
      deadline,
      arrange: scene => {
        killMainAtPut(scene)
        scene.whenPost(() => scene.faultAt('github', { kind: { handshake: true }, times: count }))
      },
    },
  ])
}

/** Connections that the action opens before it asks for anything: they break and do no harm. */
const OPENED_AHEAD = { github: 4, provider: 1 }

const outages = strikes({ outage: () => ({ handshake: true }) })
