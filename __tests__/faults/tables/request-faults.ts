import type { WorldOptions } from '../../world/index.ts'
import type { Case } from '../case.ts'
import { ENVIRONMENT, ORGANIZATION, REPLAY } from '../world-options.ts'
import {
  type FaultKinds,
  githubKinds,
  type HowOften,
  only,
  plannedFaults,
  putKinds,
  STAYING,
  tokenKinds,
} from './fault-kinds.ts'

/** Every request of main × every fault × once, three times, always. */
export function requestFaults(): Case[] {
  return [...TABLE.flatMap(cross), ...untilPostStep(), ...hangs(), ...twoFaults()]
}

type Row = {
  readonly on: string
  readonly kinds: FaultKinds
  readonly prefix?: string
  readonly world?: WorldOptions
  readonly often?: readonly HowOften[]
}

const FEW =
  'reset-before reset-after status-403 status-404 status-422 status-429-retry-after ' +
  'status-500 status-503-retry-after status-500-carried-out truncated garbage'

/** Other places run the same code, so a few faults are enough. */
const FEW_ELSEWHERE = { kinds: only(githubKinds, FEW), often: ['once', 'always'] } as const
const TLS = { kinds: only(putKinds, FEW), often: ['once', 'always'], prefix: 'tls' } as const

const TABLE: readonly Row[] = [
  ...['public-key', 'secret', 'probe', 'run'].map(on => ({ on, kinds: githubKinds })),
  { on: 'token', kinds: tokenKinds },
  { on: 'token', kinds: tokenKinds, prefix: 'replay', world: REPLAY },
  { on: 'put', kinds: putKinds },
  ...['public-key', 'secret', 'put'].flatMap(on => [
    { ...FEW_ELSEWHERE, on, prefix: 'environment', world: ENVIRONMENT },
    { ...FEW_ELSEWHERE, on, prefix: 'organization', world: ORGANIZATION },
  ]),
  {
    on: 'organization-secret-repositories',
    kinds: only(githubKinds, FEW),
    prefix: 'organization',
    world: ORGANIZATION,
  },
  ...['token', 'put'].map(on => ({ ...TLS, on, world: { tls: true } })),
  ...['variable', 'create-variable'].map(on => ({
    ...FEW_ELSEWHERE,
    on,
    prefix: 'access-token',
    world: { inputs: { 'access-token-secret': 'ACCESS_TOKEN', 'access-token': 'an-older-token' } },
  })),
]

function cross({ on, kinds, prefix, world = {}, often }: Row): Case[] {
  return plannedFaults(kinds, often).map(({ name, often, times, kind, retryTimeout }) => ({
    id: `${prefix ? `${prefix}/` : ''}${on}/${name}/${often}`,
    group: prefix ? `${prefix}: ${on}` : on,
    world,
    retryTimeout,
    slow: on === 'token' && name.startsWith('hang'),
    arrange: context => context.fault({ on, kind: kind(context.world), times }),
  }))
}

/** Writes fail while main runs, and succeed in the post step. */
function untilPostStep(): Case[] {
  return Object.entries(putKinds).map(([name, kind]) => ({
    id: `put/${name}/in-main`,
    group: 'put, in main only',
    retryTimeout: STAYING,
    arrange: context => {
      const fault = context.fault({ on: 'put', kind: kind(context.world), times: 'always' })
      context.whenPost(() => fault.remove())
    },
  }))
}

/** A request times out after 30 s. The action retries it if there is time left. */
function hangs(): Case[] {
  const both = ['before', 'after'] as const
  return [
    ...both.map(hang => ({ prefix: '', on: 'token', hang, world: {} })),
    ...both.map(hang => ({ prefix: 'replay', on: 'token', hang, world: REPLAY })),
    { prefix: '', on: 'public-key', hang: 'before' as const, world: {} },
    ...both.map(hang => ({ prefix: '', on: 'put', hang, world: {} })),
  ].map(({ prefix, on, hang, world }) => ({
    id: `${prefix && `${prefix}/`}${on}/hang-${hang}/patient`,
    group: `${prefix && `${prefix}: `}${on}`,
    world,
    retryTimeout: 40,
    slow: true,
    arrange: context => context.fault({ on, kind: { hang } }),
  }))
}

const AMBIGUOUS = 'reset-before reset-after truncated status-503 status-502-carried-out'
const DEFINITE =
  'status-400 status-401 status-403-html status-429 status-503-retry-after ' +
  'hostile-400 redirect-307 garbage-before'

/** A definite response follows a lost response, which may have held the new token. */
function twoFaults(): Case[] {
  return Object.entries(only(tokenKinds, AMBIGUOUS)).flatMap(([first, lost]) =>
    Object.entries(only(tokenKinds, DEFINITE)).map(([then, definite]) => ({
      id: `token/${first}-then-${then}`,
      group: 'token',
      retryTimeout: STAYING,
      arrange: context => {
        const { world } = context
        context.fault({ on: 'token', kind: lost(world) })
        context.fault({ on: 'token', kind: definite(world), times: 'always', after: 1 })
      },
    })),
  )
}
