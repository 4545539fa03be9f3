import type { World } from '../world/index.ts'
import type { StepChild } from '../world/step-child.ts'
import { cpuTimeOf, killAndLook } from './process-death.ts'

/** What the world sees of a run; it knows nothing of what the action says. */
export class Witness {
  /** The refresh tokens in answers that went whole to a process that lived. */
  readonly delivered = new Set<string>()
  /** In which stage the newest refresh token came into the secret. */
  storedIn: 'main' | 'post' | undefined
  /** Bytes of the provider's that main had not read when it was killed. */
  unreadAtDeath = 0
  /** Processor time, in milliseconds, that main had between the provider's answer and its death. */
  timeToSeal: number | undefined
  /** In which stage GitHub's key was replaced. */
  keyChangedIn: 'main' | 'post' | undefined
  /** GitHub has given the new key to main since, which lived. */
  newKeyGiven = false
  /** Processor time, in milliseconds, that main had between the new key's answer and its death. */
  timeToSealAgain: number | undefined
  /** Somebody else put another refresh token into the secret. */
  overtaken = false
  #timeAtAnswer: number | undefined
  #timeAtNewKey: number | undefined
  #mainIsDead = false
  readonly #provider: World['provider']

  constructor(world: World, child: () => StepChild | undefined) {
    const { provider, github } = world
    this.#provider = provider
    provider.onAnswer('token', (_, answer) => {
      if (answer?.status === 200) this.#timeAtAnswer = cpuTimeOf(child()?.pid)
    })
    provider.onAnswered('token', (request, answer) => {
      if (request.status !== 200 || answer === undefined || this.#mainIsDead) return
      for (const { value } of provider.refreshTokens)
        if (answer.body.includes(value)) this.delivered.add(value)
    })
    github.onAnswer('public-key', () => {
      if (this.keyChangedIn !== undefined) this.#timeAtNewKey = cpuTimeOf(child()?.pid)
    })
    github.onAnswered('public-key', request => {
      if (this.#mainIsDead || this.keyChangedIn === undefined) return
      if (request.status === 200) this.newKeyGiven = true
    })
    github.onAnswer('put', () => {
      if (world.stored() === provider.newestRefreshToken()) this.storedIn ??= child()?.stage
    })
  }

  /** Kills, and sees what the process leaves unread and undone. */
  kill(child: StepChild): void {
    const death = killAndLook(child, Number(new URL(this.#provider.url).port))
    if (death === undefined || child.stage === 'post') return
    this.#mainIsDead = true
    this.unreadAtDeath = death.unread
    if (this.#timeAtAnswer !== undefined && death.time !== undefined)
      this.timeToSeal = death.time - this.#timeAtAnswer
    if (this.#timeAtNewKey !== undefined && death.time !== undefined)
      this.timeToSealAgain = death.time - this.#timeAtNewKey
  }
}
