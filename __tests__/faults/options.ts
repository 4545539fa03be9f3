import { parseArgs } from 'node:util'

export type Options = {
  /** Only the cases whose id it matches. */
  readonly filter: RegExp
  /** Decides what the drawn cases are, and which are in a sample. */
  readonly seed: number
  /** How many of the cases to run; all when missing. */
  readonly sample: number | undefined
  /** How many cases run at the same time. */
  readonly jobs: number
  /** Print the ids and run nothing. */
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
    seed: wholeNumber('seed', values.seed),
    sample: values.sample === undefined ? undefined : wholeNumber('sample', values.sample),
    jobs: Math.max(1, wholeNumber('jobs', values.jobs)),
    list: values.list,
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} must be a whole number, not ${text}`)
  return Number(text)
}
