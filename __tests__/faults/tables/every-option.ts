import type { Case } from '../case.ts'
import { ORGANIZATION } from '../world-options.ts'
import { plannedFaults, putKinds } from './fault-kinds.ts'
import { SIGNALS } from './signals-at-requests.ts'

/** Two stores, and the access token stored and exported. */
const INPUTS = {
  app: 'actions,dependabot',
  'access-token-secret': 'ACCESS_TOKEN',
  'export-env': 'BEARER',
}

export function everyOption(): Case[] {
  const rows = [
    ...IN_EVERY_PLACE.map(row => ({ ...row, world: {} })),
    ...IN_EVERY_PLACE.map(row => ({
      ...row,
      id: `organization/${row.id}`,
      world: ORGANIZATION,
    })),
    ...WITH_FAULTS,
  ]
  return rows.map(({ id, arrange, ...rest }) => ({
    ...rest,
    id: `every-option/${id}`,
    group: 'every option',
    arrange: context => {
      context.inputs = INPUTS
      arrange(context)
    },
  }))
}

type Row = Omit<Case, 'group'>

const IN_EVERY_PLACE: readonly Row[] = [
  { id: 'undisturbed', arrange: () => undefined },
  {
    id: 'new-key',
    arrange: context => context.at('main', 'request', 'token', () => context.changeKey()),
  },
  { id: 'killed', arrange: context => context.killMainAtWrite() },
]

const WITH_FAULTS: readonly Row[] = [
  ...plannedFaults(putKinds, ['once', 'always']).map(
    ({ name, often, times, kind, retryTimeout }): Row => ({
      id: `put/${name}/${often}`,
      retryTimeout,
      arrange: context => context.fault({ on: 'put', kind: kind(context.world), times }),
    }),
  ),
  // The first or the second write succeeds, the others do not.
  ...[1, 2].map(
    (after): Row => ({
      id: `put/status-403/after-${after}`,
      arrange: context =>
        context.fault({ on: 'put', kind: { status: 403 }, times: 'always', after }),
    }),
  ),
  ...SIGNALS.flatMap(signal =>
    (['request', 'answer', 'answered'] as const).flatMap(moment =>
      ['token', 'put'].map(
        (request): Row => ({
          id: `${signal}/${request}/${moment}`,
          arrange: context => context.at('main', moment, request, () => context.signal(signal)),
        }),
      ),
    ),
  ),
]
