/** The methods by their IANA names (RFC 7591 §2), and the credential that each needs. */
export const clientAuthMethods = {
  client_secret_post: 'client-secret',
  client_secret_basic: 'client-secret',
  private_key_jwt: 'private-key',
  client_secret_jwt: 'client-secret',
  none: undefined,
} as const

export type ClientAuthMethod = keyof typeof clientAuthMethods
