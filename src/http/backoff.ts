import type { Clock } from '../shared/clock.ts'

export interface BackoffOptions {
  /** Milliseconds in which new attempts may start, from now on. */
  readonly timeout: number
  /** The first wait in milliseconds, before jitter. It doubles each time, up to `longestWait`. */
  readonly firstWait: number
  readonly longestWait: number
}

export interface BackoffDependencies {
  readonly clock: Pick<Clock, 'monotonic'>
  /** A number from 0 to 1, as `Math.random` returns. */
  readonly random: () => number
}

/** How long to wait before the next attempt, until a deadline. The caller waits and repeats. */
export class Backoff {
  readonly #dependencies: BackoffDependencies
  readonly #deadline: number
  readonly #longestWait: number
  #wait: number

  constructor(options: BackoffOptions, dependencies: BackoffDependencies) {
    this.#dependencies = dependencies
    this.#deadline = dependencies.clock.monotonic() + options.timeout
    this.#longestWait = options.longestWait
    this.#wait = options.firstWait
  }

  /** Milliseconds until the deadline, never negative. */
  get remaining(): number {
    return Math.max(0, this.#deadline - this.#dependencies.clock.monotonic())
  }

  /**
   * The next wait in milliseconds: what the server asks for, plus the backoff with jitter (half of
   * it to all of it). Undefined if the wait would end after the deadline.
   */
  next(atLeast = 0): number | undefined {
    const backoff = Math.min(this.#wait, this.#longestWait)
    this.#wait = backoff * 2
    const wait = atLeast + backoff * (0.5 + this.#dependencies.random() / 2)
    return wait > this.remaining ? undefined : wait
  }
}
