import { labelTarget } from '../github/target.ts'
import { credentialMeanings, Failure } from '../shared/failure.ts'
import { FailureWithDetails } from './failure-with-details.ts'
import { writeJobSummary } from './job-summary.ts'
import type { Receipt } from './model.ts'
import { nameToken, notesOf, ONE_GROUP, RUN_COMMAND, receiptRows } from './receipt-rows.ts'
import type { Runtime } from './runtime.ts'
import { recoveryBlocks } from './store-command.ts'

/**
 * Reports what the post step did with each token.
 *
 * @param trusted of each receipt, whether the main step wrote its value, and not another step
 * @throws Failure the first token that is not saved
 */
export function reportSaved(
  receipts: readonly Receipt[],
  trusted: readonly boolean[],
  runtime: Runtime,
): void {
  for (const { write, result, note } of receipts) {
    if (result instanceof Failure) continue
    const saved = `Saved by the post step, because the main step could not: ${labelTarget(write.target)}.`
    runtime.core.notice(note ?? saved, { title: 'refresh-oauth-token, post step' })
  }
  const failure = receipts.map(({ result }) => result).find(result => result instanceof Failure)
  if (failure !== undefined) throw describeFailure(failure, receipts, trusted, runtime)
  const superseded = receipts.some(({ result }) => result === 'superseded')
  if (receipts.length === 0) return
  const notes = notesOf(receipts)
  writeJobSummary(
    {
      sign: superseded ? '⚠️' : '✅',
      title: superseded
        ? 'another run changed the secret, so the post step did not overwrite it'
        : `${nameToken(receipts)} ${notes.length > 0 ? 'is in the secret' : 'saved by the post step'}`,
      parts: [
        ['What happened', [TRIED_AGAIN, ...notes]],
        ...(superseded
          ? []
          : [['Is my token safe?', `Yes. ${credentialMeanings.stored}`] as const]),
        ['What to do', superseded ? ONE_GROUP : NEW_RUN],
      ],
      rows: receiptRows(receipts),
    },
    runtime,
  )
}

const TRIED_AGAIN = 'The main step did not save it, and the post step tried again.'
const NEW_RUN = 'Nothing for the token. If steps of the job did not run, start a new run.'

function describeFailure(
  failure: Failure,
  receipts: readonly Receipt[],
  trusted: readonly boolean[],
  { env }: Runtime,
): FailureWithDetails {
  const failed = receipts.filter(({ result }) => result instanceof Failure)
  const useful = receipts.filter(
    ({ result }, index) =>
      trusted[index] === true && result instanceof Failure && result.credential !== 'rejected',
  )
  return new FailureWithDetails(failure, {
    title: `${nameToken(failed)} not saved`,
    ...(useful.length > 0 && failure.credential !== 'unknown' && { remedy: RUN_COMMAND }),
    rows: receipts.length > 1 ? receiptRows(receipts) : [],
    commands: recoveryBlocks(
      useful.map(({ write }) => write),
      env,
    ),
  })
}
