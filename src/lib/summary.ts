import { appendFileSync } from 'node:fs'
import type { Ports } from '../ports.ts'

/** A section of the job's summary page. */
export interface Section {
  readonly title: string
  readonly rows: readonly (readonly [what: string, value: string])[]
  /** Commands to copy. */
  readonly commands?: readonly string[]
}

/**
 * Adds a section to the job's summary page. One that cannot be written (no file, disk full) never
 * fails a step.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function writeSummary({ title, rows, commands = [] }: Section, { core, env }: Ports): void {
  const lines = rows.map(([what, value]) => `| ${cell(what)} | ${cell(value)} |`)
  const blocks = commands.map(command => `\n\`\`\`sh\n${command}\n\`\`\``)
  const text = [`### ${cell(title)}\n`, '| | |', '|---|---|', ...lines, ...blocks, ''].join('\n')
  try {
    appendFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', `${text}\n`)
  } catch {
    core.debug('The summary could not be written.')
  }
}

/** Text for a Markdown table: one line, no markup but `code`. */
function cell(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : plain(part)))
    .join('')
    .replaceAll('|', '\\|')
    .replace(/\s*\n(- )?/g, (_, item) => (item ? '<br>• ' : '<br>'))
}

function plain(text: string): string {
  return text.replace(/[&<>]/g, mark => `&#${mark.charCodeAt(0)};`).replace(/[\\*_[\]]/g, '\\$&')
}
