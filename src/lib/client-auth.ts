import type { Secret } from './secret.ts'
import type { SigningKey } from './signing-key.ts'

/** What a client proves itself with. */
export interface Client {
  readonly id: string
  readonly auth: ClientAuthMethod
  readonly secret: Secret | undefined
  readonly privateKey: SigningKey | undefined
}

/** How a client authenticates, by IANA's names (RFC 7591 §2), and the input each cannot do without. */
export const clientAuth = {
  client_secret_post: 'client-secret',
  client_secret_basic: 'client-secret',
  private_key_jwt: 'private-key',
  client_secret_jwt: 'client-secret',
  none: undefined,
} as const

export type ClientAuthMethod = keyof typeof clientAuth
export const clientAuthMethods = Object.keys(clientAuth) as ClientAuthMethod[]
