import { signInBy } from '../oauth/refresh-token-expiry.ts'
import { describeDate } from '../shared/dates.ts'
import { Failure } from '../shared/failure.ts'
import type { SummaryDetails } from './failure-with-details.ts'
import type { Section, SummaryRow } from './job-summary.ts'
import type { Grant, Plan, Receipt, Sealed } from './model.ts'
import { nameToken, notesOf, OF_OTHER_RUN, ONE_GROUP, receiptRows } from './receipt-rows.ts'
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
      ...(superseded
        ? ([
            ['Is my token safe?', OF_OTHER_RUN],
            ['What to do', ONE_GROUP],
          ] as const)
        : []),
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
  const title = `${nameToken(failed)} not saved`
  if (inState) return { title, rows }
  const writes = failed.map(({ write }) => write)
  return { title, rows, commands: recoveryBlocks(writes, runtime.env) }
}

export function describeGrant(grant: Grant, { inputs, primary }: Plan, now: number): SummaryRow[] {
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
