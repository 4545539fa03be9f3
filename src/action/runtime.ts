import { createHttpClient } from '../http/client.ts'
import type { Preconnection } from '../http/preconnect.ts'
import type { HttpClient } from '../http/request.ts'
import { type Clock, systemClock } from '../shared/clock.ts'
import type { Log } from '../shared/log.ts'
import { createRedactor, type Redactor } from '../shared/redactor.ts'
import * as core from './core.ts'

/** Every effect of the action, and every fact about its surroundings. */
export interface Runtime {
  /** The runner: inputs, log, outputs, state. */
  readonly core: typeof core
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly redactor: Redactor
  readonly http: HttpClient
  readonly clock: Clock
  /** From 0 to 1, for jitter. */
  readonly random: () => number
  /** Aborted when the job is cancelled: SIGINT, SIGTERM 7.5 s later, SIGKILL 2.5 s later. */
  readonly cancelled: AbortSignal
}

export function createRuntime(preconnected: readonly Preconnection[]): Runtime {
  // A log that nobody reads any more must not end the process before the token is stored.
  process.stdout.on('error', () => {})
  return {
    core,
    log: core,
    env: process.env,
    redactor: createRedactor(maskAll),
    http: createHttpClient(process.env, preconnected),
    clock: systemClock,
    random: Math.random,
    cancelled: abortOn('SIGINT', 'SIGTERM', 'SIGHUP'),
  }
}

/** In one write: each is a system call, and forty of them take milliseconds. */
function maskAll(values: readonly string[]): void {
  process.stdout.cork()
  for (const value of values) core.setSecret(value)
  process.stdout.uncork()
}

/** With a listener, a signal no longer ends the process: the stages decide when. */
function abortOn(...signals: readonly NodeJS.Signals[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) process.on(signal, () => controller.abort())
  return controller.signal
}
