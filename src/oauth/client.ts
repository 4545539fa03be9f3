import type { Secret } from '../shared/secret.ts'
import type { ClientAuthMethod } from './client-auth-methods.ts'
import type { SigningKey } from './signing-key.ts'

/** What a client proves its identity with. */
export interface Client {
  readonly id: string
  readonly auth: ClientAuthMethod
  readonly secret: Secret | undefined
  readonly privateKey: SigningKey | undefined
  /** The audience of signed assertions, if it is not the URL of the endpoint. */
  readonly assertionAudience?: string | undefined
}
