import type { Client } from '../../oauth/client.ts'
import type { ClientAuthMethod } from '../../oauth/client-auth-methods.ts'
import type { Provider } from '../../oauth/provider.ts'
import type { SignInFacts } from '../../oauth/sign-in/facts.ts'
import type { Secret } from '../../shared/secret.ts'
import type { WorkflowName, Writer } from '../choices.ts'
import type { Options } from '../options.ts'
import type { ChosenProvider } from '../provider.ts'
import type { RedirectPlan } from './plan-redirect.ts'

/** What to sign in to, and how. */
export interface SignInPlan {
  readonly name: ChosenProvider['name']
  readonly provider: Provider
  readonly facts: SignInFacts
  /** '' if none is requested. */
  readonly scope: string
  /** Undefined for the device flow. */
  readonly redirect: RedirectPlan | undefined
  readonly clientAuth: ClientAuthMethod
  /** The options, with what was answered. */
  readonly options: Options
}

/** An OAuth client, and what of it is saved. */
export interface RegisteredClient {
  readonly client: Client
  /** As it was given: PEM or JWK. */
  readonly privateKey: Secret | undefined
}

/** What is saved of a sign-in. */
export interface Credentials extends RegisteredClient {
  readonly refreshToken: Secret
}

/** What comes after the sign-in: who saves rotated tokens, and a workflow. */
export interface FollowUp {
  readonly writer: Writer
  readonly workflow: WorkflowName | 'none'
}
