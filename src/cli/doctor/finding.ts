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

/** All findings of the worst status as one. `otherwise` if all are `ok`. */
export function worstOf(findings: readonly Finding[], otherwise: Finding): Finding {
  for (const status of ['error', 'warning', 'unknown'] as const) {
    const found = findings.flatMap(finding => (finding.status === status ? [finding] : []))
    if (found.length === 0) continue
    const message = joined(found.map(finding => finding.message))
    return { status, message, remedy: joined(found.map(({ remedy }) => remedy)) }
  }
  return otherwise
}

function joined(sentences: readonly string[]): string {
  return [...new Set(sentences)].join(' ')
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
