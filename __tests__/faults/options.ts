import { parseArgs } from 'node:util'

export type Options = {
  /** Runs only the cases whose id matches. */
  readonly filter: RegExp
  /** Decides which pairs and which sample are drawn. */
  readonly seed: number
  /** Runs only this many cases, chosen at random. */
  readonly sample: number | undefined
  /** The number of cases that run in parallel. */
  readonly jobs: number
  /** Prints the ids and runs nothing. */
  readonly list: boolean
}

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      filter: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      sample: { type: 'string' },
      jobs: { type: 'string', default: '20' },
      list: { type: 'boolean', default: false },
    },
  })
  return {
    filter: new RegExp(values.filter),
    seed: integer('seed', values.seed),
    sample: values.sample === undefined ? undefined : integer('sample', values.sample),
    jobs: Math.max(1, integer('jobs', values.jobs)),
    list: values.list,
  }
}

function integer(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} must be a whole number, not ${text}`)
  return Number(text)
}
