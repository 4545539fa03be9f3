import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { REPOSITORY } from '../support/dist-copy.ts'
import type { Check, ShellCounts } from './counts.ts'
import type { Times } from './times.ts'

interface Measured {
  readonly runs: number
  readonly times: readonly (Times & { readonly reuse?: number })[]
  readonly checks: readonly Check[]
  readonly shell: ShellCounts | undefined
  readonly peakMB: number | undefined
}

/** Writes the results to `.artifacts/bench.json`, from which `npm run figures` takes them. */
export async function writeBenchRecord(measured: Measured): Promise<void> {
  const folder = join(REPOSITORY, '.artifacts')
  await mkdir(folder, { recursive: true })
  const record = {
    processors: cpus().length,
    node: process.version,
    ...measured,
    checks: measured.checks.map(({ what, value, limit }) => ({ what, value, limit })),
  }
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify(record, null, 1)}\n`)
}
