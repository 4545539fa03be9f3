/** What kept a request to GitHub from succeeding. */
export type GitHubDiagnosis =
  | Refused
  | Unavailable
  | IncompleteList
  | { readonly kind: 'cancelled' }

/** GitHub understood the request and would respond the same way again. */
export interface Refused {
  readonly kind: 'refused'
  readonly status: number
  /** GitHub's words, not redacted. */
  readonly message: string
  /** `X-Accepted-GitHub-Permissions`, as GitHub sent it. */
  readonly acceptedPermissions: string | undefined
  /** `X-GitHub-SSO`, as GitHub sent it. */
  readonly sso: string | undefined
}

/** No definite response; a later attempt may succeed. */
export interface Unavailable {
  readonly kind: 'unavailable'
  readonly reason: string
  /** GitHub responded at all; otherwise the network is at fault. */
  readonly responded: boolean
  /** Another attempt would fail the same way, for example on an untrusted certificate. */
  readonly permanent: boolean
  /** The request may have taken effect. */
  readonly mayHaveBeenProcessed: boolean
  /** Milliseconds that the server asks to wait. */
  readonly waitAtLeast: number | undefined
}

/** The token sees only some of the repositories that share an organization's secret. */
export interface IncompleteList {
  readonly kind: 'incomplete-list'
  readonly seen: number
  readonly all: number
}

/** The one error of this folder. It carries a diagnosis, which the caller puts into words. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  readonly diagnosis: GitHubDiagnosis

  constructor(diagnosis: GitHubDiagnosis) {
    super(`GitHub: ${diagnosis.kind}`)
    this.diagnosis = diagnosis
  }
}

/** GitHub responded with something that cannot be used; retrying does not help. */
export function unusable(reason: string): GitHubError {
  return new GitHubError({
    kind: 'unavailable',
    reason,
    responded: true,
    permanent: true,
    mayHaveBeenProcessed: false,
    waitAtLeast: undefined,
  })
}

export function isRefused(error: unknown, ...statuses: readonly number[]): boolean {
  return (
    error instanceof GitHubError &&
    error.diagnosis.kind === 'refused' &&
    statuses.includes(error.diagnosis.status)
  )
}

/** What the request resolves to. Undefined if GitHub refuses it with one of these statuses. */
export async function unlessRefused<T>(
  request: Promise<T>,
  ...statuses: readonly number[]
): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (isRefused(error, ...statuses)) return undefined
    throw error
  }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof GitHubError && error.diagnosis.kind === 'cancelled'
}

/** The diagnosis of an error that a later attempt may not meet. */
export function unavailability(error: unknown): Unavailable | undefined {
  return error instanceof GitHubError && error.diagnosis.kind === 'unavailable'
    ? error.diagnosis
    : undefined
}
