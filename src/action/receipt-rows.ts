import { labelTarget } from '../github/target.ts'
import { Failure } from '../shared/failure.ts'
import type { SummaryRow } from './job-summary.ts'
import type { Receipt } from './model.ts'

/** Where tokens are saved and where not, for the summary. `notesOf` has the secrets that changed. */
export function receiptRows(receipts: readonly Receipt[]): SummaryRow[] {
  const labels = (kept: (receipt: Receipt) => boolean): string =>
    receipts
      .filter(kept)
      .map(({ write }) => labelTarget(write.target))
      .join('\n')
  const rows: SummaryRow[] = [
    ['Saved in', labels(({ result }) => result === 'stored')],
    ['❌ Not saved in', labels(({ result }) => result instanceof Failure)],
  ]
  return rows.filter(([, value]) => value !== '')
}

/** Why secrets were not written, where they had changed. */
export function notesOf(receipts: readonly Receipt[]): string[] {
  return receipts.flatMap(({ note }) => note ?? [])
}

/** The most important token among these receipts. */
export function nameToken(receipts: readonly Receipt[]): string {
  return receipts.some(({ write }) => write.token === 'refresh-token')
    ? 'new refresh token'
    : 'access token'
}

/** What to do where the summary has the recovery commands. */
export const RUN_COMMAND =
  'Run a recovery command below, with an account that may write the secret, before any other run.'

/** What to do where another run wrote the secret. */
export const ONE_GROUP =
  'Start a new run; it reads the current token. Put every workflow that uses the token into one concurrency group.'
