import { Failure } from '../shared/failure.ts'
import type { Section, SummaryRow } from './job-summary.ts'

/** What the summary says beside the three parts of a failure. */
export interface SummaryDetails {
  readonly title: string
  readonly rows: readonly SummaryRow[]
  readonly commands?: Section['commands']
  /** The post step writes the section, with the result of its own attempt. */
  readonly leftToPostStep?: boolean
}

/** A failure after which the summary still has facts to show. */
export class FailureWithDetails extends Failure {
  readonly details: SummaryDetails

  constructor(failure: Failure, details: SummaryDetails) {
    super(failure)
    this.details = details
  }
}
