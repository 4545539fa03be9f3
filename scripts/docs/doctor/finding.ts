/** What leads to a finding, and what to do about it. */
type Level = readonly [when: string, remedy: string]

/** What a check can find, apart from `ok` and `unknown`, which every check can. */
export interface Finding {
  readonly error?: Level
  readonly warning?: Level
}
