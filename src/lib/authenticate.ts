import * as oauth from 'oauth4webapi'
import type { Client, ClientAuthMethod } from './client-auth.ts'
import { formEncode } from './encodings.ts'
import { algorithms } from './signing-key.ts'

/** Adds the client's authentication to a request of the library's. */
export function authenticate(client: Client): oauth.ClientAuth {
  return ways[client.auth](client)
}

const ways: Readonly<Record<ClientAuthMethod, (client: Client) => oauth.ClientAuth>> = {
  client_secret_post: ({ secret }) => oauth.ClientSecretPost(secret?.reveal() ?? ''),
  client_secret_basic: basic,
  private_key_jwt: signed,
  client_secret_jwt: ({ secret }) => oauth.ClientSecretJwt(secret?.reveal() ?? ''),
  none: () => oauth.None(),
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
