/*
 * The benchmark rotates a refresh token with the built action, and with curl, jq and gh as people
 * write it themselves, over a simulated network. It compares their time, and counts API calls, round
 * trips, connections, bytes and memory. It fails if a count or a size exceeds `limits.ts`.
 * Options: --runs N (of each program, 9 by default) and --rtt 0,50,150 (round trips in milliseconds).
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { textTable } from '../support/text-table.ts'
import { countAll } from './counts.ts'
import { createPrograms, type Programs } from './programs.ts'
import { writeBenchRecord } from './record.ts'
import { countReuse, timeReuse } from './reuse.ts'
import { rotate } from './run-once.ts'
import { openSite } from './site.ts'
import { checkSizes } from './sizes.ts'
import { type Times, timeAll } from './times.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    rtt: { type: 'string', default: '0,50,150' },
  },
})
const runs = Math.max(1, integer('runs', values.runs))
const roundTrips = values.rtt.split(',').map(text => integer('rtt', text))

const programs = await createPrograms()
try {
  const load = loadavg().map(value => value.toFixed(1))
  print(`${cpus().length} processors, load ${load.join(' ')}, Node ${process.version}`)
  process.exitCode = await benchmark(programs)
} finally {
  await programs.remove()
}

async function benchmark(programs: Programs): Promise<number> {
  const { action, shell, missing, actionDirectory } = programs
  if (missing) print(`Nothing to compare with: ${missing} is not installed.`)
  print('\n## Time of the whole process\n')
  const site = await openSite()
  for (const program of [action, shell]) if (program) await rotate(program, site)
  const times: (Times & { reuse?: number })[] = []
  for (const roundTrip of roundTrips) {
    const timed = await timeAll(programs, site, roundTrip, runs)
    print(`${timed.text}\n`)
    times.push(timed.times)
  }
  await site.close()
  for (const one of times) {
    const reused = await timeReuse(programs, one.roundTrip, runs)
    print(`${reused.text}\n`)
    one.reuse = reused.ms
  }

  print('## Counts of one rotation\n')
  const rotation = await countAll(programs)
  print(`${rotation.text}\n`)

  print('## Counts with `access-token`\n')
  const reuse = await countReuse(programs)
  print(`${reuse.text}\n`)
  const checks = [...rotation.checks, ...reuse.checks]

  print('## Limits\n')
  const all = [...checks, ...checkSizes(actionDirectory)].map(check => ({
    ...check,
    passed: check.value <= check.limit,
  }))
  await writeBenchRecord({
    runs,
    times,
    checks: all,
    shell: rotation.shell,
    peakMB: rotation.peakMB,
  })
  const rows = all.map(({ what, value, limit, passed }) => [
    what,
    `${value}`,
    `${limit}`,
    passed ? 'passed' : 'FAILED',
  ])
  print(`${textTable(['', 'is', 'at most', ''], rows, { style: 'markdown' })}\n`)
  const failed = all.filter(({ passed }) => !passed).length
  print(`${all.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function integer(name: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`--${name} takes whole numbers, not ${text}`)
  return Number(text)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
