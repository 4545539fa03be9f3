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
  /**
   * What the case makes unavoidable: on-stale lets the action present a stale token, a response lacks
   * the access token, or the provider's error contradicts what the provider did.
   */
  readonly tolerate?: 'stale token' | 'no access token' | 'false credential'
  /** Prepares the failure. The action starts afterwards. */
  arrange(context: TrialContext): unknown
  /** Returns what is wrong, in addition to what every case must meet. */
  check?(trial: Trial): readonly string[]
}
