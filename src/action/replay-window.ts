import type { Clock } from '../shared/clock.ts'

/** The shortest response timeout in milliseconds, whatever `retry-timeout` says. */
const SHORTEST_TIMEOUT = 30_000

/**
 * The time in which a provider accepts a used refresh token again. It is counted from before
 * the request that may have used the token, the earliest moment at which it can begin.
 */
export class ReplayWindow {
  readonly #clock: Clock
  readonly #length: number | undefined
  #end: number | undefined

  /** @param seconds 0 or undefined if there is none or it is not known */
  constructor(seconds: number | undefined, clock: Clock) {
    this.#clock = clock
    this.#length = seconds ? seconds * 1_000 : undefined
  }

  /** To be called before each request, as long as no earlier one may have used the token. */
  start(): void {
    if (this.#length !== undefined) this.#end = this.#clock.monotonic() + this.#length
  }

  /**
   * Milliseconds to wait for a response: as long as possible, but where a window is known, not too
   * long for another request within it.
   *
   * @param remaining milliseconds until the deadline for retries
   */
  responseTimeout(remaining: number): number {
    const longest = Math.max(remaining, SHORTEST_TIMEOUT)
    const left = (this.#end ?? Number.POSITIVE_INFINITY) - this.#clock.monotonic()
    return left > SHORTEST_USEFUL ? Math.min(longest, (left * 2) / 3) : longest
  }

  /** Whether a request after this wait may still gain something. */
  allows(wait: number): boolean {
    return this.#end === undefined || this.#clock.monotonic() + wait < this.#end
  }
}

/** Milliseconds. With less of the window left, another request would arrive too late. */
const SHORTEST_USEFUL = 3_000
