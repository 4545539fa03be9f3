import type { Row } from './part.ts'

/** Workflow × part × result × time, as a person reads it. */
export function table(rows: readonly Row[]): string {
  const header = ['workflow', 'part', 'result', 'time']
  const cells = rows.map(row => [row.subject, row.part, row.result, time(row)])
  const widths = header.map((_, column) =>
    Math.max(...[header, ...cells].map(line => line[column]?.length ?? 0)),
  )
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) => (column === 3 ? text.padStart(8) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
  const rule = widths.map((width, column) => '─'.repeat(column === 3 ? 8 : width))
  return [line(header), line(rule), ...cells.map(line)].join('\n')
}

/** What went wrong or was left out, and why. */
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
