import type { ServedRequest, World } from '../world/index.ts'
import type { StepChild } from '../world/step-child.ts'
import { cpuTimeOf, killAndInspect } from './process-death.ts'

type Stage = 'main' | 'post'
type Event = {
  readonly what: 'read' | 'exchange' | 'write' | 'other writer' | 'overwrite'
  readonly stage: Stage
}

/** What the servers see of a trial. It does not know what the action reports. */
export class Observer {
  /** Refresh tokens in complete responses to a running process. */
  readonly delivered = new Set<string>()
  /** The stage that stored the newest refresh token. */
  storedIn: Stage | undefined
  /** Bytes from the provider that main had not read when it was killed. */
  unreadAtDeath = 0
  /** CPU time, in ms, that main had between the token response and SIGKILL. */
  cpuSinceResponse: number | undefined
  /** The stage in which GitHub's public key changed. */
  keyChangedIn: Stage | undefined
  /** A running main received the new public key. */
  newKeyDelivered = false
  /** CPU time, in ms, that main had between the new public key and SIGKILL. */
  cpuSinceNewKey: number | undefined
  /** The refresh token that another writer stored. */
  otherToken: string | undefined
  readonly #events: Event[] = []
  #rawResponse = false
  #cpuAtResponse: number | undefined
  #cpuAtNewKey: number | undefined
  #mainIsDead = false
  readonly #world: World
  readonly #child: () => StepChild | undefined

  constructor(world: World, child: () => StepChild | undefined) {
    this.#world = world
    this.#child = child
    const { provider, github } = world
    provider.onRequest('token', () => this.#record('exchange'))
    provider.onAnswer('token', (_, response) => {
      if (response?.status === 200) this.#cpuAtResponse = cpuTimeOf(child()?.pid)
    })
    provider.onAnswered('token', (request, response) => {
      const isRaw = this.#rawResponse
      this.#rawResponse = false
      if (request.status !== 200 || response === undefined || this.#mainIsDead || isRaw) return
      for (const { value } of provider.refreshTokens)
        if (response.body.includes(value)) this.delivered.add(value)
    })
    github.onAnswer('public-key', () => {
      if (this.keyChangedIn !== undefined) this.#cpuAtNewKey = cpuTimeOf(child()?.pid)
    })
    github.onAnswered('public-key', ({ status }) => {
      if (!this.#mainIsDead && this.keyChangedIn !== undefined && status === 200)
        this.newKeyDelivered = true
    })
    github.onAnswer('secret', request => {
      if (this.#isOfTheSecret(request)) this.#record('read')
    })
    github.onRequest('put', request => {
      if (this.#isOfTheSecret(request)) this.#record('write')
    })
    github.onAnswer('put', request => {
      if (!request.carriedOut || !this.#isOfTheSecret(request)) return
      const stored = world.stored()
      if (stored === provider.newestRefreshToken() && stored !== this.otherToken)
        this.storedIn ??= this.#stage
      if (this.otherToken !== undefined && stored !== this.otherToken) this.#record('overwrite')
    })
  }

  /** The caller knows whether the refresh token can be read from the bytes of this response. */
  recordRawResponse(token: string, readable: boolean): void {
    this.#rawResponse = true
    if (readable) this.delivered.add(token)
  }

  recordOtherWriter(token: string): void {
    this.otherToken = token
    this.#record('other writer')
  }

  /**
   * Whether the other writer's token was overwritten, although the action checked the secret as late
   * as it can: directly before the write, or, for the first write of an exchange without a retry,
   * before the exchange.
   */
  get overwrittenInWindow(): boolean {
    const overwrite = this.#events.findIndex(({ what }) => what === 'overwrite')
    const before = this.#events.slice(0, Math.max(0, overwrite))
    const read = before.findLastIndex(({ what }) => what === 'read')
    const since = before.slice(read + 1).map(({ what }) => what)
    return (
      read >= 0 &&
      before[read]?.stage === this.#events[overwrite]?.stage &&
      since.includes('other writer') &&
      since.filter(what => what === 'write').length === 1 &&
      since.filter(what => what === 'exchange').length <= 1
    )
  }

  /** Sends SIGKILL and records what the process had not read or done. */
  kill(child: StepChild): void {
    const death = killAndInspect(child, Number(new URL(this.#world.provider.url).port))
    if (death === undefined || child.stage === 'post') return
    this.#mainIsDead = true
    this.unreadAtDeath = death.unreadBytes
    if (death.cpuTime === undefined) return
    if (this.#cpuAtResponse !== undefined)
      this.cpuSinceResponse = death.cpuTime - this.#cpuAtResponse
    if (this.#cpuAtNewKey !== undefined) this.cpuSinceNewKey = death.cpuTime - this.#cpuAtNewKey
  }

  get #stage(): Stage {
    return this.#child()?.stage ?? 'main'
  }

  #record(what: Event['what']): void {
    this.#events.push({ what, stage: this.#stage })
  }

  #isOfTheSecret({ url }: ServedRequest): boolean {
    return url.endsWith(`/${this.#world.secretName}`)
  }
}
