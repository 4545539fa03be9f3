import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { InputTrial } from './input-trial.ts'
import type { Judged } from './table.ts'

export type Record = {
  readonly seed: number
  readonly seconds: number
  readonly judged: readonly Judged[]
  readonly unprotected: readonly Judged[]
  readonly inputs: readonly InputTrial[]
}

/** Writes everything into `.artifacts/faults.json`: what a table leaves out. */
export async function writeRecord({ judged, unprotected, ...rest }: Record): Promise<void> {
  const directory = resolve(import.meta.dirname, '../../.artifacts')
  await mkdir(directory, { recursive: true })
  const record = { ...rest, cases: judged.map(entry), unprotected: unprotected.map(entry) }
  await writeFile(join(directory, 'faults.json'), `${JSON.stringify(record, null, 1)}\n`)
}

function entry({ trial, verdict, because, problems }: Judged): object {
  const { step, aftermath, witness, leaks, milliseconds } = trial
  const ends = [step.main, step.post].map(
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
    because,
    problems,
    milliseconds,
    main: ends[0],
    post: ends[1],
    aftermath,
    unreadAtDeath: witness.unreadAtDeath,
    timeToSeal: witness.timeToSeal,
    searched: leaks.channels * leaks.forms,
    // Only what explains something: the logs of a thousand good cases are of no use to anyone.
    ...(problems.length > 0 || verdict === 'lost' ? { log: step.log } : {}),
  }
}
