import { labelTarget } from '../github/target.ts'
import { Failure } from '../shared/failure.ts'
import type { SummaryRow } from './job-summary.ts'
import type { Receipt } from './model.ts'

/**
 * Where the tokens are saved and where not, for the summary. `notesOf` has the secrets that changed.
 *
 * @param savedBefore the secrets that the main step saved, for the post step
 */
export function receiptRows(
  receipts: readonly Receipt[],
  savedBefore: readonly string[] = [],
): SummaryRow[] {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Saved in', [...savedBefore, ...savedIn(receipts)]],
    ['❌ Not saved in', labels(receipts.filter(({ result }) => result instanceof Failure))],
  ]
  return rows.filter(([, list]) => list.length > 0).map(([label, list]) => [label, toLines(list)])
}

/** The secrets that contain the tokens. */
export function savedIn(receipts: readonly Receipt[]): string[] {
  return labels(receipts.filter(({ result }) => result === 'stored'))
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

/** Of a token in a secret that another run wrote. */
export const OF_OTHER_RUN =
  'Not known. The secret contains what the other run saved, which may or may not work.'

/** What to do where another run wrote the secret. */
export const ONE_GROUP =
  'Start a new run; it reads the current token. Put every workflow that uses the token into one concurrency group.'

function labels(receipts: readonly Receipt[]): string[] {
  return receipts.map(({ write }) => labelTarget(write.target))
}

/** Several are a list. */
function toLines(list: readonly string[]): string {
  return list.length > 1 ? list.map(item => `• ${item}`).join('\n') : list.join()
}
