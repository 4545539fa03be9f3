/*
 * Takes the measured figures of the documentation from .artifacts/ into docs/figures.json, after
 * `npm run bench`, `npm run faults` or `npm run scale`. What was not measured stays as it is.
 * `npm run docs` then writes them into the documents.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { BenchFigures, FaultFigures, Figures, ScaleFigures } from './docs/figures.ts'

const FILE = 'docs/figures.json'

/** Fewer are a sample, which says nothing about all cases. */
const WHOLE_CAMPAIGN = 2_000

/** Fewer give no median. */
const FEWEST_RUNS = 3

const old = existsSync(FILE) ? (read(FILE) as Figures) : {}
const figures: Figures = {
  bench: artifact('bench.json', benchFigures) ?? old.bench,
  faults: artifact('faults.json', faultFigures) ?? old.faults,
  scale: artifact('scale.json', one => one as ScaleFigures) ?? old.scale,
}
writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`)

interface BenchRecord extends Omit<BenchFigures, 'counts'> {
  readonly checks: readonly { readonly what: string; readonly value: number }[]
}

function benchFigures(record: unknown): BenchFigures {
  const { checks, times, ...rest } = record as BenchRecord
  const counts = Object.fromEntries(checks.map(({ what, value }) => [what, value]))
  return { ...rest, counts, times: rest.runs < FEWEST_RUNS ? (old.bench?.times ?? []) : times }
}

interface FaultRecord {
  readonly seed: number
  readonly cases: readonly FaultCase[]
  readonly unprotected: readonly FaultCase[]
  readonly inputs: readonly { readonly problems: readonly string[] }[]
}

interface FaultCase {
  readonly verdict: string
  readonly problems: readonly string[]
  readonly texts: number
  readonly searched: number
  readonly found: number
}

function faultFigures(record: unknown): FaultFigures | undefined {
  const { seed, cases, unprotected, inputs } = record as FaultRecord
  if (cases.length < WHOLE_CAMPAIGN) return undefined
  const sum = (of: (one: FaultCase) => number): number =>
    cases.reduce((total, one) => total + of(one), 0)
  const byVerdict = Object.groupBy(cases, ({ verdict }) => verdict)
  return {
    seed,
    cases: cases.length,
    verdicts: Object.fromEntries(
      Object.entries(byVerdict).map(([verdict, members = []]) => [verdict, members.length]),
    ),
    problems: sum(({ problems }) => (problems.length > 0 ? 1 : 0)),
    badInputs: inputs.length,
    texts: sum(({ texts }) => texts),
    searches: sum(({ searched }) => searched),
    found: sum(({ found }) => found),
    unprotected: unprotected.length,
    unprotectedLost: unprotected.filter(({ verdict }) => verdict === 'lost').length,
  }
}

function artifact<T>(name: string, take: (record: unknown) => T | undefined): T | undefined {
  const file = `.artifacts/${name}`
  return existsSync(file) ? take(read(file)) : undefined
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
