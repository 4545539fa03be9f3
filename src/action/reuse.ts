import type { Variable } from '../github/secret-metadata.ts'
import { formatUtc, relativeTime } from '../shared/dates.ts'
import type { Secret } from '../shared/secret.ts'
import { readRecord } from './token-record.ts'

/** What GitHub says about the variable with the access token's expiry. */
export type VariableState = Variable | 'missing' | 'forbidden' | 'unavailable'

/** Times are in milliseconds since the epoch, by GitHub's clock. */
export interface ReuseFacts {
  readonly token: Secret
  /** Milliseconds that the token must still be valid. */
  readonly minValidity: number
  readonly variable: VariableState
  /** When the secret of the access token was last changed, where that is known. */
  readonly secretChangedAt: number | undefined
  /** When this job received its secrets at the latest, where that is known. */
  readonly secretsReadAt?: number | undefined
  /** What the token says about itself, if it is a JWT. */
  readonly jwt: { readonly expiresAt: number; readonly issuedAt: number | undefined } | undefined
  readonly now: number
}

export interface Reusable {
  readonly reuse: true
  readonly expiresAt: Date
  /** Seconds until then. */
  readonly expiresIn: number
}

export interface NotReusable {
  readonly reuse: false
  /** As a sentence. */
  readonly reason: string
}

export type ReuseDecision = Reusable | NotReusable

/**
 * Decides whether the access token is the newest one and lives long enough. In doubt the token is not
 * reused, because that costs no more than a refresh.
 */
export function decideReuse(facts: ReuseFacts): ReuseDecision {
  const { token, variable, secretChangedAt, secretsReadAt, jwt } = facts
  if (typeof variable === 'object') {
    const recorded = readRecord(variable.value, token)
    const recordIsOlder = (secretChangedAt ?? 0) > variable.updatedAt + SAME_RUN
    if (recorded === 'other-token') return no(OTHER_TOKEN)
    if (recorded !== 'unreadable') {
      if (recordIsOlder) return no(SECRET_CHANGED)
      return decideByExpiry(Math.min(recorded, jwt?.expiresAt ?? recorded), facts)
    }
  }
  if (jwt === undefined) return no(`It is not known when it expires: ${unknownBecause(variable)}.`)
  if (secretChangedAt === undefined) return no(SECRET_UNKNOWN)
  const savedBy = (jwt.issuedAt ?? secretChangedAt) + ISSUE_TO_SAVE
  if (secretChangedAt > Math.min(savedBy, secretsReadAt ?? savedBy)) return no(SECRET_CHANGED)
  return decideByExpiry(jwt.expiresAt, facts)
}

/** A run writes the variable right after the secret, so the two dates differ by little. */
const SAME_RUN = 5_000

/** A token is saved right after it was issued, but the provider's clock may be wrong. */
const ISSUE_TO_SAVE = 60_000

const OTHER_TOKEN = 'It may not be the newest one: the variable belongs to another token.'
const SECRET_UNKNOWN = 'It may not be the newest one: when its secret was changed is not known.'
const SECRET_CHANGED = 'It may not be the newest one: its secret was changed later.'

function decideByExpiry(expiresAt: number, { minValidity, now }: ReuseFacts): ReuseDecision {
  const left = expiresAt - now
  if (left > 0 && left >= minValidity) {
    return { reuse: true, expiresAt: new Date(expiresAt), expiresIn: Math.floor(left / 1_000) }
  }
  const end = new Date(expiresAt)
  const date = `${formatUtc(end)} (${relativeTime(end, now)})`
  return no(
    left > 0
      ? `It expires at ${date}, and \`min-validity\` is ${minValidity / 1_000} seconds.`
      : `It expired at ${date}.`,
  )
}

function no(reason: string): NotReusable {
  return { reuse: false, reason }
}

function unknownBecause(variable: VariableState): string {
  return typeof variable === 'object' ? REASONS.unreadable : REASONS[variable]
}

const REASONS = {
  unreadable: 'the variable does not have the format that this action writes',
  missing: 'there is no variable yet',
  forbidden: 'the token in `github-token` may not read the variable',
  unavailable: 'GitHub gave no usable response about the variable',
}
