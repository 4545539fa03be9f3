import { setTimeout as delay } from 'node:timers/promises'
import type { Case } from '../case.ts'
import type { Signal, Stage, TrialContext } from '../trial-context.ts'
import { REPLAY } from '../world-options.ts'

export const SIGNALS: readonly Signal[] = ['SIGKILL', 'SIGINT', 'SIGTERM', 'cancel']

export function signalGroup(signal: Signal): string {
  return signal === 'cancel' ? 'cancelled job' : signal
}

/** Signals when a request arrives, is carried out, is answered, and milliseconds after that. */
export function signalsAtRequests(): Case[] {
  return [
    ...SIGNALS.flatMap(signal => [
      ...READS.flatMap(request => around(signal, request, READ_DELAYS)),
      ...around(signal, 'token', signal === 'SIGKILL' ? FINE : SPARSE),
      ...around(signal, 'put', signal === 'SIGKILL' ? EVEN : SPARSE),
      ...around(signal, 'put', SPARSE, 'post'),
      ...around(signal, 'secret', READ_DELAYS, 'post'),
    ]),
    ...around('SIGKILL', 'token', COARSE, 'replay'),
    ...around('SIGINT', 'token', SPARSE, 'replay'),
  ]
}

const READS = ['public-key', 'secret', 'probe', 'run']
const READ_DELAYS = [0, 5, 20]
const COARSE = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30]
/** The process survives these signals, so it matters less what it was doing. */
const SPARSE = [0, 2, 4, 7, 10, 15, 25]
const EVEN = Array.from({ length: 16 }, (_, index) => index * 2)
/** Every half millisecond, while the only copy of the token is in memory. */
const FINE = Array.from({ length: 61 }, (_, index) => index / 2)

function around(
  signal: Signal,
  request: string,
  delays: readonly number[],
  variant: 'usual' | 'post' | 'replay' = 'usual',
): Case[] {
  const stage: Stage = variant === 'post' ? 'post' : 'main'
  const send = (context: TrialContext) => context.signal(signal)
  const moments: Record<string, (context: TrialContext) => void> = {
    request: context => context.at(stage, 'request', request, () => send(context)),
    'request-not-carried-out': context =>
      context.at(stage, 'request', request, () => {
        send(context)
        context.fault({ on: request, kind: { reset: 'before' } })
      }),
    answer: context => context.at(stage, 'answer', request, () => send(context)),
  }
  for (const milliseconds of delays)
    moments[`answered+${milliseconds}`] = context =>
      context.at(stage, 'answered', request, async () => {
        await wait(milliseconds)
        send(context)
      })
  return Object.entries(moments).map(([moment, arrange]) => ({
    id: [signal, ...(variant === 'usual' ? [] : [variant]), request, moment].join('/'),
    group: signalGroup(signal),
    world: variant === 'replay' ? REPLAY : {},
    arrange: context => {
      if (stage === 'post') context.killMainAtWrite()
      arrange(context)
    },
  }))
}

/** Timers have whole milliseconds; the rest is a busy wait. */
async function wait(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  if (milliseconds >= 1) await delay(Math.floor(milliseconds))
  while (performance.now() < end) {}
}
