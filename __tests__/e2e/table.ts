import { textTable } from '../support/text-table.ts'
import type { Row } from './part.ts'

/** Workflow or server, check, result and time. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(row => [row.subject, row.part, row.result, time(row)])
  return textTable(['workflow', 'part', 'result', 'time'], cells, { style: 'ruled', align: '<<<>' })
}

/** The errors of failed checks, and why others were skipped. */
export function notes(rows: readonly Row[]): string {
  return rows
    .filter(({ note }) => note !== undefined)
    .map(({ subject, part, result, note }) => `${result}: ${subject}, ${part}: ${note}`)
    .join('\n\n')
}

export function totals(rows: readonly Row[]): string {
  const count = (result: Row['result']): number => rows.filter(row => row.result === result).length
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`
}

function time({ result, ms }: Row): string {
  return result === 'skipped' ? '' : `${(ms / 1000).toFixed(1)} s`
}
