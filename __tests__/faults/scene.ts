import type { Fault, FaultPlan } from '../world/faults.ts'
import type { Hook, Moment, Removable } from '../world/hooks.ts'
import type { World } from '../world/index.ts'
import type { Server } from '../world/server.ts'
import type { StepChild } from '../world/step-child.ts'
import { Witness } from './witness.ts'

export type Stage = 'main' | 'post'
export type Side = 'github' | 'provider'
export type Signal = 'SIGKILL' | 'SIGINT' | 'SIGTERM' | 'cancel'

/** What a case makes trouble with. All trouble ends with `calm`. */
export class Scene {
  readonly world: World
  readonly witness: Witness
  readonly #removables: Removable[] = []
  readonly #timers: NodeJS.Timeout[] = []
  readonly #lineListeners: ((line: string) => void)[] = []
  #child: StepChild | undefined

  constructor(world: World) {
    this.world = world
    this.witness = new Witness(world, () => this.#child)
  }

  get stage(): Stage {
    return this.#child?.stage ?? 'main'
  }

  start(child: StepChild): void {
    this.#child = child
    for (const listener of this.#lineListeners) child.onLine(listener)
  }

  server(side: Side): Server {
    return this.world[side]
  }

  fault(plan: FaultPlan & { readonly on: string }): Fault {
    return this.faultAt(sideOf(plan.on), plan)
  }

  faultAt(side: Side, plan: FaultPlan): Fault {
    const fault = this.server(side).fault(plan)
    this.#removables.push(fault)
    return fault
  }

  /** The first time that a request of this stage comes to this moment. */
  at(stage: Stage, moment: Moment, request: string, hook: Hook): void {
    const server = this.server(sideOf(request))
    const add = { request: server.onRequest, answer: server.onAnswer, answered: server.onAnswered }
    let done = false
    const registered = add[moment](request, (...facts) => {
      if (done || this.stage !== stage) return undefined
      done = true
      return hook(...facts)
    })
    this.#removables.push(registered)
  }

  onLine(listener: (line: string) => void): void {
    if (this.#child) this.#child.onLine(listener)
    else this.#lineListeners.push(listener)
  }

  /** Gone at once, and back when the action has announced so many more attempts. */
  async outage(side: Side, attempts: number | 'always'): Promise<void> {
    const server = this.server(side)
    const down = server.down()
    let announced = 0
    this.onLine(line => {
      if (line.includes('Trying again') && ++announced === attempts) void down.then(server.up)
    })
    await down
  }

  /** As soon as the post step has been started: its process is not ready yet. */
  whenPost(hook: () => unknown): void {
    const timer = setInterval(() => {
      if (this.stage !== 'post') return
      clearInterval(timer)
      hook()
    }, 3)
    this.#timers.push(timer)
  }

  signal(signal: Signal): void {
    const child = this.#child
    if (child === undefined) return
    if (signal === 'cancel') void child.cancel(CANCEL_SCALE)
    else if (signal === 'SIGKILL') this.witness.kill(child)
    else child.kill(signal)
  }

  async calm(): Promise<void> {
    for (const removable of this.#removables) removable.remove()
    for (const timer of this.#timers) clearInterval(timer)
    await Promise.all([this.world.github.up(), this.world.provider.up()])
  }
}

/** A cancelled job has 1.5 s until SIGTERM and half a second more until the kill. */
const CANCEL_SCALE = 0.2

export function sideOf(request: string): Side {
  return request === 'token' ? 'provider' : 'github'
}
