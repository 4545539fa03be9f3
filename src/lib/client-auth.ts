import * as oauth from 'oauth4webapi'
import { formEncode } from './encodings.ts'
import type { Secret } from './secret.ts'
import { algorithms, type SigningKey } from './signing-key.ts'

/** What a client proves itself with. */
export interface Client {
  readonly id: string
  readonly auth: ClientAuthMethod
  readonly secret: Secret | undefined
  readonly privateKey: SigningKey | undefined
}

interface Kind {
  /** The input without which it cannot be. */
  readonly needs?: 'client-secret' | 'private-key'
  readonly authenticate: (client: Client) => oauth.ClientAuth
}

/** How a client authenticates, by IANA's names (RFC 7591 §2). */
const kinds = {
  client_secret_post: {
    needs: 'client-secret',
    authenticate: ({ secret }) => oauth.ClientSecretPost(secret?.reveal() ?? ''),
  },
  client_secret_basic: { needs: 'client-secret', authenticate: basic },
  private_key_jwt: { needs: 'private-key', authenticate: signed },
  client_secret_jwt: {
    needs: 'client-secret',
    authenticate: ({ secret }) => oauth.ClientSecretJwt(secret?.reveal() ?? ''),
  },
  none: { authenticate: () => oauth.None() },
} as const satisfies Record<string, Kind>

export type ClientAuthMethod = keyof typeof kinds
export const clientAuthMethods = Object.keys(kinds) as ClientAuthMethod[]

export function neededFor(method: ClientAuthMethod): Kind['needs'] {
  const kind: Kind = kinds[method]
  return kind.needs
}

export function authentication(client: Client): oauth.ClientAuth {
  return kinds[client.auth].authenticate(client)
}

/**
 * Escapes what form encoding must (RFC 6749 §2.3.1) and no more: the library also escapes `-`, `_`
 * and `.`, which the many servers that do not decode take for another client.
 */
function basic({ id, secret }: Client): oauth.ClientAuth {
  const credentials = `${formEncode(id)}:${formEncode(secret?.reveal() ?? '')}`
  return (_server, _client, _body, headers) =>
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`)
}

/** @see https://www.rfc-editor.org/rfc/rfc7523#section-2.2 */
function signed({ privateKey }: Client): oauth.ClientAuth {
  if (privateKey === undefined) return oauth.None()
  const { key, algorithm, id } = privateKey
  const signer = key.toCryptoKey(algorithms[algorithm], false, ['sign'])
  return oauth.PrivateKeyJwt(
    { key: signer, ...(id !== undefined && { kid: id }) },
    {
      // The library knows Ed25519 by its newest name only (RFC 9864).
      [oauth.modifyAssertion]: header => {
        header['alg'] = algorithm
      },
    },
  )
}
