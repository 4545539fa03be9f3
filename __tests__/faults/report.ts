import { textTable } from '../support/text-table.ts'
import type { Record } from './record.ts'
import { type Judged, type Verdict, verdicts } from './verdict.ts'

/** Prints the result and returns the exit code. */
export function report({ judged, unprotected, inputs, seconds }: Record): number {
  if (judged.length > 0) print(`\n${verdictTable(judged)}\n`)
  reportUnavoidable(judged)
  for (const { trial, reason } of judged.filter(isLost)) print(`LOST ${trial.case.id}: ${reason}`)
  reportProblems([
    ...judged.map(({ trial, problems }) => ({ id: trial.case.id, problems })),
    ...inputs,
  ])
  const losses = unprotected.filter(isLost).length
  const checks = [
    ...judged.map(one => !isLost(one) && one.problems.length === 0),
    ...inputs.map(({ problems }) => problems.length === 0),
    // A verdict that never finds a loss proves nothing.
    ...(unprotected.length > 10 ? [losses > 0] : []),
  ]
  if (unprotected.length > 0)
    print(
      `without state and recovery command: ${losses} of ${unprotected.length} lost (the verdict can fail)`,
    )
  reportKills(judged)
  reportLeaks(judged)
  const rejected = inputs.filter(({ problems }) => problems.length === 0).length
  if (inputs.length > 0)
    print(`bad inputs: ${inputs.length} cases, ${rejected} rejected by name without a request`)
  const failed = checks.filter(passed => !passed).length
  print(`${seconds} s\n${checks.length - failed} passed, ${failed} failed`)
  return failed === 0 && checks.length > 0 ? 0 : 1
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One row for each group. `s` is the sum of the duration of its cases. */
function verdictTable(judged: readonly Judged[]): string {
  const groups = Map.groupBy(judged, ({ trial }) => trial.case.group)
  const row = (group: string, members: readonly Judged[]): string[] => {
    const count = (verdict: Verdict): number =>
      members.filter(member => member.verdict === verdict).length
    const seconds = members.reduce((sum, { trial }) => sum + trial.milliseconds, 0) / 1000
    return [
      group,
      `${members.length}`,
      ...verdicts.map(verdict => `${count(verdict) || '·'}`),
      `${members.filter(({ problems }) => problems.length > 0).length || '·'}`,
      seconds.toFixed(0),
    ]
  }
  const rows = [...groups].map(([group, members]) => row(group, members))
  const headings = ['', 'cases', ...verdicts, 'problems', 's']
  return textTable(headings, [...rows, row('all', judged)])
}

function isLost({ verdict }: Judged): boolean {
  return verdict === 'lost'
}

function reportUnavoidable(judged: readonly Judged[]): void {
  const unavoidable = judged.filter(({ verdict }) => verdict === 'unavoidable')
  for (const [reason, members] of Map.groupBy(unavoidable, one => one.reason ?? '')) {
    print(`unavoidable, ${members.length}: ${reason}`)
    for (const { trial } of members) print(`  ${trial.case.id}`)
  }
}

/** How long the token was only in memory when SIGKILL came. */
function reportKills(judged: readonly Judged[]): void {
  const times = judged
    .filter(({ trial: { final } }) => final.newestDelivered && !final.copyInState)
    .flatMap(({ trial }) => trial.observer.cpuSinceResponse ?? [])
  if (times.length > 0)
    print(
      `killed between response and state: ${times.length}, after at most ${Math.max(...times).toFixed(1)} ms of CPU time`,
    )
}

/** Cases with the same problem are listed together. */
function reportProblems(cases: readonly { id: string; problems: readonly string[] }[]): void {
  const all = cases.flatMap(({ id, problems }) => problems.map(problem => ({ id, problem })))
  for (const [problem, members] of Map.groupBy(all, one => one.problem)) {
    print(`PROBLEM, ${members.length}: ${problem}`)
    for (const { id } of members.slice(0, SHOWN)) print(`  ${id}`)
    if (members.length > SHOWN) print(`  and ${members.length - SHOWN} more`)
  }
}

/** The record has all of them. */
const SHOWN = 12

function reportLeaks(judged: readonly Judged[]): void {
  const searched = judged.map(({ trial }) => trial.leaks)
  const sum = (of: (leaks: (typeof searched)[number]) => number): number =>
    searched.reduce((total, leaks) => total + of(leaks), 0)
  const found = sum(leaks => leaks.found.length)
  print(
    `leaks: ${sum(leaks => leaks.channels)} channels, each searched for every form of every secret, ${sum(leaks => leaks.channels * leaks.forms)} searches: ${found} found`,
  )
}
