import { parseArgs } from 'node:util'

export type Options = {
  /** How often each program runs at each round trip. */
  readonly runs: number
  /** Round trips in milliseconds. */
  readonly roundTrips: readonly number[]
  /** Show where the time goes instead. */
  readonly profile: boolean
}

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '9' },
      rtt: { type: 'string', default: '0,50,150' },
      profile: { type: 'boolean', default: false },
    },
  })
  return {
    runs: Math.max(1, wholeNumber('runs', values.runs)),
    roundTrips: values.rtt.split(',').map(text => wholeNumber('rtt', text)),
    profile: values.profile,
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`--${name} takes whole numbers, not ${text}`)
  return Number(text)
}
