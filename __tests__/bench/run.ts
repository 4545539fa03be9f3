import { cpus, loadavg } from 'node:os'
import { assemble, type Cast } from './cast.ts'
import { passes } from './check.ts'
import { countAll } from './counts.ts'
import { growthOf } from './growth.ts'
import { type Options, readOptions } from './options.ts'
import { profile } from './profile.ts'
import { runOnce } from './run-once.ts'
import { openSite } from './site.ts'
import { checkSizes } from './sizes.ts'
import { print, table } from './table.ts'
import { timeAll } from './times.ts'

const options = readOptions(process.argv.slice(2))
const cast = await assemble()
try {
  const load = loadavg().map(value => value.toFixed(1))
  print(`${cpus().length} processors, load ${load.join(' ')}, Node ${process.version}`)
  if (options.profile) print(await profile(cast, options.runs))
  else process.exitCode = await benchmark(cast, options)
} finally {
  await cast.dismiss()
}

async function benchmark(cast: Cast, { runs, roundTrips }: Options): Promise<number> {
  if (cast.missing) print(`Nothing to compare with: there is no ${cast.missing} here.`)
  print('\n## Time of the whole process, in turn\n')
  const site = await openSite()
  for (const program of [cast.action, cast.minimal, cast.shell])
    if (program) await runOnce(program, site)
  for (const roundTrip of roundTrips) print(`${await timeAll(cast, site, roundTrip, runs)}\n`)
  await site.close()

  print('## Counts of one rotation\n')
  const { text, checks } = await countAll(cast)
  print(`${text}\n`)
  print('## How cost grows with the places to write\n')
  print(`${await growthOf(cast, runs)}\n`)

  print('## What must not be exceeded\n')
  const all = [...checks, ...checkSizes(cast.directory)]
  const rows = all.map(check => [
    check.what,
    `${check.value}`,
    `${check.limit}`,
    passes(check) ? 'passed' : 'FAILED',
  ])
  print(`${table(['', 'is', 'at most', ''], rows)}\n`)
  const passed = all.filter(passes).length
  print(`${passed} passed, ${all.length - passed} failed`)
  return passed === all.length ? 0 : 1
}
