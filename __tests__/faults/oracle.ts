import type { Trial } from './trial.ts'
import { untruths } from './truth.ts'
import { type Finding, findNewest } from './verdict.ts'

export type Judgement = Finding & {
  /** Where what the action says and does disagrees with what is true or promised. */
  readonly problems: readonly string[]
}

/** What became of the newest refresh token, and whether the action told the truth about it. */
export function judge(trial: Trial): Judgement {
  const finding = findNewest(trial)
  return { ...finding, problems: untruths(trial, finding.verdict) }
}
