import * as oauth from 'oauth4webapi'
import type { Client } from './client.ts'
import { algorithms, thumbprints } from './signing-key.ts'

/** Adds a signed assertion, valid for a minute, to a form for this endpoint (RFC 7523 §2.2, §3). */
export async function signAssertion(
  client: Client,
  endpoint: string,
  body: URLSearchParams,
): Promise<void> {
  const sign = client.auth === 'private_key_jwt' ? withPrivateKey(client) : withSecret(client)
  const audience = client.assertionAudience ?? endpoint
  await sign({ issuer: audience }, { client_id: client.id }, body, UNUSED_HEADERS)
}

const UNUSED_HEADERS = new Headers()

function withSecret({ secret }: Client): oauth.ClientAuth {
  return oauth.ClientSecretJwt(secret?.reveal() ?? '')
}

function withPrivateKey({ privateKey }: Client): oauth.ClientAuth {
  if (privateKey === undefined) return oauth.None()
  const { key, algorithm, id, certificate } = privateKey
  const signer = key.toCryptoKey(algorithms[algorithm], false, ['sign'])
  return oauth.PrivateKeyJwt(
    { key: signer, ...(id !== undefined && { kid: id }) },
    {
      // The library knows only the newest name of Ed25519 (RFC 9864).
      [oauth.modifyAssertion]: header => {
        header['alg'] = algorithm
        if (certificate !== undefined) Object.assign(header, thumbprints(certificate))
      },
    },
  )
}
