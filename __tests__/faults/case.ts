import type { WorldOptions } from '../world/index.ts'
import type { Trial } from './trial.ts'
import type { TrialContext } from './trial-context.ts'

/** One run of the action, main and post step, with one kind of failure. */
export type Case = {
  /** Unique, and the same in every run with the same seed. */
  readonly id: string
  /** The row of the result table. */
  readonly group: string
  readonly world?: WorldOptions
  /** The input `retry-timeout`, in seconds; `PASSING` by default. */
  readonly retryTimeout?: number
  /** Waits most of the time, so it runs in addition to the other parallel cases. */
  readonly slow?: boolean
  /** A rule that the case makes inapplicable. */
  readonly tolerate?: Tolerated
  /** Prepares the failure. The action starts afterwards. */
  arrange(context: TrialContext): unknown
  /** Returns what is wrong, in addition to what every case must meet. */
  check?(trial: Trial): readonly string[]
}

export type Tolerated =
  /** on-stale lets the action present a token that may be stale. */
  | 'stale token'
  /** The action cannot know whether its token is stale, and may refuse a current one. */
  | 'unknown staleness'
  /** The response has a refresh token only. */
  | 'no access token'
  /** The provider rotated the token, and its error response says otherwise. */
  | 'false credential'
  /** The post step may report state that is not the action's own. */
  | 'forged state'
