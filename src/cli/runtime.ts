import { createHttpClient } from '../http/client.ts'
import type { HttpClient } from '../http/request.ts'
import { type Clock, systemClock } from '../shared/clock.ts'
import type { Log } from '../shared/log.ts'
import { createRedactor, type Redactor } from '../shared/redactor.ts'
import { createTerminal, type Terminal } from './terminal.ts'

/** Every effect of the command line, and every fact about its surroundings. */
export interface CliRuntime {
  readonly terminal: Terminal
  /** Progress, such as retries; on standard error. */
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly redactor: Redactor
  readonly http: HttpClient
  readonly clock: Clock
  /** From 0 to 1, for jitter. */
  readonly random: () => number
  /** Aborted by Ctrl-C or a signal. */
  readonly cancelled: AbortSignal
}

/** @param quiet asks nothing, as with `--yes` */
export function createRuntime(quiet: boolean): CliRuntime {
  const { signal, abort } = abortOn('SIGINT', 'SIGTERM', 'SIGHUP')
  const terminal = createTerminal({ quiet, signal, onCancel: abort })
  return {
    terminal,
    log: { info: text => terminal.say(text) },
    env: process.env,
    redactor: createRedactor(() => {}),
    http: createHttpClient(process.env, []),
    clock: systemClock,
    random: Math.random,
    cancelled: signal,
  }
}

function abortOn(...signals: readonly NodeJS.Signals[]): {
  readonly signal: AbortSignal
  readonly abort: () => void
} {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  for (const signal of signals) process.on(signal, abort)
  return { signal: controller.signal, abort }
}
