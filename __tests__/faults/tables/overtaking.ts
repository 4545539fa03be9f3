import type { FaultKind } from '../../world/faults.ts'
import type { Moment } from '../../world/hooks.ts'
import type { WorldOptions } from '../../world/index.ts'
import type { Case } from '../case.ts'
import type { Stage, TrialContext } from '../trial-context.ts'
import { PLACES, REPLAY } from '../world-options.ts'
import { PASSING, STAYING } from './fault-kinds.ts'

/** Another writer stores a newer token during the run. The action must not overwrite it. */
export function overtaking(): Case[] {
  return Object.entries({ ...PLACES, replay: REPLAY }).flatMap(([place, world]) => [
    ...ROWS.filter(({ on, everywhere }) =>
      place === 'replay' ? on === 'token' : everywhere || place === 'repository',
    ).map(row => toCase(row, place, world)),
    ...(place === 'replay' ? [] : beforePostStep(place, world)),
  ])
}

const NOT_CARRIED_OUT: Readonly<Record<string, FaultKind>> = {
  'status-502': { status: 502 },
  'status-503': { status: 503 },
  'status-503-retry-after': { status: 503, headers: { 'retry-after': '1' } },
  'status-429': { status: 429, headers: { 'retry-after': '1' } },
  'reset-before': { reset: 'before' },
}
/** The write succeeds, but the action does not know it. */
const CARRIED_OUT: Readonly<Record<string, FaultKind>> = {
  'status-502-carried-out': { status: 502, carriedOut: true },
  'reset-after': { reset: 'after' },
}
const NONE: Readonly<Record<string, FaultKind | undefined>> = { 'no-failure': undefined }

type Row = {
  readonly failure: string
  readonly kind: FaultKind | undefined
  /** The requests that fail, and how often. */
  readonly on: string
  readonly times: number
  /** When the other writer comes: stage, name of the request, its number in the stage, moment. */
  readonly when: string
  /** Also for environment and organization secrets. */
  readonly everywhere: boolean
}

const ROWS: readonly Row[] = [
  ...['public-key', 'secret', 'probe', 'run', 'token', 'put'].flatMap(request => [
    ...rows(NONE, request, 0, `main ${request} 1 request`),
    ...rows(NONE, request, 0, `main ${request} 1 answered`),
  ]),
  ...rows(NONE, 'secret', 0, 'post secret 1 request'),
  ...rows(NONE, 'secret', 0, 'post secret 1 answered'),
  ...rows(NOT_CARRIED_OUT, 'token', 1, 'main token 1 request'),
  ...rows(NOT_CARRIED_OUT, 'token', 1, 'main token 2 request'),
  ...rows(NOT_CARRIED_OUT, 'token', 1, 'main token 2 answered', 'everywhere'),
  ...rows(NOT_CARRIED_OUT, 'put', 1, 'main put 1 request', 'everywhere'),
  ...rows(NOT_CARRIED_OUT, 'put', 3, 'main put 2 request'),
  ...rows(NOT_CARRIED_OUT, 'put', 3, 'main put 3 request'),
  ...rows(NOT_CARRIED_OUT, 'put', 1, 'post put 1 request', 'everywhere'),
  ...rows(NOT_CARRIED_OUT, 'put', 3, 'post put 2 request'),
  ...rows(NOT_CARRIED_OUT, 'secret', 1, 'post secret 1 request'),
  ...rows(CARRIED_OUT, 'put', 1, 'main put 1 answered', 'everywhere'),
  ...rows(CARRIED_OUT, 'put', 1, 'post put 1 answered', 'everywhere'),
]

function rows(
  kinds: Readonly<Record<string, FaultKind | undefined>>,
  on: string,
  times: number,
  ...[when, where]: readonly [when: string, where?: 'everywhere']
): Row[] {
  return Object.entries(kinds).map(([failure, kind]) => {
    const everywhere = where !== undefined
    // Nothing is answered when the connection is reset.
    const fromReset = failure === 'reset-before' ? when.replace('2 answered', '1 answered') : when
    return { failure, kind, on, times, when: fromReset, everywhere }
  })
}

function toCase({ failure, kind, on, times, when }: Row, place: string, world: WorldOptions): Case {
  const [stage, request = '', nth, moment] = when.split(' ') as [Stage, string, string, Moment]
  return {
    id: `overtaken/${place}/${on}-${failure}/${when.replaceAll(' ', '-')}`,
    group: `overtaken in ${stage}`,
    world,
    retryTimeout: PASSING,
    arrange: context => {
      // GitHub's times have whole seconds. The run must start before the other writer's second.
      context.world.github.run.startedAt = new Date(Date.now() - 60_000)
      const fail = () => kind && context.fault({ on, kind, times })
      if (stage === 'main') fail()
      else {
        context.killMainAtWrite()
        context.whenPost(fail)
      }
      context.atNth(Number(nth), { stage, moment, request }, () => context.storeNewerToken())
    },
    check: ({ observer }) =>
      observer.otherToken === undefined ? ['the other writer stored no token'] : [],
  }
}

/** Main could not save its token. Somebody signs in again before the post step. */
function beforePostStep(place: string, world: WorldOptions): Case[] {
  const ends: Record<string, (context: TrialContext) => unknown> = {
    killed: context => context.killMainAtWrite(),
    refused: context => context.fault({ on: 'put', kind: { status: 403 }, times: 'always' }),
    failing: context => context.fault({ on: 'put', kind: { status: 500 }, times: 'always' }),
  }
  return Object.entries(ends).map(([name, end]) => ({
    id: `overtaken/${place}/${name}`,
    group: 'overtaken in post',
    world,
    retryTimeout: STAYING,
    arrange: context => {
      end(context)
      context.whenPost(() => context.storeNewerToken())
    },
  }))
}
