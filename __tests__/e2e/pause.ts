import { setTimeout as delay } from 'node:timers/promises'

/**
 * The time that GitHub needs at least to start the next job. GitHub's times have whole seconds:
 * within one second, it is not known which change came first.
 */
export function untilNextJob(): Promise<void> {
  return delay(1_500)
}
