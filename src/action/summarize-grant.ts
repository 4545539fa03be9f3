import { signInBy } from '../oauth/refresh-token-expiry.ts'
import { describeDate } from '../shared/dates.ts'
import { Failure } from '../shared/failure.ts'
import type { SummaryDetails } from './failure-with-details.ts'
import type { Section, SummaryRow } from './job-summary.ts'
import type { Grant, Plan, Receipt, Sealed } from './model.ts'
import { nameToken, notesOf, ONE_GROUP, RUN_COMMAND, receiptRows } from './receipt-rows.ts'
import type { Runtime } from './runtime.ts'
import { recoveryBlocks } from './store-command.ts'

/** What the store stage returned, and what the post step can still save. */
export interface Saved extends Pick<Sealed, 'inState'> {
  readonly receipts: readonly Receipt[]
}

/** The section of a step that issued an access token and lost nothing. */
export function summarizeGrant(
  grant: Grant,
  { receipts }: Saved,
  plan: Plan,
  { now, warnings }: { readonly now: number; readonly warnings: readonly string[] },
): Section {
  const notes = notesOf(receipts)
  const superseded = receipts.some(({ result }) => result === 'superseded')
  return {
    sign: superseded ? '⚠️' : '✅',
    title: superseded
      ? 'access token refreshed, but another run changed the secret'
      : `access token refreshed${grant.rotated === undefined ? '' : ' and new refresh token saved'}`,
    parts: [
      ...(notes.length > 0 ? [['What happened', notes] as const] : []),
      ...(superseded ? [['What to do', ONE_GROUP] as const] : []),
      ...(warnings.length > 0 ? [['⚠️ Warnings', warnings] as const] : []),
    ],
    rows: [
      ...describeGrant(grant, plan, now),
      ...receiptRows(receipts),
      ['Token endpoint', plan.inputs.tokenUrl],
    ],
  }
}

/**
 * What the summary of a failed step contains besides the failure. If the post step tries again, only
 * its section has the recovery commands: a command that somebody runs after a newer token was saved
 * would restore an older one.
 */
export function detailFailure(
  grant: Grant,
  { receipts, inState }: Saved,
  plan: Plan,
  runtime: Pick<Runtime, 'clock' | 'env'>,
): SummaryDetails {
  const failed = receipts.filter(({ result }) => result instanceof Failure)
  const rows = [
    ...describeGrant(grant, plan, runtime.clock.now()),
    ...(receipts.length > 1 ? receiptRows(receipts) : []),
  ]
  if (failed.length === 0) return { title: 'failed', rows }
  const what = nameToken(failed)
  if (inState) {
    return { sign: '⏳', title: `${what} not saved yet`, remedy: SEE_POST_STEP, rows }
  }
  const writes = failed.map(({ write }) => write)
  return {
    title: `${what} not saved`,
    remedy: RUN_COMMAND,
    rows,
    commands: recoveryBlocks(writes, runtime.env),
  }
}

const SEE_POST_STEP =
  'Look at the section of the post step, below. The post step tries again at the end of the job. If there is no such section, run the recovery command in the log of this step, before any other run.'

function describeGrant(grant: Grant, { inputs, primary }: Plan, now: number): SummaryRow[] {
  const { accessToken, tokenType, expiresAt, rotated, refreshTokenExpiresAt } = grant
  const validity = expiresAt ? `expires ${describeDate(expiresAt, now)}` : 'no expiry given'
  const { fingerprint } = inputs.refreshToken
  const rotation =
    rotated === undefined
      ? `not rotated (fingerprint ${fingerprint}), saved ${describeDate(new Date(primary.found.updatedAt), now)}`
      : `rotated (fingerprint ${fingerprint} → ${rotated.fingerprint})`
  const end = signInBy(inputs.provider, rotated !== undefined, refreshTokenExpiresAt)
  const refreshTokenEnd =
    end === undefined && refreshTokenExpiresAt !== undefined
      ? `, expires ${describeDate(refreshTokenExpiresAt, now)}`
      : ''
  return [
    ['Access token', accessToken === undefined ? 'none' : `${tokenType}, ${validity}`],
    ['Refresh token', `${rotation}${refreshTokenEnd}`],
    ...(end === undefined ? [] : [['Sign in again', describeDate(end, now)] as const]),
  ]
}
