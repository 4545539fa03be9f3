import type { Record } from './record.ts'
import { type Judged, tableOf } from './table.ts'

/** Prints what a person wants to know, and gives the exit code. */
export function sayHow({ judged, unprotected, inputs, seconds }: Record): number {
  if (judged.length > 0) print(`\n${tableOf(judged)}\n`)
  sayUnavoidable(judged)
  for (const { trial, because } of judged.filter(lost)) print(`LOST ${trial.case.id}: ${because}`)
  sayProblems([
    ...judged.map(({ trial, problems }) => ({ id: trial.case.id, problems })),
    ...inputs,
  ])

  const checks = [
    ...judged.map(one => !lost(one) && one.problems.length === 0),
    ...inputs.map(({ problems }) => problems.length === 0),
    ...(unprotected.length > 10 ? [sayLosses(unprotected)] : []),
  ]
  sayTimeToSeal(judged)
  sayLeaks(judged)
  if (inputs.length > 0)
    print(`bad input: ${inputs.length} cases, ${checked(inputs)} refused by name with nothing sent`)
  const failed = checks.filter(passed => !passed).length
  print(`${seconds} s`)
  print(`${checks.length - failed} passed, ${failed} failed`)
  return failed === 0 && checks.length > 0 ? 0 : 1
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function lost({ verdict }: Judged): boolean {
  return verdict === 'lost'
}

function sayUnavoidable(judged: readonly Judged[]): void {
  const unavoidable = judged.filter(({ verdict }) => verdict === 'unavoidable')
  for (const [because, members] of Map.groupBy(unavoidable, one => one.because ?? '')) {
    print(`unavoidable, ${members.length}: ${because}`)
    for (const { trial } of members) print(`  ${trial.case.id}`)
  }
}

/** How long a token is nowhere but in memory: kills in that time are told from others. */
function sayTimeToSeal(judged: readonly Judged[]): void {
  const inHand = judged.filter(
    ({ trial: { aftermath } }) => aftermath.newestReached && !aftermath.journaled,
  )
  const times = inHand.flatMap(({ trial }) => trial.witness.timeToSeal ?? [])
  if (times.length > 0)
    print(
      `killed between answer and journal: ${times.length}, after at most ${Math.max(...times).toFixed(1)} ms on the processor`,
    )
}

/** The same problem of many cases is said once. */
function sayProblems(cases: readonly { id: string; problems: readonly string[] }[]): void {
  const all = cases.flatMap(({ id, problems }) => problems.map(problem => ({ id, problem })))
  for (const [problem, members] of Map.groupBy(all, one => one.problem)) {
    print(`PROBLEM, ${members.length}: ${problem}`)
    for (const { id } of members.slice(0, SHOWN)) print(`  ${id}`)
    if (members.length > SHOWN) print(`  and ${members.length - SHOWN} more`)
  }
}

/** All of them are in the record. */
const SHOWN = 12

/** An oracle that never sees a loss proves nothing. */
function sayLosses(unprotected: readonly Judged[]): boolean {
  const losses = unprotected.filter(lost).length
  print(
    `without journal and recovery: ${losses} of ${unprotected.length} lost (the oracle can fail)`,
  )
  return losses > 0
}

function sayLeaks(judged: readonly Judged[]): void {
  const searched = judged.map(({ trial }) => trial.leaks)
  const channels = searched.reduce((sum, leaks) => sum + leaks.channels, 0)
  const looks = searched.reduce((sum, leaks) => sum + leaks.channels * leaks.forms, 0)
  const found = searched.reduce((sum, leaks) => sum + leaks.found.length, 0)
  print(
    `leaks: ${channels} channels, each searched for every form of every secret, ${looks} searches: ${found} found`,
  )
}

function checked(inputs: Record['inputs']): number {
  return inputs.filter(({ problems }) => problems.length === 0).length
}
