import type { Provider } from './provider.ts'
import type { ProviderError } from './tokens.ts'

/** In the terms of RFC 6749 §5.2; `other` for what it does not define, `none` without any code. */
export type RejectionMeaning =
  | 'invalid_grant'
  | 'invalid_client'
  | 'unauthorized_client'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'other'
  | 'none'

/**
 * What a provider's error means: by the preset's own table, then by RFC 6749 §5.2 and RFC 6750
 * §3.1, then by the status.
 */
export function classifyProviderError(
  { error, description }: ProviderError,
  status: number,
  provider: Provider,
): RejectionMeaning | 'transient' {
  const words = description.toLowerCase()
  if (provider.transientDescriptions?.some(known => words.includes(known))) return 'transient'
  if (provider.errors && Object.hasOwn(provider.errors, error)) {
    return provider.errors[error] ?? 'other'
  }
  // 401 is the status for a client that cannot be authenticated (RFC 6749 §5.2).
  const code = snakeCase(error)
  if (status === 401 && /^unauthori[sz]ed(_client)?$/.test(code)) return 'invalid_client'
  const known = meanings.get(code)
  if (known !== undefined) return known
  if (DEAD_TOKEN.test(code)) return 'invalid_grant'
  if (WRONG_CLIENT.test(code)) return 'invalid_client'
  if (GATEWAY.has(status)) return 'transient'
  // A server that failed sends words, not codes: `{"error": "Internal Server Error"}`.
  if (status >= 500 && !/^[a-z0-9]+(_[a-z0-9]+)+$/.test(error)) return 'transient'
  return error === '' ? 'none' : 'other'
}

/** Whether a provider's own code says that there were too many requests, whatever the status. */
export function limitsRate(error: string): boolean {
  return /^(too_many_requests|rate_?limit(ed|_exceeded|_reached)?|throttled)$/.test(
    snakeCase(error),
  )
}

/** `INVALID_GRANT`, `invalidGrant`, `invalid-grant` and `invalid_grant` are one code. */
function snakeCase(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}

/** Providers' own codes for a refresh token that is used, expired or revoked. */
const DEAD_TOKEN =
  /^(bad|invalid|expired|revoked|unknown|used)_(refresh_)?token$|^(refresh_)?token_(reused|used|already_used|expired|revoked|invalid|invalidated|not_found)$/

/** Providers' own codes for an ID or a secret of the client that is wrong. */
const WRONG_CLIENT = /^(bad|invalid|incorrect|wrong|unknown)_client(_?id|_secret|_credentials)?$/

/** What only a gateway in front of the provider sends. Its codes are not OAuth's. */
const GATEWAY = new Set([502, 503, 504])

const meanings = new Map<string, RejectionMeaning | 'transient'>([
  ['invalid_grant', 'invalid_grant'],
  ['invalid_token', 'invalid_grant'],
  ['invalid_client', 'invalid_client'],
  ['unauthorized_client', 'unauthorized_client'],
  ['invalid_request', 'invalid_request'],
  ['invalid_scope', 'invalid_scope'],
  ['unsupported_grant_type', 'unsupported_grant_type'],
  ['temporarily_unavailable', 'transient'],
  ['server_error', 'transient'],
  ['internal_error', 'transient'],
  ['internal_server_error', 'transient'],
  ['service_unavailable', 'transient'],
])
