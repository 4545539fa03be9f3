export type Row = readonly [label: string, value: string]

/** The result of one check of a dry run. */
export interface Findings {
  readonly checked: readonly Row[]
  /** As sentences. */
  readonly notChecked: readonly string[]
  /** As sentences, for the summary. They are in the log already. */
  readonly warnings: readonly string[]
}
