import * as oauth from 'oauth4webapi'
import type { Client } from './client-auth.ts'
import { algorithms } from './signing-key.ts'

/** Adds a signed assertion, good for a minute, to a form for this endpoint (RFC 7523 §2.2). */
export async function addAssertion(
  client: Client,
  endpoint: string,
  body: URLSearchParams,
): Promise<void> {
  const sign = client.auth === 'private_key_jwt' ? byKey(client) : bySecret(client)
  await sign({ issuer: endpoint }, { client_id: client.id }, body, UNUSED)
}

/** Assertions go into the body. */
const UNUSED = new Headers()

function bySecret({ secret }: Client): oauth.ClientAuth {
  return oauth.ClientSecretJwt(secret?.reveal() ?? '')
}

function byKey({ privateKey }: Client): oauth.ClientAuth {
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
