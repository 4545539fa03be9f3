import type { GitHubAccess } from '../github/access.ts'
import type { EncryptionBasis } from '../github/encryption-basis.ts'
import type { Observations } from '../github/observations.ts'
import type { SecretWrite } from '../github/put-secret-command.ts'
import type { Seal } from '../github/sealed-box.ts'
import type { SecretMetadata, Visibility } from '../github/secret-metadata.ts'
import type { App, Owner, Target } from '../github/target.ts'
import type { Client } from '../oauth/client.ts'
import type { Provider } from '../oauth/provider.ts'
import type { Tokens } from '../oauth/tokens.ts'
import type { Failure } from '../shared/failure.ts'
import type { Secret } from '../shared/secret.ts'
import type { ReuseDecision, VariableState } from './reuse.ts'
import type { SignInInputs } from './sign-in-options.ts'

/** What the workflow asks for, parsed and free of conflicts. */
export interface Inputs {
  /** What a person needs to sign in again. */
  readonly signIn: SignInInputs
  readonly provider: Provider
  readonly tokenUrl: string
  readonly revocation: Provider['revocation']
  readonly client: Client
  readonly refreshToken: Secret
  readonly scope: string | undefined
  readonly tokenParams: Readonly<Record<string, string>>
  readonly owner: Owner
  readonly apps: readonly App[]
  readonly secretName: string
  /** The secret that also gets the access token. */
  readonly accessTokenSecret: string | undefined
  /** The access token that this secret contained when the job started. */
  readonly accessToken: Secret | undefined
  /** Milliseconds that the access token must still be valid to be reused. */
  readonly minValidity: number
  readonly forceRefresh: boolean
  /** The environment variable that also gets the access token. */
  readonly exportEnv: string | undefined
  readonly revokeOnExit: boolean
  readonly dryRun: boolean
  readonly onStale: OnStale
  readonly github: GitHubAccess
  /** Milliseconds to retry each of preflight, exchange and store. */
  readonly retryTimeout: number
}

/** How to proceed if the job may hold an older token than the secret. */
export const onStaleChoices = ['fail', 'warn', 'ignore'] as const
export type OnStale = (typeof onStaleChoices)[number]

/** What a secret is for, and how sentences name it. */
export const tokenNames = {
  'refresh-token': 'refresh token',
  'access-token': 'access token',
} as const
export type TokenKind = keyof typeof tokenNames

/** One secret that will be written. */
export interface Destination {
  readonly target: Target
  readonly token: TokenKind
  /** The secret before the exchange. Undefined if it does not exist or was not looked up. */
  readonly found: SecretMetadata | undefined
  /** The visibility to write, for an organization's secret. */
  readonly visibility: Visibility | undefined
  /** The secret that this visibility is taken from. */
  readonly visibilityOf: Pick<Target, 'app' | 'name'>
  readonly seal: Seal
  /** GitHub's response to the write probe confirmed write access. */
  readonly writeConfirmed: boolean
}

/** Everything that preflight found out. */
export interface Plan {
  readonly inputs: Inputs
  /** The secret that the refresh token came from. */
  readonly primary: Destination & { readonly found: SecretMetadata }
  /** Every secret that will be written, those of the refresh token first. */
  readonly destinations: readonly Destination[]
  /** Whether a run would reuse the access token. Undefined without one. */
  readonly reuse: ReuseDecision | undefined
  /** The variable with the access token's expiry. Undefined without `accessTokenSecret`. */
  readonly variable: VariableState | undefined
  readonly observations: Readonly<Observations>
  /** What could not be checked, as sentences. */
  readonly unchecked: readonly string[]
  /** When the secrets were read, on the monotonic clock. */
  readonly readAt: number
}

/** What the exchange returned. */
export interface Grant extends Pick<Tokens, 'accessToken' | 'tokenType' | 'expiresIn' | 'scope'> {
  /** By the provider's clock. */
  readonly expiresAt: Date | undefined
  /** The new refresh token, if the provider rotated it. */
  readonly rotated: Secret | undefined
  /** When the newest refresh token expires, where that is known. */
  readonly refreshTokenExpiresAt: Date | undefined
  /** The exchange took more than one attempt. */
  readonly retried: boolean
}

/** An encrypted token to save in one secret. It contains nothing secret. */
export interface PendingWrite extends SecretWrite, EncryptionBasis {
  /** Unique within the step. */
  readonly id: string
  readonly token: TokenKind
  /** The fingerprint of the token inside. */
  readonly fingerprint: string
}

/** What the seal stage returns. */
export interface Sealed {
  readonly writes: readonly PendingWrite[]
  /** The post step has them too. False if the state file could not be written. */
  readonly inState: boolean
}

/** The result of one pending write. */
export interface Receipt {
  readonly write: PendingWrite
  /** `superseded`: the secret holds a token that somebody else wrote meanwhile. */
  readonly result: 'stored' | 'superseded' | Failure
  /** Why it was not written, as a sentence, where the secret had changed. */
  readonly note?: string
  /** GitHub may have carried out a write that failed. */
  readonly mayBeSaved?: boolean
}
