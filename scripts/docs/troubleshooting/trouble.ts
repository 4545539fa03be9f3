import type { Credential } from '../../../src/shared/failure.ts'

/** What a reader of the documentation needs to know about one failure code. */
export interface Trouble {
  /** When something other than the usual remains of the refresh token, as clauses. */
  readonly unless?: Readonly<Partial<Record<Credential, string>>>
  /** The most likely first. */
  readonly causes: readonly Cause[]
  /** What to know whatever the cause is. */
  readonly note?: string
}

interface Cause {
  readonly cause: string
  readonly steps: string
}
