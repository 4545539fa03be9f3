import type { Ports } from '../ports.ts'
import type { AnswerHeaders } from './answer.ts'

/** An attempt without a definite outcome. */
export interface TryAgain {
  /** Why, as the rest of a line of log. */
  readonly again: string
  /** The wait the server asks for, in milliseconds. */
  readonly waitAtLeast?: number | undefined
  /** It will be no other another time. */
  readonly lasting?: boolean
}

/** What one attempt came to. */
export type Verdict<T, A extends TryAgain = TryAgain> = { readonly outcome: T } | A

/** What all attempts came to; without an outcome nothing was settled in time. */
export interface Tried<T, A extends TryAgain = TryAgain> {
  readonly outcome?: T
  /** The attempts that settled nothing, in order. */
  readonly tries: readonly A[]
}

export interface Patience<A extends TryAgain> {
  /** What is tried: the beginning of a line of log. */
  readonly what: string
  /** Milliseconds in which new attempts are started. */
  readonly timeout: number
  /** The first wait, doubled each time up to the longest, in milliseconds, before jitter. */
  readonly firstWait: number
  readonly longestWait: number
  /** Ends a wait early. Whether that ends the attempts too is for `stop` to say. */
  readonly signal?: AbortSignal | undefined
  readonly stop?: (tries: readonly A[]) => boolean
  /** Called for every attempt that settled nothing. */
  readonly onSetback?: () => void
}

/**
 * Attempts until one has an outcome or the deadline passes, and logs every wait. A server's own
 * waiting time is kept; one that reaches beyond the deadline ends the attempts at once.
 */
export async function retry<T, A extends TryAgain = TryAgain>(
  attempt: (left: number, tries: readonly A[]) => Promise<Verdict<T, A>>,
  { what, timeout, firstWait, longestWait, signal, stop = never, onSetback }: Patience<A>,
  { clock, core, random }: Pick<Ports, 'clock' | 'core' | 'random'>,
): Promise<Tried<T, A>> {
  const deadline = clock.now() + timeout
  const tries: A[] = []
  for (;;) {
    const verdict = await attempt(deadline - clock.now(), tries)
    if ('outcome' in verdict) return { outcome: verdict.outcome, tries }
    tries.push(verdict)
    onSetback?.()
    const backoff = Math.min(firstWait * 2 ** (tries.length - 1), longestWait)
    const wait = (verdict.waitAtLeast ?? 0) + backoff * (0.5 + random() / 2)
    const left = deadline - clock.now()
    if (verdict.lasting || wait > left || stop(tries)) return { tries }
    core.info(`${what}: ${verdict.again}. Trying again in ${seconds(wait)}, ${seconds(left)} left.`)
    await clock.wait(wait, signal?.aborted ? undefined : signal)
    if (stop(tries)) return { tries }
  }
}

function never(): boolean {
  return false
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}

/** The wait a server asks for, in milliseconds: `Retry-After` (RFC 9110 §10.2.3), in either form. */
export function retryAfter(headers: AnswerHeaders, now: number): number | undefined {
  const value = headers.get('retry-after')
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
