import { parseJsonObject } from '../shared/json-object.ts'
import type { Secret } from '../shared/secret.ts'
import { authenticateState, parseStateText } from './authentic-state.ts'
import type { SummaryRow } from './job-summary.ts'
import type { Runtime } from './runtime.ts'

/**
 * What only the main step knows, for the section of the summary that the post step writes. It quotes
 * no server: the log of the main step has the error.
 */
export interface MainReport {
  /** What the provider issued. */
  readonly grant: readonly SummaryRow[]
  /** The secrets that were saved. */
  readonly saved: readonly string[]
  /** The IDs of the pending writes that GitHub may have carried out. */
  readonly mayBeSaved: readonly string[]
}

/**
 * Leaves the summary to the post step: GitHub shows it when the job ends, and can show only one
 * section for both steps if one of them writes it.
 *
 * @param key the token in `github-token`, which authenticates the report
 * @returns false if the state file cannot be written
 */
export function saveMainReport(report: MainReport, key: Secret, core: Core): boolean {
  try {
    core.saveState(MAIN_REPORT, authenticateState(JSON.stringify(report), key))
    return true
  } catch {
    return false
  }
}

/** Undefined if the main step left none, or if this key does not authenticate it. */
export function readMainReport(
  key: Secret | undefined,
  env: Runtime['env'],
): MainReport | undefined {
  const state = parseStateText(env[`STATE_${MAIN_REPORT}`] ?? '')
  if (key === undefined || !state?.isAuthentic(key)) return undefined
  const report = parseJsonObject(state.text) ?? {}
  return 'mayBeSaved' in report ? (report as unknown as MainReport) : undefined
}

type Core = Pick<Runtime['core'], 'saveState'>

const MAIN_REPORT = 'main_report'
