import { setTimeout as delay } from 'node:timers/promises'

/**
 * As long as GitHub takes at the very least to start the next job. Times of secrets and tokens are
 * to the second: what follows faster cannot be told from what came before.
 */
export function untilNextJob(): Promise<void> {
  return delay(1_500)
}
