import { appendFileSync } from 'node:fs'
import { formatUtc } from '../shared/dates.ts'
import type { Runtime } from './runtime.ts'
import { subjectOf } from './summary-subject.ts'
import { wrapCommand } from './wrap-command.ts'

/** A section of the job's summary page. */
export interface Section {
  readonly sign: '✅' | '⚠️' | '❌'
  /** The outcome. The provider's name is written before it. */
  readonly title: string
  /** Texts, each under its label. Several are a list. */
  readonly parts?: readonly (readonly [label: string, text: string | readonly string[]])[]
  readonly commands?: readonly Command[] | undefined
  /** Facts, in a table. */
  readonly rows?: readonly SummaryRow[]
}

export type SummaryRow = readonly [label: string, value: string]

/** A command to copy. */
export interface Command {
  /** What it is for, as the beginning of a sentence. */
  readonly caption: string
  readonly command: string
}

/**
 * Adds a section to the job's summary page. A summary that cannot be written never fails a step.
 * `@actions/core` has a writer of its own, which starts four threads and escapes nothing.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function writeJobSummary(
  { sign, title, parts = [], commands = [], rows = [] }: Section,
  runtime: Runtime,
): void {
  const blocks = [
    `### ${sign} ${cell(`${subjectOf(runtime)}: ${title}`)}`,
    ...parts.map(([label, text]) => `<b>${cell(label)}</b><br>${list(text)}`),
    ...commands.flatMap(({ caption, command }) => [cell(caption), fenced(wrapCommand(command))]),
    // A table of Markdown has a header row and no row headers. A blank line would end this one.
    ...(rows.length > 0 ? [['<table>', ...rows.map(toRow), '</table>'].join('\n')] : []),
    `<sub>As of ${formatUtc(new Date(runtime.clock.now()))}</sub>`,
  ]
  try {
    appendFileSync(runtime.env['GITHUB_STEP_SUMMARY'] ?? '', `${blocks.join('\n\n')}\n\n`)
  } catch {
    runtime.core.debug('The summary could not be written.')
  }
}

function list(text: string | readonly string[]): string {
  const [first = '', ...others] = typeof text === 'string' ? [text] : text
  return others.length === 0 ? cell(first) : `• ${[first, ...others].map(cell).join('<br>• ')}`
}

function fenced(command: string): string {
  return `\`\`\`sh\n${command}\n\`\`\``
}

function toRow([label, value]: SummaryRow): string {
  return `<tr valign="top"><th scope="row" align="left">${cell(label)}</th><td>${cell(value)}</td></tr>`
}

/**
 * Text for a title, a part, a caption or a cell, in one line of bounded length. Only pairs of backticks have
 * an effect, as code; all other markup, HTML and links from outside are shown as they are.
 */
function cell(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
  const parts = short.split('`')
  const paired = parts.length % 2 === 1
  const html = paired
    ? parts.map((part, at) => (at % 2 === 1 ? `<code>${plain(part)}</code>` : plain(part))).join('')
    : plain(short)
  return html.replace(/\s*\n(- )?/g, (_, item?: string) => (item ? '<br>• ' : '<br>'))
}

/** GitHub shows no summary of more than 1 MiB. */
const LONGEST_TEXT = 4_000

function plain(text: string): string {
  return text
    .replace(/[&<>\\`*~[\]|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
    .replaceAll('://', '&#58;//')
    .replace(/www\.|@/gi, text => `${entity(text.charAt(0))}${text.slice(1)}`)
}

function entity(mark: string): string {
  return `&#${mark.charCodeAt(0)};`
}
