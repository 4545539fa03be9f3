import { setTimeout as delay } from 'node:timers/promises'
import type { Case } from './case.ts'
import { killMainAtPut } from './post-faults.ts'
import type { Scene, Signal, Stage } from './scene.ts'
import { REPLAY } from './worlds.ts'

/** Signals aimed at the windows between requests and answers. */
export function killMoments(): Case[] {
  return [
    ...signals.flatMap(signal => [
      ...READS.flatMap(request => around(signal, request, READ_DELAYS)),
      ...around(signal, 'token', signal === 'SIGKILL' ? FINE : SPARSE),
      ...around(signal, 'put', signal === 'SIGKILL' ? EVEN : SPARSE),
      ...around(signal, 'put', SPARSE, { stage: 'post' }),
      ...around(signal, 'secret', READ_DELAYS, { stage: 'post' }),
    ]),
    ...around('SIGKILL', 'token', COARSE, { replay: true }),
    ...around('SIGINT', 'token', SPARSE, { replay: true }),
  ]
}

export const signals: readonly Signal[] = ['SIGKILL', 'SIGINT', 'SIGTERM', 'cancel']

const READS = ['public-key', 'secret', 'probe', 'run']
const READ_DELAYS = [0, 5, 20]
const COARSE = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30]
/** For signals that the process survives: what it was doing matters less. */
const SPARSE = [0, 2, 4, 7, 10, 15, 25]
const EVEN = Array.from({ length: 16 }, (_, index) => index * 2)
/** Half a millisecond apart, up to 30: here the only copy of the token is under way. */
const FINE = Array.from({ length: 61 }, (_, index) => index / 2)

type Aim = { readonly stage?: Stage; readonly replay?: boolean }

function around(
  signal: Signal,
  request: string,
  delays: readonly number[],
  { stage = 'main', replay = false }: Aim = {},
): Case[] {
  const name = [
    signal,
    ...(replay ? ['replay'] : []),
    ...(stage === 'post' ? ['post'] : []),
    request,
  ].join('/')
  const group = signal === 'cancel' ? 'cancelled job' : signal
  const aimed = (moment: string, aim: (scene: Scene) => void): Case => ({
    id: `${name}/${moment}`,
    group,
    ...(replay && { world: REPLAY }),
    arrange: scene => {
      if (stage === 'post') killMainAtPut(scene)
      aim(scene)
    },
  })
  return [
    aimed('request', scene => scene.at(stage, 'request', request, () => scene.signal(signal))),
    aimed('request-not-carried-out', scene =>
      scene.at(stage, 'request', request, () => {
        scene.signal(signal)
        scene.fault({ on: request, kind: { reset: 'before' } })
      }),
    ),
    aimed('answer', scene => scene.at(stage, 'answer', request, () => scene.signal(signal))),
    ...delays.map(wait =>
      aimed(`answered+${wait}`, scene =>
        scene.at(stage, 'answered', request, async () => {
          await pause(wait)
          scene.signal(signal)
        }),
      ),
    ),
  ]
}

/** Timers are whole milliseconds; what is left is spent looking at the clock. */
async function pause(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  if (milliseconds >= 1) await delay(Math.floor(milliseconds))
  while (performance.now() < end) {}
}
