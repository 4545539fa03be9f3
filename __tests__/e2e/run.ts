import { rmSync } from 'node:fs'
import { LOGS } from './act/run.ts'
import { type Row, runPart } from './part.ts'
import { groups } from './parts/index.ts'
import { notes, table, totals } from './table.ts'
import { install } from './tools/install.ts'

/**
 * `npm run e2e [part …]`: the action on a runner, against servers and with clients of other
 * projects. With CI=true, a skipped part is a failure.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const asked = process.argv.slice(2)
const parts = groups.flat()
const unknown = asked.filter(name => !parts.some(part => part.name === name))
if (unknown.length > 0) {
  say(`No such part: ${unknown.join(', ')}. There are ${parts.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const chosen = groups.map(group =>
  group.filter(({ name }) => asked.length === 0 || asked.includes(name)),
)
rmSync(LOGS, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
const needed = chosen.flat().flatMap(({ needs }) => needs)
const broken = await install([...new Set(needed)], say)

const rows: Row[] = []
for (const group of chosen) {
  await Promise.all(
    group.map(part =>
      runPart(part, broken, row => {
        rows.push(row)
        say(`${row.result}  ${row.subject}: ${row.part}`)
      }),
    ),
  )
}
// Parts that ran at the same time are mixed.
const sorted = [...new Set(rows.map(({ subject }) => subject))].flatMap(subject =>
  rows.filter(row => row.subject === subject),
)
say(['', table(sorted), '', notes(sorted)].join('\n').trimEnd())
say(`\nLogs of the workflow runs: .artifacts/e2e/ (${minutes(performance.now())})`)
say(totals(rows))
const fatal = process.env['CI'] === 'true' ? ['failed', 'skipped'] : ['failed']
process.exitCode = rows.some(({ result }) => fatal.includes(result)) ? 1 : 0

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
