import type { webcrypto } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import type { Algorithm, Client } from './clients.ts'
import type { OAuthProvider } from './provider.ts'

/** Refreshes with an independent OAuth client, oauth4webapi. */
export async function exchange(
  provider: OAuthProvider,
  client: Client,
  refreshToken: string,
): Promise<oauth.TokenEndpointResponse> {
  const server = { issuer: provider.url, token_endpoint: provider.tokenUrl }
  const response = await oauth.refreshTokenGrantRequest(
    server,
    { client_id: client.id },
    authenticationOf(client),
    refreshToken,
    { [oauth.allowInsecureRequests]: true },
  )
  return oauth.processRefreshTokenResponse(server, { client_id: client.id }, response)
}

function authenticationOf({ method, secret = '', key }: Client): oauth.ClientAuth {
  if (method === 'client_secret_post') return oauth.ClientSecretPost(secret)
  if (method === 'client_secret_basic') return oauth.ClientSecretBasic(secret)
  if (method === 'client_secret_jwt') return oauth.ClientSecretJwt(secret)
  if (!key) return oauth.None()
  const cryptoKey = key.object.toCryptoKey(PARAMETERS[key.algorithm], true, ['sign'])
  // The library knows only the newer name of EdDSA with this curve.
  const rename = (header: Record<string, unknown>) => Object.assign(header, { alg: key.algorithm })
  return oauth.PrivateKeyJwt({ key: cryptoKey, kid: key.id }, { [oauth.modifyAssertion]: rename })
}

const PARAMETERS: Record<
  Algorithm,
  webcrypto.KeyAlgorithm & { hash?: string; namedCurve?: string }
> = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
  Ed25519: { name: 'Ed25519' },
}
