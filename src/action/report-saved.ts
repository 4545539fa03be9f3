import { labelTarget } from '../github/target.ts'
import { credentialMeanings, Failure } from '../shared/failure.ts'
import { FailureWithDetails } from './failure-with-details.ts'
import { writeJobSummary } from './job-summary.ts'
import type { MainReport } from './main-report.ts'
import type { Receipt } from './model.ts'
import { nameToken, notesOf, OF_OTHER_RUN, ONE_GROUP, receiptRows } from './receipt-rows.ts'
import type { Runtime } from './runtime.ts'
import { recoveryBlocks } from './store-command.ts'

/** What the main step left. */
export interface LeftByMain {
  /** Of each receipt, whether the main step wrote its value, and not another step. */
  readonly trusted: readonly boolean[]
  /** Undefined if the main step did not end on its own. */
  readonly main: MainReport | undefined
}

/**
 * Reports what the post step did with each token. Its section of the summary is the only one where
 * the main step could not save a token.
 *
 * @throws Failure the first token that is not saved
 */
export function reportSaved(
  receipts: readonly Receipt[],
  left: LeftByMain,
  runtime: Runtime,
): void {
  for (const { write, result, note } of receipts) {
    if (result instanceof Failure) continue
    const saved = `Saved by the post step, because the main step could not: ${labelTarget(write.target)}.`
    runtime.core.notice(note ?? saved, { title: 'refresh-oauth-token, post step' })
  }
  const failure = receipts.map(({ result }) => result).find(result => result instanceof Failure)
  if (failure !== undefined) throw describeFailure(failure, receipts, left, runtime)
  const superseded = receipts.some(({ result }) => result === 'superseded')
  if (receipts.length === 0) return
  const notes = notesOf(receipts)
  const saved = receipts.some(({ result, note }) => result === 'stored' && note === undefined)
  writeJobSummary(
    {
      sign: superseded ? '⚠️' : '✅',
      title: superseded
        ? 'another run changed the secret, so the post step did not overwrite it'
        : `${nameToken(receipts)} ${notes.length > 0 ? 'is in the secret' : 'saved by the post step'}`,
      parts: [
        ['What happened', [...happened(left.main, saved && !superseded), ...notes]],
        ['Is my token safe?', superseded ? OF_OTHER_RUN : saved ? YES : PROBABLY],
        ['What to do', superseded ? ONE_GROUP : NEW_RUN],
      ],
      rows: [...(left.main?.grant ?? []), ...receiptRows(receipts, left.main?.saved)],
    },
    runtime,
  )
}

function happened(main: MainReport | undefined, saved: boolean): string[] {
  return [
    `Main step: ${main === undefined ? ENDED_EARLY : FAILED}`,
    ...(saved ? ['Post step: It saved the token.'] : []),
  ]
}

const ENDED_EARLY = 'It ended before the token was saved.'
const FAILED = 'It could not save the token. The error in its log says why.'
const YES = `Yes. ${credentialMeanings.stored}`
const PROBABLY = 'Probably. The secret contains it, or what another run saved later.'
const NEW_RUN = 'Nothing for the token. If steps of the job did not run, start a new run.'

function describeFailure(
  failure: Failure,
  receipts: readonly Receipt[],
  { trusted, main }: LeftByMain,
  { env }: Runtime,
): FailureWithDetails {
  const failed = receipts.filter(({ result }) => result instanceof Failure)
  const useful = receipts.filter(
    ({ result }, index) =>
      trusted[index] === true && result instanceof Failure && result.credential !== 'rejected',
  )
  const places = receipts.length + (main?.saved.length ?? 0)
  return new FailureWithDetails(failure, {
    title: `${nameToken(failed)} not saved`,
    rows: [...(main?.grant ?? []), ...(places > 1 ? receiptRows(receipts, main?.saved) : [])],
    commands: recoveryBlocks(
      useful.map(({ write }) => write),
      env,
    ),
  })
}
