import { appendFileSync } from 'node:fs'
import type { Runtime } from './runtime.ts'

/** A section of the job's summary page. */
export interface Section {
  readonly title: string
  readonly rows: readonly (readonly [label: string, value: string])[]
  /** Commands to copy. */
  readonly commands?: readonly string[]
}

/**
 * Adds a section to the job's summary page. A summary that cannot be written never fails a step.
 * `@actions/core` has a writer of its own, which starts four threads and escapes nothing.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function writeJobSummary({ title, rows, commands = [] }: Section, runtime: Runtime): void {
  const lines = rows.map(([label, value]) => `| ${cell(label)} | ${cell(value)} |`)
  const blocks = commands.map(command => `\n\`\`\`sh\n${command}\n\`\`\``)
  const text = [`### ${cell(title)}\n`, '| | |', '|---|---|', ...lines, ...blocks, ''].join('\n')
  try {
    appendFileSync(runtime.env['GITHUB_STEP_SUMMARY'] ?? '', `${text}\n`)
  } catch {
    runtime.core.debug('The summary could not be written.')
  }
}

/**
 * Text for one cell of a Markdown table. Only pairs of backticks have an effect, as code; all other
 * markup, HTML and links from outside are shown as they are.
 */
function cell(text: string): string {
  const parts = text.split('`')
  const paired = parts.length % 2 === 1
  const html = paired
    ? parts.map((part, at) => (at % 2 === 1 ? `<code>${plain(part)}</code>` : plain(part))).join('')
    : plain(text)
  return html.replace(/\s*\n(- )?/g, (_, item?: string) => (item ? '<br>• ' : '<br>'))
}

function plain(text: string): string {
  return text
    .replace(/[&<>\\`*~[\]|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
    .replaceAll('://', '&#58;//')
    .replace(/www\.|@/gi, text => `${entity(text.charAt(0))}${text.slice(1)}`)
}

function entity(mark: string): string {
  return `&#${mark.charCodeAt(0)};`
}
