import type { WorldOptions } from '../world/index.ts'
import type { Case } from './case.ts'
import { HOPELESS } from './deadlines.ts'
import {
  type FaultKinds,
  githubKinds,
  only,
  putKinds,
  strikes,
  type times,
  tokenKinds,
} from './fault-kinds.ts'
import { ENVIRONMENT, ORGANIZATION, REPLAY } from './worlds.ts'

/** Every request of a run x every fault x once, three times, always. */
export function requestFaults(): Case[] {
  return [
    ...['public-key', 'secret', 'probe', 'run'].flatMap(on => cross({ on, kinds: githubKinds })),
    ...cross({ on: 'token', kinds: tokenKinds }),
    ...cross({ on: 'token', kinds: tokenKinds, prefix: 'replay', world: REPLAY }),
    ...cross({ on: 'put', kinds: putKinds }),
    ...mainOnly(),
    ...patient(),
    ...afterwards(),
    ...['public-key', 'secret', 'put'].flatMap(on => [
      ...cross({ ...ELSEWHERE, on, prefix: 'environment', world: ENVIRONMENT }),
      ...cross({ ...ELSEWHERE, on, prefix: 'organization', world: ORGANIZATION }),
    ]),
    ...cross({
      on: 'organization-secret-repositories',
      kinds: only(githubKinds, FEW),
      prefix: 'organization',
      world: ORGANIZATION,
    }),
    ...['token', 'put'].flatMap(on =>
      cross({
        ...ELSEWHERE,
        on,
        kinds: only(putKinds, FEW),
        prefix: 'tls',
        world: { tls: true },
      }),
    ),
  ]
}

type Crossing = {
  readonly on: string
  readonly kinds: FaultKinds
  readonly prefix?: string
  readonly world?: WorldOptions
  readonly often?: readonly (keyof typeof times)[]
}

function cross({ on, kinds, prefix, world, often }: Crossing): Case[] {
  return strikes(kinds, often).map(({ name, often, count, kind, deadline }) => ({
    id: [...(prefix ? [prefix] : []), on, name, often].join('/'),
    group: prefix ? `${prefix}: ${on}` : on,
    ...(world && { world }),
    deadline,
    long: on === 'token' && name.startsWith('hang'),
    arrange: scene => scene.fault({ on, kind: kind(scene.world), times: count }),
  }))
}

/** Storing fails for as long as main runs, and works for the post step. */
function mainOnly(): Case[] {
  return Object.entries(putKinds).map(([name, kind]) => ({
    id: `put/${name}/in-main`,
    group: 'put, in main only',
    deadline: HOPELESS,
    arrange: scene => {
      const fault = scene.fault({ on: 'put', kind: kind(scene.world), times: 'always' })
      scene.whenPost(() => fault.remove())
    },
  }))
}

/** What hangs is cut off after 30 s: with time left it is tried again. */
function patient(): Case[] {
  const tries: readonly (readonly [on: string, hang: 'before' | 'after', world?: WorldOptions])[] =
    [
      ['token', 'before'],
      ['token', 'after'],
      ['token', 'before', REPLAY],
      ['token', 'after', REPLAY],
      ['public-key', 'before'],
      ['put', 'before'],
      ['put', 'after'],
    ]
  return tries.map(([on, hang, world]) => ({
    id: `${world ? 'replay/' : ''}${on}/hang-${hang}/patient`,
    group: `${world ? 'replay: ' : ''}${on}`,
    ...(world && { world }),
    deadline: 40,
    long: true,
    arrange: scene => scene.fault({ on, kind: { hang } }),
  }))
}

/** A definite answer after one that may have been lost with the new token in it. */
function afterwards(): Case[] {
  return Object.entries(only(tokenKinds, FIRST)).flatMap(([first, lost]) =>
    Object.entries(only(tokenKinds, THEN)).map(([then, definite]) => ({
      id: `token/${first}-then-${then}`,
      group: 'token',
      deadline: HOPELESS,
      arrange: scene => {
        scene.fault({ on: 'token', kind: lost(scene.world) })
        scene.fault({ on: 'token', kind: definite(scene.world), times: 'always', after: 1 })
      },
    })),
  )
}

const FIRST = ['reset-before', 'reset-after', 'truncated', 'status-503', 'status-502-carried-out']
const THEN = [
  'status-400',
  'status-401',
  'status-403-html',
  'status-429',
  'status-503-retry-after',
  'hostile-400',
  'redirect-307',
  'garbage-before',
]

const FEW = [
  'reset-before',
  'reset-after',
  'status-403',
  'status-404',
  'status-422',
  'status-429-retry-after',
  'status-500',
  'status-503-retry-after',
  'status-500-carried-out',
  'truncated',
  'garbage',
]

/** The same code, in other places: what comes thrice adds nothing. */
const ELSEWHERE = { kinds: only(githubKinds, FEW), often: ['once', 'always'] } as const
