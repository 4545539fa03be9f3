import { setTimeout as sleep } from 'node:timers/promises'

export interface Clock {
  /** Wall-clock time in milliseconds since the epoch. It can jump; use it for dates only. */
  now(): number
  /** Milliseconds on a clock that never jumps, for deadlines. */
  monotonic(): number
  /** Waits `ms` milliseconds. An abort of `signal` ends the wait early, without an error. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { ...(signal && { signal }) }).catch(() => {}),
}
