/**
 * GitHub's documented limits of one credential.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export interface Limits {
  readonly requestsPerHour: number
  /** GitHub does not say whether writing a secret counts as creating content. */
  readonly writesAreContent: boolean
}

const POINTS_PER_MINUTE = 900
const CONTENT_PER_MINUTE = 80
const CONTENT_PER_HOUR = 500
const points = { read: 1, write: 5 } as const

export const personalToken = 5_000

/** 50 more for each repository beyond 20. */
export function appInstallation(repositories: number): number {
  return Math.min(12_500, 5_000 + 50 * Math.max(0, repositories - 20))
}

/**
 * Jobs at the same time, of one account.
 *
 * @see https://docs.github.com/en/actions/reference/limits
 */
export const jobsAtOnce = { Team: 60, Enterprise: 500 } as const

export const MINUTE = 60
export const HOUR = 3_600

export type RequestKind = keyof typeof points

/** Counts the requests of one credential, in windows of a minute and an hour. */
export class Limiter {
  readonly #limits: Limits
  readonly #used = { requests: 0, content: 0, points: 0, contentOfMinute: 0 }
  #hour = 0
  #minute = 0
  /** All requests that GitHub accepted. */
  accepted = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Sends requests of one kind together. Returns 0, or the seconds to wait if GitHub refuses them. */
  send(now: number, kind: RequestKind, count: number): number {
    this.#openWindows(now)
    const used = this.#used
    const content = kind === 'write' && this.#limits.writesAreContent ? count : 0
    if (used.requests + count > this.#limits.requestsPerHour) return HOUR - (now % HOUR)
    if (used.content + content > CONTENT_PER_HOUR) return HOUR - (now % HOUR)
    const tooFast =
      used.points + points[kind] * count > POINTS_PER_MINUTE ||
      used.contentOfMinute + content > CONTENT_PER_MINUTE
    // Without a waiting time in the response, GitHub asks for at least a minute.
    if (tooFast) return MINUTE
    used.requests += count
    used.content += content
    used.points += points[kind] * count
    used.contentOfMinute += content
    this.accepted += count
    return 0
  }

  #openWindows(now: number): void {
    const [hour, minute] = [Math.floor(now / HOUR), Math.floor(now / MINUTE)]
    if (hour !== this.#hour) Object.assign(this.#used, { requests: 0, content: 0 })
    if (minute !== this.#minute) Object.assign(this.#used, { points: 0, contentOfMinute: 0 })
    this.#hour = hour
    this.#minute = minute
  }
}
