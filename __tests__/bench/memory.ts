import { existsSync } from 'node:fs'
import type { Program } from './program.ts'
import { type RunOptions, runOnce } from './run-once.ts'
import type { Site } from './site.ts'

/** GNU time: it asks the kernel, so that nothing is loaded into the process that is measured. */
export const TIME = '/usr/bin/time'

/** In MB, of the largest of its processes; undefined where nobody can be asked. */
export async function peakMemory(
  program: Program,
  site: Site,
  options?: RunOptions,
): Promise<number | undefined> {
  if (!existsSync(TIME)) return undefined
  const { output } = await runOnce(program, site, {
    ...options,
    alter: start => ({
      ...start,
      command: TIME,
      args: ['--format', 'peak %M', start.command, ...start.args],
    }),
  })
  const [, kilobytes] = /^peak (\d+)$/m.exec(output) ?? []
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000
}
