import type { Clock } from '../shared/clock.ts'
import type { HttpHeaders } from './response.ts'
export declare class Backoff {
  constructor(
    options: { timeout: number; firstWait: number; longestWait: number },
    deps: { clock: Clock; random: () => number },
  )
  get remaining(): number
  next(atLeast?: number): number | undefined
}
export declare function retryAfter(headers: HttpHeaders, now: number): number | undefined
export declare function rateLimitReset(headers: HttpHeaders, now: number): number | undefined
