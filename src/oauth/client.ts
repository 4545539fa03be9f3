import type { Secret } from '../shared/secret.ts'
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

/** The methods by their IANA names (RFC 7591 §2), and the credential that each needs. */
export const clientAuthMethods = {
  client_secret_post: 'client-secret',
  client_secret_basic: 'client-secret',
  private_key_jwt: 'private-key',
  client_secret_jwt: 'client-secret',
  none: undefined,
} as const

export type ClientAuthMethod = keyof typeof clientAuthMethods
