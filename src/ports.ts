import { type Clock, systemClock } from './lib/clock.ts'
import { createMasks, type Masks } from './lib/masks.ts'
import * as runner from './lib/runner.ts'
import type { Transport } from './lib/transport.ts'
import type { workflow } from './lib/workflow.ts'

/** Every effect that the stages have, and every fact about their surroundings. */
export interface Ports {
  /** The runner: inputs, log, masks, outputs, state. */
  readonly core: typeof runner
  /** The workflow run; loaded when it is asked for. */
  readonly workflow: () => Promise<typeof workflow>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly masks: Masks
  readonly http: Transport
  readonly clock: Clock
  /** From 0 to 1, for jitter. */
  readonly random: () => number
  /** Aborted when the job is cancelled: SIGINT, 7.5 s later SIGTERM, 2.5 s later the kill. */
  readonly cancelled: AbortSignal
}

export function createPorts(http: Transport): Ports {
  // A log that nobody reads any more must not end the process before the token is stored.
  process.stdout.on('error', () => {})
  return {
    core: runner,
    workflow: async () => (await import('./lib/workflow.ts')).workflow,
    env: process.env,
    masks: createMasks(setSecrets),
    http,
    clock: systemClock,
    random: Math.random,
    cancelled: onSignals(['SIGINT', 'SIGTERM']),
  }
}

/** All in one write: each is a system call, and three dozen of them take 4 ms. */
function setSecrets(values: readonly string[]): void {
  process.stdout.cork()
  try {
    for (const value of values) runner.setSecret(value)
  } finally {
    process.stdout.uncork()
  }
}

/** With a listener in place, a signal no longer ends the process: the stages decide when. */
function onSignals(signals: readonly NodeJS.Signals[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) process.on(signal, () => controller.abort())
  return controller.signal
}
