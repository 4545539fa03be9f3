import type { SecretMetadata } from './secret-metadata.ts'

/** When a value was encrypted, and what its secret was then. */
export interface EncryptionBasis {
  /** The secret's `updated_at`. Undefined if it was not looked up or did not exist. */
  readonly foundUpdatedAt: string | undefined
  /** By GitHub's clock, RFC 3339. */
  readonly sealedAt: string
}

/**
 * Whether somebody wrote the secret after it was read. GitHub has no compare-and-swap, and no other
 * mark of a version than `updated_at`, in whole seconds.
 */
export function hasChanged(basis: EncryptionBasis, now: SecretMetadata): boolean {
  if (basis.foundUpdatedAt !== undefined) {
    return Date.parse(now.updatedAt) !== Date.parse(basis.foundUpdatedAt)
  }
  // It was not looked up. `updated_at` is cut to the second, and the clocks differ by up to one.
  return Date.parse(now.updatedAt) >= Date.parse(basis.sealedAt) - 2_000
}

const printedValues = [
  'refresh token',
  'access token',
  'client secret',
  'private key',
  'writer token',
] as const
type PrintedValue = (typeof printedValues)[number]

/** What the printed value of a secret is, and what it was encrypted against. */
export interface PrintedBasis extends EncryptionBasis {
  readonly what: PrintedValue
  readonly keyId: string
}

/** The line that stands beside a printed value. `parseBasis` reads it. */
export function describeBasis({ what, keyId, foundUpdatedAt, sealedAt }: PrintedBasis): string {
  return `This ${what} was encrypted with key_id ${keyId} at ${sealedAt}, while updated_at was ${foundUpdatedAt ?? 'not known'}.`
}

/** Undefined for any other line. */
export function parseBasis(line: string): PrintedBasis | undefined {
  const { what, keyId, sealedAt = '', updatedAt = '' } = LINE.exec(line)?.groups ?? {}
  if (keyId === undefined || Number.isNaN(Date.parse(sealedAt))) return undefined
  const known = updatedAt !== 'not known'
  if (known && Number.isNaN(Date.parse(updatedAt))) return undefined
  return {
    what: what as PrintedBasis['what'],
    keyId,
    sealedAt,
    foundUpdatedAt: known ? updatedAt : undefined,
  }
}

const LINE = new RegExp(
  `This (?<what>${printedValues.join('|')}) was encrypted with key_id (?<keyId>[\\w.-]{1,128}) at (?<sealedAt>[\\dTZ:.+-]{20,40}), while updated_at was (?<updatedAt>not known|[\\dTZ:.+-]{20,40}?)\\.(?:\\s|$)`,
)
