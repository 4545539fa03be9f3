import { comment, type Entry, indent, lines, mapping } from './yaml.ts'

export interface Step {
  readonly name: string
  readonly id?: string
  /** A comment above what runs. */
  readonly remark?: string
  /** An action, with its version as a comment. */
  readonly uses?: string
  /** A command on one line. */
  readonly run?: string
  readonly with?: readonly Entry[]
  readonly env?: readonly Entry[]
}

export function step({ name, id, remark, uses, run, ...blocks }: Step): string {
  const body = lines(
    `name: ${name}`,
    id && `id: ${id}`,
    remark && comment(remark),
    uses && `uses: ${uses}`,
    run && `run: ${run}`,
    block('with', blocks.with),
    block('env', blocks.env),
  )
  return `- ${indent(2, body).trimStart()}`
}

function block(key: string, entries: readonly Entry[] | undefined): string | undefined {
  return entries && lines(`${key}:`, indent(2, mapping(entries)))
}
