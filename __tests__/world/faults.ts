/** What can go wrong with one request, or with connecting at all. */
export type FaultKind =
  /** The connection is reset: before the request was carried out, or after, without one answer byte. */
  | { readonly reset: 'before' | 'after' }
  /** Another answer; by default nothing was carried out, and the body is the server's own for the status. */
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
      readonly carriedOut?: boolean
    }
  /** Carried out; all headers, half of the body, then the connection is gone. */
  | { readonly truncated: true }
  /** Carried out; a proxy's idea of an answer: 200 and HTML. */
  | { readonly garbage: true }
  /** Carried out at once, answered after so many milliseconds. */
  | { readonly slow: number }
  /** Never answered. */
  | { readonly hang: 'before' | 'after' }
  /** New connections are closed before a byte, and so before any TLS handshake. */
  | { readonly handshake: true }

/** A kind taken apart: every part that may be there. */
export type Effects = {
  readonly reset?: 'before' | 'after'
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly carriedOut?: boolean
  readonly truncated?: true
  readonly garbage?: true
  readonly slow?: number
  readonly hang?: 'before' | 'after'
  readonly handshake?: true
}

export type FaultPlan = {
  /** Names of requests; all when missing. Means nothing to `handshake`. */
  readonly on?: string | readonly string[]
  readonly kind: FaultKind
  /** How many requests are hit; one when missing. */
  readonly times?: number | 'always'
  /** How many matching requests pass unharmed first. */
  readonly after?: number
}

export type Fault = {
  readonly plan: FaultPlan
  /** How often it has struck. */
  readonly hits: number
  remove(): void
}

export type Faults = {
  add(plan: FaultPlan): Fault
  /** The fault that strikes this request, counted as a hit. */
  strike(name: string): FaultKind | undefined
  /** Whether this new connection is to be closed at once, counted as a hit. */
  strikeConnection(): boolean
}

export function createFaults(): Faults {
  const armed: Armed[] = []
  return {
    add(plan) {
      const fault = new Armed(plan, () => {
        const index = armed.indexOf(fault)
        if (index >= 0) armed.splice(index, 1)
      })
      armed.push(fault)
      return fault
    },
    strike(name) {
      return strike(armed.filter(({ plan }) => !('handshake' in plan.kind) && matches(plan, name)))
    },
    strikeConnection() {
      return strike(armed.filter(({ plan }) => 'handshake' in plan.kind)) !== undefined
    },
  }
}

class Armed implements Fault {
  readonly plan: FaultPlan
  readonly #remove: () => void
  hits = 0
  seen = 0

  constructor(plan: FaultPlan, remove: () => void) {
    this.plan = plan
    this.#remove = remove
  }

  remove(): void {
    this.#remove()
  }
}

function matches({ on }: FaultPlan, name: string): boolean {
  return on === undefined || (typeof on === 'string' ? on === name : on.includes(name))
}

/** Every candidate sees the request; the first that is due strikes. */
function strike(candidates: readonly Armed[]): FaultKind | undefined {
  let struck: FaultKind | undefined
  for (const fault of candidates) {
    const { kind, times = 1, after = 0 } = fault.plan
    fault.seen += 1
    if (struck === undefined && fault.seen > after && (times === 'always' || fault.hits < times)) {
      fault.hits += 1
      struck = kind
    }
  }
  return struck
}
