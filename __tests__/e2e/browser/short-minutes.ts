/**
 * An environment in which the ten minutes of `login` take three seconds. Other waits keep their
 * length.
 */
const source = `
import timers from 'node:timers/promises'
import { syncBuiltinESMExports } from 'node:module'
const { setTimeout } = timers
timers.setTimeout = (ms, ...more) => setTimeout(ms === 600_000 ? 3_000 : ms, ...more)
syncBuiltinESMExports()
`

export const shortMinutes = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}`,
}
