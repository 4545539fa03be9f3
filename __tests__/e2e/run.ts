import { removeLogs } from './logs.ts'
import { type Row, runPart } from './part.ts'
import { groups } from './parts/index.ts'
import { notes, table, totals } from './table.ts'
import { install } from './tools/install.ts'

/**
 * `npm run e2e [part …]`: the action on a runner, against servers and with clients of other
 * projects. With CI=true, a skipped part is a failure.
 */
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const requested = process.argv.slice(2)
const parts = groups.flat()
const unknown = requested.filter(name => !parts.some(part => part.name === name))
if (unknown.length > 0) {
  print(
    `No such part: ${unknown.join(', ')}. The parts are ${parts.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
const chosen = groups.map(group =>
  group.filter(({ name }) => requested.length === 0 || requested.includes(name)),
)
removeLogs()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
const needed = chosen.flat().flatMap(({ needs }) => needs)
const broken = await install([...new Set(needed)], print)

const rows: Row[] = []
for (const group of chosen) {
  await Promise.all(
    group.map(part =>
      runPart(part, broken, row => {
        rows.push(row)
        print(`${row.result}  ${row.subject}: ${row.part}`)
      }),
    ),
  )
}
// Parts that ran at the same time are mixed.
const sorted = [...new Set(rows.map(({ subject }) => subject))].flatMap(subject =>
  rows.filter(row => row.subject === subject),
)
print(['', table(sorted), '', notes(sorted)].join('\n').trimEnd())
print(`\nLogs: .artifacts/e2e/ (${minutes(performance.now())})`)
print(totals(rows))
const fatal = process.env['CI'] === 'true' ? ['failed', 'skipped'] : ['failed']
process.exitCode = rows.some(({ result }) => fatal.includes(result)) ? 1 : 0

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
