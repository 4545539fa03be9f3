import type { FaultKind } from '../../world/faults.ts'
import type { Moment } from '../../world/hooks.ts'
import type { Case } from '../case.ts'
import type { Stage, TrialContext } from '../trial-context.ts'
import { PLACES, REPLAY } from '../world-options.ts'
import { PASSING, STAYING } from './fault-kinds.ts'

/** Another writer stores a newer token during the run. The action must not overwrite it. */
export function overtaking(): Case[] {
  return [
    ...Object.entries(PLACES).flatMap(([place, world]) => [
      ...beforePostStep(place, world),
      ...ROWS.filter(({ everywhere }) => everywhere || place === 'repository').map(row =>
        toCase(row, place, world),
      ),
    ]),
    ...ROWS.filter(({ on }) => on === 'token').map(row => toCase(row, 'replay', REPLAY)),
  ]
}

type Row = {
  readonly stage: Stage
  /** The other writer comes at this moment of the stage's nth request of this name. */
  readonly request: string
  readonly moment: Moment
  readonly nth: number
  /** Requests that fail first. */
  readonly on?: string
  readonly kind?: FaultKind
  readonly name?: string
  readonly times?: number
  /** Also for environment and organization secrets. */
  readonly everywhere?: boolean
}

const FAILURES: Readonly<Record<string, FaultKind>> = {
  'status-502': { status: 502 },
  'status-503': { status: 503 },
  'status-503-retry-after': { status: 503, headers: { 'retry-after': '1' } },
  'status-429': { status: 429, headers: { 'retry-after': '1' } },
}
/** The connection is reset, so there is no moment after the first response. */
const RESET: Readonly<Record<string, FaultKind>> = { 'reset-before': { reset: 'before' } }
/** The first write is carried out, but main does not know it. */
const CARRIED_OUT: Readonly<Record<string, FaultKind>> = {
  'status-502-carried-out': { status: 502, carriedOut: true },
  'reset-after': { reset: 'after' },
}

const ROWS: readonly Row[] = [
  // No failure: the moments between two requests.
  ...['public-key', 'secret', 'probe', 'run', 'token', 'put'].flatMap(request =>
    (['request', 'answered'] as const).map(moment => row('main', request, moment)),
  ),
  ...(['request', 'answered'] as const).map(moment => row('post', 'secret', moment)),
  // The exchange is retried.
  ...failing(FAILURES, 'token', [
    row('main', 'token', 'request', 1),
    row('main', 'token', 'request', 2),
    { ...row('main', 'token', 'answered', 2), everywhere: true },
  ]),
  ...failing(RESET, 'token', [
    row('main', 'token', 'request', 1),
    { ...row('main', 'token', 'answered', 1), everywhere: true },
  ]),
  // A write is retried, once or three times.
  ...failing({ ...FAILURES, ...RESET }, 'put', [
    { ...row('main', 'put', 'request', 1), everywhere: true },
    { ...row('main', 'put', 'request', 2), times: 3 },
    { ...row('main', 'put', 'request', 3), times: 3 },
    { ...row('post', 'put', 'request', 1), everywhere: true },
    { ...row('post', 'put', 'request', 2), times: 3 },
  ]),
  ...failing(CARRIED_OUT, 'put', [
    { ...row('main', 'put', 'answered', 1), everywhere: true },
    { ...row('post', 'put', 'answered', 1), everywhere: true },
  ]),
  // The post step's read is retried.
  ...failing({ ...FAILURES, ...RESET }, 'secret', [row('post', 'secret', 'request', 1)]),
]

function row(stage: Stage, request: string, moment: Moment, nth = 1): Row {
  return { stage, request, moment, nth }
}

function failing(
  kinds: Readonly<Record<string, FaultKind>>,
  on: string,
  rows: readonly Row[],
): Row[] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    rows.map(one => ({ ...one, on, kind, name: `${on}-${name}` })),
  )
}

function toCase(row: Row, place: string, world: Case['world'] = {}): Case {
  const { stage, request, moment, nth, on, kind, name = 'no-failure', times = 1 } = row
  return {
    id: `overtaken/${place}/${name}/${stage}-${request}-${nth}-${moment}`,
    group: `overtaken in ${stage}`,
    world,
    retryTimeout: PASSING,
    arrange: context => {
      // GitHub's times have whole seconds. The run must start before the other writer's second.
      context.world.github.run.startedAt = new Date(Date.now() - 60_000)
      const fail = () => on && kind && context.fault({ on, kind, times })
      if (stage === 'main') fail()
      else {
        context.killMainAtWrite()
        context.whenPost(fail)
      }
      context.atNth(nth, { stage, moment, request }, () => context.storeNewerToken())
    },
    check: ({ observer }) =>
      observer.otherToken === undefined ? ['the other writer never came'] : [],
  }
}

/** Main could not save its token. Somebody signs in again before the post step. */
function beforePostStep(place: string, world: Case['world'] = {}): Case[] {
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
