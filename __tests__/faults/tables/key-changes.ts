import type { Moment } from '../../world/hooks.ts'
import type { Case } from '../case.ts'
import type { TrialContext } from '../trial-context.ts'
import { PLACES } from '../world-options.ts'
import { PASSING, STAYING } from './fault-kinds.ts'

/** GitHub replaces the public key during the run. */
export function keyChanges(): Case[] {
  return Object.entries(PLACES).flatMap(([place, world]) =>
    ROWS.map(([name, retryTimeout, arrange]) => ({
      id: `new-key/${place}/${name}`,
      group: 'key changed',
      world,
      retryTimeout,
      arrange,
    })),
  )
}

type Arrange = (context: TrialContext) => unknown
type Row = readonly [name: string, retryTimeout: number, arrange: Arrange]

const MOMENTS: readonly (readonly [Moment, request: string])[] = [
  ['answered', 'public-key'],
  ['request', 'token'],
  ['answered', 'token'],
  ['request', 'put'],
]

/** Other failures in addition to the new key. */
const ALSO: readonly (readonly [name: string, arrange: Arrange])[] = [
  ['', () => undefined],
  ['/then-503', failedWrites(503, 1)],
  ['/then-403', failedWrites(403, 1)],
  ['/then-422', failedWrites(422, 0)],
  ['/no-new-key', keyUnavailable(500)],
  ['/no-new-key-404', keyUnavailable(404)],
  ['/killed', context => context.killMainAtWrite()],
  [
    '/killed-after-422',
    context => context.at('main', 'answered', 'put', () => context.signal('SIGKILL')),
  ],
]

const ROWS: readonly Row[] = [
  ...MOMENTS.flatMap(([moment, request]) =>
    ALSO.map(
      ([name, fail]): Row => [
        `${request}-${moment}${name}`,
        name === '' ? PASSING : STAYING,
        context => {
          fail(context)
          context.at('main', moment, request, () => context.changeKey())
        },
      ],
    ),
  ),
  [
    'before-post',
    PASSING,
    context => {
      context.killMainAtWrite()
      context.whenPost(() => context.changeKey())
    },
  ],
  [
    'before-post-after-failure',
    PASSING,
    context => {
      const rejected = context.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
      context.whenPost(() => {
        rejected.remove()
        context.changeKey()
      })
    },
  ],
]

function failedWrites(status: number, after: number): Arrange {
  return context => context.fault({ on: 'put', kind: { status }, times: 'always', after })
}

function keyUnavailable(status: number): Arrange {
  return context =>
    context.at('main', 'request', 'token', () => {
      context.fault({ on: 'public-key', kind: { status }, times: 'always' })
    })
}
