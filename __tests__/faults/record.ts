import { writeArtifact } from '../support/write-artifact.ts'
import type { InputTrial } from './inputs/input-trial.ts'
import type { Judged } from './verdict.ts'

export type Record = {
  readonly seed: number
  readonly seconds: number
  readonly judged: readonly Judged[]
  readonly unprotected: readonly Judged[]
  readonly inputs: readonly InputTrial[]
}

/** Writes all results to `.artifacts/faults.json`. */
export async function writeRecord({ judged, unprotected, ...rest }: Record): Promise<void> {
  const cases = judged.map(entry)
  await writeArtifact('faults', { ...rest, cases, unprotected: unprotected.map(entry) })
}

function entry({ trial, verdict, reason, problems }: Judged): object {
  const { step, final, observer, leaks, milliseconds } = trial
  const [main, post] = [step.main, step.post].map(
    stage =>
      stage && {
        exitCode: stage.exitCode,
        signal: stage.signal,
        errorCode: stage.outputs['error-code'],
        credential: stage.outputs['credential'],
        milliseconds: Math.round(stage.durationMs),
      },
  )
  return {
    id: trial.case.id,
    group: trial.case.group,
    verdict,
    reason,
    problems,
    milliseconds,
    main,
    post,
    final,
    unreadAtDeath: observer.unreadAtDeath,
    cpuSinceResponse: observer.cpuSinceResponse,
    texts: leaks.channels,
    searched: leaks.channels * leaks.forms,
    found: leaks.found.length,
    // The logs of a thousand good cases explain nothing.
    ...(problems.length > 0 || verdict === 'lost' ? { log: step.log } : {}),
  }
}
