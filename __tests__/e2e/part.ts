import { missingFor, type Tool } from './tools/tool.ts'

export type Result = 'passed' | 'failed' | 'skipped'

export type Row = {
  /** The workflow, server or tool under test. */
  readonly subject: string
  readonly part: string
  readonly result: Result
  readonly ms: number
  readonly note?: string
}

/** Runs one check and reports its result. A failure does not stop the others. */
export type Check = (subject: string, part: string, body: () => Promise<unknown>) => Promise<void>

export type Part = {
  readonly name: string
  readonly needs: readonly Tool[]
  run(check: Check): Promise<void>
}

/** Runs a part, or skips it where this machine lacks a program that it needs. */
export async function runPart(
  { name, needs, run }: Part,
  broken: ReadonlyMap<Tool, unknown>,
  onRow: (row: Row) => void,
): Promise<void> {
  const whole = (result: Result, part: string, note: string): void =>
    onRow({ subject: name, part, result, ms: 0, note })
  const tool = needs.find(need => broken.has(need))
  if (tool !== undefined)
    return whole('failed', 'all', `${tool.name} was not installed: ${textOf(broken.get(tool))}`)
  const missing = [...new Set(needs.flatMap(missingFor))]
  if (missing.length > 0)
    return whole('skipped', 'all', `this machine has no ${missing.join(', ')}`)
  const check: Check = async (subject, part, body) => {
    const startedAt = performance.now()
    const row = (result: Result, note?: string): void =>
      onRow({ subject, part, result, ms: performance.now() - startedAt, ...(note && { note }) })
    await body().then(
      () => row('passed'),
      error => row('failed', textOf(error)),
    )
  }
  await run(check).catch(error => whole('failed', 'setup', textOf(error)))
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
