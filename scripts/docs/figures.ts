import { readFileSync } from 'node:fs'
import { table } from './markdown.ts'

/** docs/figures.json: everything that was measured, by the command that measures it. */
export interface Figures {
  readonly bench?: BenchFigures | undefined
  readonly faults?: FaultFigures | undefined
  readonly scale?: ScaleFigures | undefined
}

export interface BenchFigures {
  readonly processors: number
  readonly node: string
  readonly runs: number
  /** Medians in milliseconds. */
  readonly times: readonly {
    readonly roundTrip: number
    readonly action: number
    readonly shell?: number
    readonly reuse?: number
  }[]
  /** Calls, round trips and bytes, by what was measured. */
  readonly counts: Readonly<Record<string, number>>
  readonly shell?: { readonly calls: number; readonly flights: number }
  readonly peakMB?: number
}

export interface FaultFigures {
  readonly seed: number
  readonly cases: number
  /** Missing in figures that were taken before they were counted. */
  readonly verdicts?: Readonly<Record<string, number>>
  readonly problems?: number
  readonly badInputs: number
  readonly texts: number
  readonly searches: number
  readonly found: number
  readonly unprotected: number
  readonly unprotectedLost: number
}

export interface ScaleFigures {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly calibration: string
  /** How long was simulated. */
  readonly hours: number
}

/** The blocks that show measured figures, by the name of their markers. */
export function figureBlocks(): Record<string, string> {
  const { bench, faults, scale } = JSON.parse(readFileSync('docs/figures.json', 'utf8')) as Figures
  return {
    'figures-time': timeBlock(bench),
    'figures-calls': bench === undefined ? NOT_MEASURED : callBlock(bench),
    'figures-size': bench === undefined ? NOT_MEASURED : sizeBlock(bench),
    'figures-faults': faults === undefined ? NOT_MEASURED : faultBlock(faults),
    'figures-leaks': faults === undefined ? NOT_MEASURED : leakBlock(faults),
    'figures-scale': scale === undefined ? NOT_MEASURED : scaleBlock(scale),
    'figures-unprotected': faults === undefined ? NOT_MEASURED : unprotectedBlock(faults),
  }
}

const NOT_MEASURED = 'Not measured for this version.\n'

function timeBlock(bench: BenchFigures | undefined): string {
  if (bench === undefined || bench.times.length === 0) return NOT_MEASURED
  const rows = bench.times.map(({ roundTrip, action, shell, reuse }) => [
    `${roundTrip} ms`,
    `${number(action)} ms`,
    shell === undefined ? 'not measured' : `${number(shell)} ms`,
    reuse === undefined ? '' : `${number(reuse)} ms`,
  ])
  const head = ['Round trip', 'The action', '`curl` + `jq` + `gh`', 'A reused token']
  return `${table(head, rows)}\nDuration of the whole process, by the round-trip time of the network. Medians of ${bench.runs} runs, ${bench.processors} processors, Node ${bench.node}: \`npm run bench\`.\n`
}

function callBlock({ counts, shell }: BenchFigures): string {
  const suffix = ': calls'
  const rows = Object.keys(counts)
    .filter(what => what.endsWith(suffix))
    .map(what => what.slice(0, -suffix.length))
    .map(name => [
      name.replace(/^the action: /, 'rotation: '),
      `${counts[`${name}: calls`]}`,
      `${counts[`${name}: flights`]}`,
    ])
  const script = shell && ['`curl` + `jq` + `gh`: repository', `${shell.calls}`, `${shell.flights}`]
  const head = ['Run', 'GitHub API calls', 'Round trips, connecting included']
  return `${table(head, script === undefined ? rows : [...rows, script])}\nMeasured by \`npm run bench\`, which fails if a number grows.\n`
}

function sizeBlock({ counts, peakMB }: BenchFigures): string {
  const rows = [
    ['`dist/`', `${number(counts['bytes of dist'] ?? 0)} bytes`],
    ['what every job downloads', `${number(counts['bytes of the archive'] ?? 0)} bytes`],
    ...(peakMB === undefined ? [] : [['peak memory of the main step', `${peakMB} MB`]]),
  ]
  return `${table(['What', 'Size'], rows)}\nMeasured by \`npm run bench\`.\n`
}

function faultBlock({ seed, cases, verdicts, problems, badInputs }: FaultFigures): string {
  const rows = Object.entries({ lost: 0, ...verdicts })
  return [
    `**${number(cases)} runs**, each with one failure, and **${number(badInputs)} bad inputs**, each rejected by name without a request.\n`,
    ...(problems === undefined ? [] : [`**${problems} untrue reports** by the action.\n`]),
    ...(verdicts === undefined
      ? []
      : [
          table(
            ['The newest refresh token afterwards', 'Runs'],
            rows.map(([verdict, count]) => [verdict, number(count)]),
          ),
        ]),
    `Measured by \`npm run faults\` with seed ${seed}.\n`,
  ].join('\n')
}

function leakBlock({ texts, searches, found }: FaultFigures): string {
  return `Of ${number(texts)} texts and ${number(searches)} searches: **${found} found** (\`npm run faults\`).\n`
}

function unprotectedBlock({ unprotected, unprotectedLost }: FaultFigures): string {
  return `It loses the token in **${unprotectedLost} of ${unprotected}** cases (\`npm run faults\`).\n`
}

function scaleBlock({ headings, rows, calibration, hours }: ScaleFigures): string {
  return `${table(headings, rows)}\n${calibration} Simulated: ${hours} hours (\`npm run scale\`).\n`
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
