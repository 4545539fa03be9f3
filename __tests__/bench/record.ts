import { cpus } from 'node:os'
import { writeArtifact } from '../support/write-artifact.ts'
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
  await writeArtifact('bench', {
    processors: cpus().length,
    node: process.version,
    ...measured,
    checks: measured.checks.map(({ what, value, limit }) => ({ what, value, limit })),
  })
}
