import { assumptions } from './scenario.ts'
import type { Timeline } from './timeline.ts'

/** GitHub starts so many jobs at the same time. The others wait in their order. */
export class JobPool {
  readonly #atOnce: number
  readonly #timeline: Timeline
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(atOnce: number, timeline: Timeline) {
    this.#atOnce = atOnce
    this.#timeline = timeline
  }

  start(job: () => void): void {
    if (this.#running >= this.#atOnce) {
      this.#waiting.push(job)
      return
    }
    this.#running++
    this.#timeline.after(assumptions.jobStart, job)
  }

  end(): void {
    this.#running--
    const next = this.#waiting.shift()
    if (next !== undefined) this.start(next)
  }
}
