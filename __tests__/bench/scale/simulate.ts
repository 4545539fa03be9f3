import { type Random, seededRandom } from '../../faults/seeded-random.ts'
import { JobPool } from './job-pool.ts'
import { HOUR, Limiter, type RequestKind } from './limits.ts'
import { assumptions, type Costs, type Result, type Scenario } from './scenario.ts'
import { Timeline } from './timeline.ts'

/** Simulates rotators and readers under GitHub's limits. The same seed gives the same result. */
export function simulate(scenario: Scenario, costs: Costs, seed = 1): Result {
  return new Simulation(scenario, costs, seed).run()
}

const { hours, every, latest, lifetime, minValidity, retryTimeout } = assumptions

interface Batch {
  readonly kind: RequestKind
  readonly count: number
  readonly sent: () => void
  readonly failed: () => void
}

class Simulation {
  readonly #scenario: Scenario
  readonly #costs: Costs
  readonly #random: Random
  readonly #timeline = new Timeline()
  readonly #limiters: readonly Limiter[]
  /** When the access token that is saved for a token ends. */
  readonly #ends: number[]
  readonly #jobs: JobPool
  readonly #counts = { refreshes: 0, failedChecks: 0, notSaved: 0, reads: 0, readsOfExpired: 0 }
  #secondsBehind = 0

  constructor(scenario: Scenario, costs: Costs, seed: number) {
    this.#scenario = scenario
    this.#costs = costs
    this.#random = seededRandom(seed)
    this.#jobs = new JobPool(scenario.jobsAtOnce, this.#timeline)
    this.#limiters = Array.from({ length: scenario.rotators }, () => new Limiter(scenario.limits))
    this.#ends = Array.from(
      { length: scenario.tokens },
      () => this.#below(lifetime / 2) + minValidity,
    )
  }

  run(): Result {
    const { rotators, tokens } = this.#scenario
    for (const [rotator, limiter] of this.#limiters.entries()) {
      this.#timeline.at((rotator * every) / rotators, () => this.#tick(rotator, limiter))
    }
    for (let token = 0; token < tokens; token++) this.#planRead(token)
    this.#timeline.runUntil(hours * HOUR)
    for (let token = 0; token < tokens; token++) this.#noteDelay(token)
    const calls = this.#limiters.reduce((sum, { accepted }) => sum + accepted, 0)
    const { refreshes, ...counts } = this.#counts
    return {
      ...counts,
      refreshesPerHour: Math.round(refreshes / hours),
      callsPerHour: Math.round(calls / hours),
      secondsBehind: Math.round(this.#secondsBehind),
    }
  }

  /** The schedule starts a run, which has one job for each token of the rotator. */
  #tick(rotator: number, limiter: Limiter): void {
    const { tokens, rotators } = this.#scenario
    this.#timeline.after(this.#below(latest), () => {
      for (let token = rotator; token < tokens; token += rotators) {
        this.#jobs.start(() => this.#lookUp(token, limiter))
      }
    })
    this.#timeline.after(every, () => this.#tick(rotator, limiter))
  }

  #lookUp(token: number, limiter: Limiter): void {
    this.#send(limiter, {
      kind: 'read',
      count: this.#costs.lookups,
      failed: () => this.#fail('failedChecks'),
      sent: () => {
        if (this.#left(token) >= minValidity) this.#jobs.end()
        else this.#check(token, limiter)
      },
    })
  }

  #check(token: number, limiter: Limiter): void {
    this.#send(limiter, {
      kind: 'read',
      count: this.#costs.checks,
      failed: () => this.#fail('failedChecks'),
      sent: () => this.#timeline.after(this.#costs.seconds, () => this.#save(token, limiter)),
    })
  }

  #save(token: number, limiter: Limiter): void {
    this.#send(limiter, {
      kind: 'write',
      count: this.#costs.writes,
      failed: () => this.#fail('notSaved'),
      sent: () => {
        this.#counts.refreshes++
        this.#noteDelay(token)
        this.#ends[token] = this.#timeline.now + lifetime
        this.#jobs.end()
      },
    })
  }

  /** Retries to the deadline, as the action does. */
  #send(limiter: Limiter, batch: Batch, deadline = this.#timeline.now + retryTimeout): void {
    const { now } = this.#timeline
    const wait = limiter.send(now, batch.kind, batch.count)
    if (wait === 0) batch.sent()
    else if (now + wait > deadline) batch.failed()
    else this.#timeline.after(wait, () => this.#send(limiter, batch, deadline))
  }

  #fail(counter: 'failedChecks' | 'notSaved'): void {
    this.#counts[counter]++
    this.#jobs.end()
  }

  #planRead(token: number): void {
    const pause = (-Math.log(1 - this.#below(1)) * HOUR) / this.#scenario.readsPerToken
    this.#timeline.after(pause, () => {
      this.#counts.reads++
      if (this.#left(token) < 0) this.#counts.readsOfExpired++
      this.#planRead(token)
    })
  }

  #noteDelay(token: number): void {
    this.#secondsBehind = Math.max(this.#secondsBehind, -this.#left(token))
  }

  #left(token: number): number {
    return (this.#ends[token] ?? 0) - this.#timeline.now
  }

  #below(limit: number): number {
    return (this.#random.integer(2 ** 30) / 2 ** 30) * limit
  }
}
