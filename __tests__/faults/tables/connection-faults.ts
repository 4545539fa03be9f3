import type { Case } from '../case.ts'
import { sideOf, type TrialContext } from '../trial-context.ts'
import { plannedFaults } from './fault-kinds.ts'

/** Connections that are refused, cut, or closed before the TLS handshake. */
export function connectionFaults(): Case[] {
  const outages = plannedFaults({ outage: () => ({ handshake: true }) })
  return outages.flatMap(({ often, times, retryTimeout }) => [
    ...refused(times).map(([id, arrange]) => ({
      id: `refused/${id}/${often}`,
      group: 'refused',
      retryTimeout,
      arrange,
    })),
    ...closed(times).map(([id, arrange]) => ({
      id: `handshake/${id}/${often}`,
      group: 'handshake',
      world: { tls: true },
      retryTimeout,
      arrange,
    })),
  ])
}

type Row = readonly [id: string, arrange: Case['arrange']]
type Times = number | 'always'

const REQUESTS = ['public-key', 'secret', 'probe', 'run', 'token', 'put']

/** The server is down from the start, or goes down when it receives or has carried out a request. */
function refused(times: Times): Row[] {
  return [
    ...(['github', 'provider'] as const).map(
      (side): Row => [`${side}/start`, context => context.outage(side, times)],
    ),
    ...REQUESTS.flatMap(request =>
      (['request', 'answer'] as const).map(
        (moment): Row => [
          `${request}/${moment}`,
          context =>
            context.at('main', moment, request, () => context.outage(sideOf(request), times)),
        ],
      ),
    ),
    inPost('post/start', context => context.outage('github', times)),
    ...['secret', 'put'].map(
      (request): Row => [
        `post/${request}`,
        context => {
          context.killMainAtWrite()
          context.at('post', 'request', request, () => context.outage('github', times))
        },
      ],
    ),
  ]
}

function closed(times: Times): Row[] {
  const atGitHub = (context: TrialContext) =>
    context.faultAt('github', { kind: { handshake: true }, times })
  return [
    ...(['github', 'provider'] as const).map(
      (side): Row => [
        side,
        context =>
          context.faultAt(side, {
            kind: { handshake: true },
            times: times === 'always' ? times : times + PRECONNECTED[side],
          }),
      ],
    ),
    [
      'put',
      context =>
        // Without open connections, the write needs a new handshake.
        context.at('main', 'request', 'token', async () => {
          await context.server('github').down()
          await context.server('github').up()
          atGitHub(context)
        }),
    ],
    inPost('post', atGitHub),
  ]
}

function inPost(id: string, fail: (context: TrialContext) => unknown): Row {
  return [
    id,
    context => {
      context.killMainAtWrite()
      context.whenPost(() => fail(context))
    },
  ]
}

/** Connections that the action opens ahead of its requests. It survives their loss. */
const PRECONNECTED = { github: 4, provider: 1 }
