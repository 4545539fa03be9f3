export type Row = readonly [label: string, value: string]

/** What one check of a dry run came to. */
export interface Findings {
  readonly checked: readonly Row[]
  /** As sentences. */
  readonly notChecked: readonly string[]
}
