export type TextTableOptions = {
  /** `plain` has two spaces between columns, `ruled` also a line under the headings. */
  readonly style?: 'plain' | 'ruled' | 'markdown'
  /** `<` left or `>` right for each column; the last one serves all that follow. */
  readonly align?: string
}

/** A table for people: the first column to the left, the others to the right by default. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { style = 'plain', align = '<>' }: TextTableOptions = {},
): string {
  const isRight = (column: number) => align[Math.min(column, align.length - 1)] === '>'
  const widths = headings.map((_, column) =>
    Math.max(...[headings, ...rows].map(cells => cells[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? ''
        return isRight(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join(style === 'markdown' ? ' | ' : '  ')
  const rule = widths.map((width, column) => {
    if (style === 'ruled') return '─'.repeat(width)
    return `${'-'.repeat(Math.max(0, width - 1))}${isRight(column) ? ':' : '-'}`
  })
  const lines = [headings, ...(style === 'plain' ? [] : [rule]), ...rows].map(line)
  return lines.map(text => (style === 'markdown' ? `| ${text} |` : text.trimEnd())).join('\n')
}
