import type { Judgement } from './oracle.ts'
import type { Trial } from './trial.ts'
import { type Verdict, verdicts } from './verdict.ts'

export type Judged = { readonly trial: Trial } & Judgement

/** By group of faults, in the order in which they first come: how many ended how. */
export function tableOf(judged: readonly Judged[]): string {
  const groups = Map.groupBy(judged, ({ trial }) => trial.case.group)
  const rows = [...groups].map(([group, members]) => row(group, members))
  const lines = [['', 'cases', ...verdicts, 'problems', 's'], ...rows, row('all', judged)]
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map(cells => cells[column]?.length ?? 0)),
  )
  return lines
    .map(cells =>
      cells
        .map((cell, column) => {
          const width = widths?.[column] ?? 0
          return column === 0 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  '),
    )
    .join('\n')
}

/** `s` is the time that all of its cases took, one after the other. */
function row(group: string, members: readonly Judged[]): string[] {
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
