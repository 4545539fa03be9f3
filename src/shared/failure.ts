/** What a failed run left of the refresh token in the secret. */
export type Credential = 'untouched' | 'rejected' | 'unknown' | 'recoverable' | 'stored'

export const credentialMeanings: Readonly<Record<Credential, string>> = {
  untouched: 'This step did not use the stored refresh token. It still works if it worked before.',
  rejected: 'The provider rejects the stored refresh token.',
  unknown: 'The stored refresh token may or may not still work.',
  recoverable: 'The stored refresh token is used up. Its encrypted replacement can still be saved.',
  stored: 'The newest refresh token is in the secret.',
}

interface FailureDescription {
  /** What usually remains of the refresh token. */
  readonly credential: Credential
  readonly when: string
}

/** Every way in which a run can fail. The table in the documentation is generated from it. */
export const failures = {
  input_invalid: {
    credential: 'untouched',
    when: 'An input is missing or malformed. The message lists every problem.',
  },
  refresh_token_missing: {
    credential: 'untouched',
    when: 'The input `refresh-token` is empty.',
  },
  github_unauthorized: {
    credential: 'untouched',
    when: 'GitHub rejected `github-token` (401).',
  },
  github_forbidden: {
    credential: 'untouched',
    when: 'The token in `github-token` may not write the secret (403, or a 404 that means the same).',
  },
  target_not_found: {
    credential: 'untouched',
    when: 'The environment, repository, organization or secret does not exist.',
  },
  github_unavailable: {
    credential: 'untouched',
    when: 'GitHub cannot be reached, fails or limits the rate until the deadline.',
  },
  stale_refresh_token: {
    credential: 'untouched',
    when: 'This job may hold an older token than the secret, or it already used its token.',
  },
  provider_unreachable: {
    credential: 'untouched',
    when: 'No connection to the token endpoint (name, network, TLS).',
  },
  provider_unavailable: {
    credential: 'unknown',
    when: 'The provider sent no usable response before the deadline. `untouched` if it clearly refused every request.',
  },
  invalid_grant: {
    credential: 'rejected',
    when: 'The provider rejected the refresh token: used, expired or revoked. `unknown` if another run may have rotated it.',
  },
  invalid_client: {
    credential: 'untouched',
    when: 'The provider rejected the client: its ID, secret or authentication method. `unknown` if that may have used up the token.',
  },
  provider_rejected: {
    credential: 'unknown',
    when: 'The provider rejected the request with another error. `untouched` for `invalid_scope` and `unsupported_grant_type`.',
  },
  provider_response_invalid: {
    credential: 'unknown',
    when: 'The provider responded without a usable access token.',
  },
  store_failed: {
    credential: 'recoverable',
    when: 'GitHub did not accept the new refresh token before the deadline. The log contains the command that saves it.',
  },
  cancelled: {
    credential: 'untouched',
    when: 'The job was cancelled. Once the token request was sent, the action saves the token first.',
  },
  internal_error: {
    credential: 'unknown',
    when: 'A bug in this action, or a runner whose files cannot be written. The message says which.',
  },
} as const satisfies Record<string, FailureDescription>

export type FailureCode = keyof typeof failures

export interface FailureDetails {
  readonly code: FailureCode
  /** What happened, in sentences. Safe to print. */
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
  /** What remains of the refresh token, if not the usual for this code. */
  readonly credential?: Credential | undefined
  /** The command that signs in, if that can help. Safe to print. */
  readonly signIn?: string | undefined
  readonly cause?: unknown
}

/** The one error of this project: what happened, what remains of the refresh token, what to do. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly credential: Credential
  readonly remedy: string
  readonly signIn: string | undefined

  constructor({ code, message, remedy, credential, signIn, cause }: FailureDetails) {
    super(message, { cause })
    this.code = code
    this.credential = credential ?? failures[code].credential
    this.remedy = remedy
    this.signIn = signIn
  }
}
