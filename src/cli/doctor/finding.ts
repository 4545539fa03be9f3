/** What a check came to. */
export type Finding =
  | { readonly status: 'ok'; readonly message: string }
  | {
      readonly status: 'warning' | 'error' | 'unknown'
      readonly message: string
      /** What to do about it. */
      readonly remedy: string
    }

export type Status = Finding['status']

/** @param message one or more sentences; texts from outside are already redacted */
export function ok(message: string): Finding {
  return { status: 'ok', message }
}

export function warning(message: string, remedy: string): Finding {
  return { status: 'warning', message, remedy }
}

export function error(message: string, remedy: string): Finding {
  return { status: 'error', message, remedy }
}

export function unknown(message: string, remedy: string): Finding {
  return { status: 'unknown', message, remedy }
}

/** The first finding of the worst status. */
export function worstOf(findings: readonly Finding[], otherwise: Finding): Finding {
  for (const status of ['error', 'warning', 'unknown'] as const) {
    const found = findings.find(finding => finding.status === status)
    if (found !== undefined) return found
  }
  return otherwise
}

/** Ends a check that depends on something that could not be found out. */
export class NotKnown extends Error {
  override readonly name = 'NotKnown'
  /** A sentence. */
  readonly reason: string
  readonly remedy: string

  constructor(reason: string, remedy: string) {
    super(reason)
    this.reason = reason
    this.remedy = remedy
  }
}
