import { HOUR, type Limits, MINUTE } from './limits.ts'

/** What one run of the action costs, as measured. */
export interface Costs {
  /** Requests that look whether the access token can be reused. */
  readonly lookups: number
  /** Requests of preflight. */
  readonly checks: number
  readonly writes: number
  /** Of a refresh. */
  readonly seconds: number
}

export interface Scenario {
  readonly tokens: number
  /** Jobs that read the access token of one token, in an hour. */
  readonly readsPerToken: number
  /** Workflows with a schedule of their own, each with a credential of its own. */
  readonly rotators: number
  /** Jobs that GitHub runs at the same time. */
  readonly jobsAtOnce: number
  readonly limits: Limits
}

export interface Result {
  readonly refreshesPerHour: number
  readonly callsPerHour: number
  /** The longest time for which the saved access token had ended. */
  readonly secondsBehind: number
  /** Runs that failed before they used the refresh token. */
  readonly failedChecks: number
  /** Runs that could not save the new refresh token: a person must run the printed command. */
  readonly notSaved: number
  readonly reads: number
  readonly readsOfExpired: number
}

/** What the simulation assumes besides GitHub's documented limits. */
export const assumptions = {
  hours: 6,
  /** The schedule of a rotator. */
  every: 20 * MINUTE,
  /** How late GitHub starts a scheduled run, at most. */
  latest: 10 * MINUTE,
  /** Of an access token. */
  lifetime: HOUR,
  minValidity: 30 * MINUTE,
  /** Until the action starts in its job. */
  jobStart: 15,
  retryTimeout: 120,
} as const
