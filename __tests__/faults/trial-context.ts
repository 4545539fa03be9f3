import type { Fault, FaultPlan } from '../world/faults.ts'
import type { Hook, Moment, Removable } from '../world/hooks.ts'
import type { Inputs, World } from '../world/index.ts'
import type { Server } from '../world/server.ts'
import type { StepChild } from '../world/step-child.ts'
import { logTexts } from './log-texts.ts'
import { Observer } from './observer.ts'

export type Stage = 'main' | 'post'
export type Side = 'github' | 'provider'
export type Signal = 'SIGKILL' | 'SIGINT' | 'SIGTERM' | 'cancel'
export type Pairs = Readonly<Record<string, string>>

/** What a case uses to cause its failure. `end` removes every failure. */
export class TrialContext {
  readonly world: World
  readonly observer: Observer
  /** Inputs of the step, where they differ from the usual ones. */
  inputs: Inputs = {}
  /** Inputs of the post step, where they differ from main's. */
  postInputs: Pairs = {}
  /** Returns the state that the post step gets, from the state that main saved. */
  postState = (saved: Pairs): Pairs => saved
  readonly #removables: Removable[] = []
  readonly #timers: NodeJS.Timeout[] = []
  readonly #lineListeners: ((line: string) => void)[] = []
  #child: StepChild | undefined

  constructor(world: World) {
    this.world = world
    this.observer = new Observer(world, () => this.#child)
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

  /** Runs the hook once: when the stage's first request of this name reaches the moment. */
  at(stage: Stage, moment: Moment, request: string, hook: Hook): void {
    this.atNth(1, { stage, moment, request }, hook)
  }

  /** Like `at`, for the stage's nth request of this name. */
  atNth(
    nth: number,
    when: { readonly stage: Stage; readonly moment: Moment; readonly request: string },
    hook: Hook,
  ): void {
    const server = this.server(sideOf(when.request))
    const add = { request: server.onRequest, answer: server.onAnswer, answered: server.onAnswered }
    let count = 0
    const registered = add[when.moment](when.request, (...facts) =>
      this.stage === when.stage && ++count === nth ? hook(...facts) : undefined,
    )
    this.#removables.push(registered)
  }

  onLine(listener: (line: string) => void): void {
    if (this.#child) this.#child.onLine(listener)
    else this.#lineListeners.push(listener)
  }

  /** Takes the server down, until the action has announced this many retries. */
  async outage(side: Side, retries: number | 'always'): Promise<void> {
    const server = this.server(side)
    const down = server.down()
    let announced = 0
    this.onLine(line => {
      if (line.includes(logTexts.retry) && ++announced === retries) void down.then(server.up)
    })
    await down
  }

  /** Runs the hook when the post step's process is started, before it can send a request. */
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
    else if (signal === 'SIGKILL') this.observer.kill(child)
    else child.kill(signal)
  }

  /** Kills main when its first write arrives. The write is not carried out. */
  killMainAtWrite(): void {
    this.at('main', 'request', 'put', () => {
      this.signal('SIGKILL')
      this.fault({ on: 'put', kind: { reset: 'before' } })
    })
  }

  changeKey(): void {
    this.world.github.rotateKey(this.world.place)
    this.observer.keyChangedIn = this.stage
  }

  /** Another writer, such as a person who signs in again, stores a token of a new grant. */
  async storeNewerToken(): Promise<void> {
    const { github, place, secretName } = this.world
    const age = Date.now() - Number(github.secret(place, secretName)?.updatedAt)
    const newer = await this.world.storeNewer(Math.max(1, Math.ceil(age / 1000)))
    this.observer.recordOtherWriter(newer)
  }

  async end(): Promise<void> {
    for (const removable of this.#removables) removable.remove()
    for (const timer of this.#timers) clearInterval(timer)
    await Promise.all([this.world.github.up(), this.world.provider.up()])
  }
}

/** A cancelled job sends SIGTERM after 1.5 s and SIGKILL half a second later. */
const CANCEL_SCALE = 0.2

export function sideOf(request: string): Side {
  return request === 'token' ? 'provider' : 'github'
}
