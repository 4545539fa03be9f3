/** What a failed run left of the refresh token in the secret. */
export type Credential = 'untouched' | 'rejected' | 'unknown' | 'recoverable' | 'stored'

export const credentialMeaning: Record<Credential, string> = {
  untouched: 'This run has not used the stored refresh token.',
  rejected: 'The provider refuses the stored refresh token.',
  unknown: 'Whether the stored refresh token still works is not known.',
  recoverable: 'The stored refresh token has been used; its successor is sealed and can be stored.',
  stored: 'The newest refresh token is in the secret.',
}

interface FailureKind {
  /** The state of the credential, unless the occasion knows better. */
  readonly credential: Credential
  readonly when: string
  /** What to do, where the occasion has nothing more precise to say. */
  readonly remedy: string
}

/** Every way in which a run can fail. The documentation's table is made from this one. */
export const failureKinds = {
  input_invalid: {
    credential: 'untouched',
    when: 'An input is missing or malformed; every problem is listed.',
    remedy: "Mend the inputs named above in the workflow's `with:` block.",
  },
  refresh_token_missing: {
    credential: 'untouched',
    when: 'The input `refresh-token` is empty.',
    remedy: 'See which of the causes above applies, and run the workflow again.',
  },
  github_unauthorized: {
    credential: 'untouched',
    when: 'GitHub does not know the token in `github-token` (401).',
    remedy:
      'The token in `github-token` is wrong, expired or revoked. Make a new one and update the secret it comes from.',
  },
  github_forbidden: {
    credential: 'untouched',
    when: 'The token in `github-token` may not write the secret (403, or a 404 that means the same).',
    remedy: 'Give the token in `github-token` the permission named above.',
  },
  target_not_found: {
    credential: 'untouched',
    when: 'The environment, repository, organization or secret does not exist.',
    remedy:
      'Compare `secret-name`, `environment`, `organization` and `repository` with the settings.',
  },
  github_unavailable: {
    credential: 'untouched',
    when: 'GitHub still fails, limits the rate or cannot be reached at the deadline.',
    remedy: 'Run the workflow again once https://www.githubstatus.com shows no incident.',
  },
  stale_refresh_token: {
    credential: 'untouched',
    when: 'The secret was changed after this job read it: another run rotated the token.',
    remedy:
      'Start the workflow anew: a new run reads the newer token. To keep runs apart, use an environment secret and a concurrency group.',
  },
  provider_unreachable: {
    credential: 'untouched',
    when: 'No connection to the token endpoint could be made (name, network, TLS).',
    remedy: 'Check `token-url`, `provider` and the network, and run the workflow again.',
  },
  provider_unavailable: {
    credential: 'unknown',
    when: 'The provider gave no usable answer by the deadline. `untouched` where it clearly refused every request.',
    remedy:
      'Run the workflow again. If it then fails with invalid_grant, the lost answer held the new token: sign in again and put a new refresh token into the secret.',
  },
  invalid_grant: {
    credential: 'rejected',
    when: 'The provider refused the refresh token: used, expired or revoked.',
    remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
  },
  invalid_client: {
    credential: 'untouched',
    when: 'The provider refused the client: its id, secret or authentication method.',
    remedy: 'Check `client-id`, `client-secret` and `client-auth`.',
  },
  provider_rejected: {
    credential: 'untouched',
    when: 'The provider refused the request with another error.',
    remedy: 'Check `token-url`, `scope` and the settings of the OAuth client.',
  },
  provider_response_invalid: {
    credential: 'unknown',
    when: 'The provider answered 200 without a usable access token.',
    remedy: 'Check that `token-url` is the token endpoint itself, and run the workflow again.',
  },
  store_failed: {
    credential: 'recoverable',
    when: 'GitHub still refuses the new refresh token at the deadline; the command that stores it is printed.',
    remedy:
      'The post step tries again at the end of the job. Should it fail too, run the command printed above, as somebody who may write the secret, before any other run.',
  },
  cancelled: {
    credential: 'untouched',
    when: 'The job was cancelled. Once the exchange was sent, storing is finished first.',
    remedy: 'Run the workflow again when you want the token.',
  },
  internal_error: {
    credential: 'unknown',
    when: 'A defect of this action; `untouched` where a part of it could not be loaded.',
    remedy: 'Report it with the lines above; no token is in them.',
  },
} as const satisfies Record<string, FailureKind>

export type FailureCode = keyof typeof failureKinds

/** The one error of this action: what happened, what is left of the credential, what to do. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly credential: Credential
  readonly remedy: string

  constructor(
    code: FailureCode,
    message: string,
    occasion: { credential?: Credential; remedy?: string } = {},
  ) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.credential = occasion.credential ?? failureKinds[code].credential
    this.remedy = occasion.remedy ?? failureKinds[code].remedy
  }
}
