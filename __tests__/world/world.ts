import type { ClientName } from './clients.ts'
import type { GitHub, GitHubOptions } from './github.ts'
import type { Secret } from './leaks.ts'
import type { Place } from './places.ts'
import type { OAuthProvider, ProviderOptions } from './provider.ts'
import type { StepOptions, StepResult } from './runner.ts'
import type { StepChild } from './step-child.ts'

export type WorldOptions = {
  /** Where the secret is stored: an Actions secret of the repository acme/app unless given. */
  readonly place?: Place
  /** HTTPS for both servers, with certificates of a new authority. */
  readonly tls?: boolean
  readonly provider?: ProviderOptions
  readonly github?: GitHubOptions
  /** The client that the refresh token belongs to. */
  readonly client?: ClientName
  readonly secretName?: string
  /** Inputs of every step in this world. */
  readonly inputs?: Inputs
}

export type Inputs = Readonly<Record<string, string | undefined>>

export type WorldStepOptions = Omit<StepOptions, 'inputs'>

export type World = {
  readonly provider: OAuthProvider
  readonly github: GitHub
  readonly place: Place
  readonly secretName: string
  /** The inputs of a workflow now. `undefined` removes an input. */
  inputs(overrides?: Inputs): Record<string, string>
  /** Runs main and post in a job of its own. Fails like `assertNoLeaks`. */
  step(
    overrides?: Inputs,
    options?: WorldStepOptions,
  ): Promise<StepResult> & { readonly child: StepChild }
  /** Runs several steps in one job, all with the secrets as they are when the job starts. */
  job(
    steps: readonly (WorldStepOptions & { readonly inputs?: Inputs })[],
  ): Promise<StepResult[]> & { readonly child: StepChild }
  /** The decrypted value of the secret. */
  stored(name?: string): string | undefined
  /** Whether the secret holds the newest refresh token, and that token works. */
  newestIsStored(): boolean
  /**
   * Another writer signs in and stores its refresh token now. `updated_at` moves to now, and at
   * least by so many seconds: GitHub shows whole seconds only.
   */
  storeNewer(secondsLater?: number): Promise<string>
  secrets(): Secret[]
  /** Frees everything, and fails like `assertNoLeaks`. */
  close(): Promise<void>
}
