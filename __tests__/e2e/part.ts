import { missingFor, type Tool } from './tools/tool.ts'

export type Result = 'passed' | 'failed' | 'skipped'

export type Row = {
  /** A workflow, or whatever else is put to the test. */
  readonly subject: string
  readonly part: string
  readonly result: Result
  readonly ms: number
  readonly note?: string
}

/** Runs one check and gives it a row; a failed one does not keep others from running. */
export type Check = (subject: string, part: string, body: () => Promise<unknown>) => Promise<void>

export type Part = {
  readonly name: string
  readonly needs: readonly Tool[]
  run(check: Check): Promise<void>
}

/** Runs a part, or skips it whole where the machine lacks what it needs. */
export async function runPart(
  { name, needs, run }: Part,
  broken: ReadonlyMap<Tool, unknown>,
  onRow: (row: Row) => void,
): Promise<void> {
  const tool = needs.find(need => broken.has(need))
  if (tool !== undefined) {
    const note = `${tool.name} could not be installed: ${textOf(broken.get(tool))}`
    return onRow({ subject: name, part: 'all of it', result: 'failed', ms: 0, note })
  }
  const missing = [...new Set(needs.flatMap(missingFor))]
  if (missing.length > 0) {
    const note = `this machine has no ${missing.join(', ')}`
    return onRow({ subject: name, part: 'all of it', result: 'skipped', ms: 0, note })
  }
  const check: Check = async (subject, part, body) => {
    const startedAt = performance.now()
    const row = (result: Result, note?: string): void =>
      onRow({ subject, part, result, ms: performance.now() - startedAt, ...(note && { note }) })
    await body().then(
      () => row('passed'),
      error => row('failed', textOf(error)),
    )
  }
  await run(check).catch(error => {
    onRow({ subject: name, part: 'set-up', result: 'failed', ms: 0, note: textOf(error) })
  })
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
