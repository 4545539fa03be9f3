import type { Json } from './server.ts'

/** What goes wrong with one request, or with connecting. */
export type FaultKind = {
  /** Resets the connection `before` or `after` the request is carried out, without a response. */
  readonly reset?: 'before' | 'after'
  /** Sends another response. Nothing is carried out, unless `carriedOut` says so. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** With `status`. The server's own body for that status, unless given. */
  readonly body?: string
  readonly carriedOut?: boolean
  /** Carries the request out, sends the headers and half of the body, and closes. */
  readonly truncated?: true
  /** Carries the request out and sends a page of HTML with 200, as a proxy might. */
  readonly garbage?: true
  /** Carries the request out at once and sends the response after so many milliseconds. */
  readonly slow?: number
  /** Never sends a response; the request is not carried out (`before`), or is (`after`). */
  readonly hang?: 'before' | 'after'
  /** Closes new connections before a byte is sent, and so before a TLS handshake. */
  readonly handshake?: true
  /**
   * Carries the request out and, where that succeeds, writes these bytes to the socket in place of
   * the response. The argument is the JSON of the response: the new tokens, for a token request.
   */
  readonly raw?: (json: Json) => Buffer | string
  /** What follows the last byte of `raw`; `close` unless given. */
  readonly end?: 'close' | 'reset' | 'hold'
  /** Sends `raw` byte by byte, with so many milliseconds after each. */
  readonly trickleMs?: number
}

export type FaultPlan = {
  /** Names of requests; any request when missing. `handshake` ignores it. */
  readonly on?: string | readonly string[]
  readonly kind: FaultKind
  /** How many requests fail; one when missing. */
  readonly times?: number | 'always'
  /** How many matching requests succeed first. */
  readonly after?: number
}

export type Fault = {
  readonly plan: FaultPlan
  /** How many requests have failed because of it. */
  readonly hits: number
  remove(): void
}

type ActiveFault = Fault & { hits: number; seen: number }

export class FaultList {
  readonly #active = new Set<ActiveFault>()

  add(plan: FaultPlan): Fault {
    const fault = { plan, hits: 0, seen: 0, remove: () => void this.#active.delete(fault) }
    this.#active.add(fault)
    return fault
  }

  /** The fault for this request, counted as a hit. */
  match(name: string): FaultKind | undefined {
    return take([...this.#active].filter(({ plan }) => !plan.kind.handshake && covers(plan, name)))
  }

  /** Whether to close this new connection, counted as a hit. */
  matchConnection(): boolean {
    return take([...this.#active].filter(({ plan }) => plan.kind.handshake)) !== undefined
  }
}

function covers({ on }: FaultPlan, name: string): boolean {
  return on === undefined || (typeof on === 'string' ? on === name : on.includes(name))
}

/** Every candidate counts the request; the first one whose turn it is applies. */
function take(candidates: readonly ActiveFault[]): FaultKind | undefined {
  let taken: FaultKind | undefined
  for (const fault of candidates) {
    const { kind, times = 1, after = 0 } = fault.plan
    fault.seen += 1
    if (taken === undefined && fault.seen > after && (times === 'always' || fault.hits < times)) {
      fault.hits += 1
      taken = kind
    }
  }
  return taken
}
