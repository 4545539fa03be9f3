import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto'
import * as oauth from 'oauth4webapi'

export type Client = {
  readonly id: string
  /** For Keycloak's admin API. */
  readonly registration: Readonly<Record<string, unknown>>
  /** Inputs of the action. */
  readonly inputs: Readonly<Record<string, string>>
  readonly authenticate: oauth.ClientAuth
}

/** A client for every authentication method that both Keycloak and the action support. */
export async function createClients(): Promise<Readonly<Record<string, Client>>> {
  const secret = randomBytes(32).toString('hex')
  const withSecret = { clientAuthenticatorType: 'client-secret', secret }
  const withJwt = { clientAuthenticatorType: 'client-secret-jwt', secret }
  const key = await createKey()
  const withKey = { clientAuthenticatorType: 'client-jwt', attributes: key.attributes }
  const { pem, id, cryptoKey } = key
  return {
    client_secret_basic: client(
      'basic',
      withSecret,
      secretInputs(secret),
      oauth.ClientSecretBasic(secret),
    ),
    client_secret_post: client(
      'post',
      withSecret,
      secretInputs(secret),
      oauth.ClientSecretPost(secret),
    ),
    client_secret_jwt: client(
      'secret-jwt',
      withJwt,
      secretInputs(secret),
      oauth.ClientSecretJwt(secret),
    ),
    private_key_jwt: client(
      'key-jwt',
      withKey,
      { 'private-key': pem, 'private-key-id': id },
      oauth.PrivateKeyJwt({ key: cryptoKey, kid: id }),
    ),
    none: client('public', { publicClient: true }, {}, oauth.None()),
  }
}

function client(
  id: string,
  more: Readonly<Record<string, unknown>>,
  inputs: Readonly<Record<string, string>>,
  authenticate: oauth.ClientAuth,
): Client {
  const common = { clientId: id, enabled: true, directAccessGrantsEnabled: true }
  return { id, registration: { ...common, ...more }, inputs, authenticate }
}

function secretInputs(secret: string): Record<string, string> {
  return { 'client-secret': secret }
}

type Key = {
  readonly id: string
  readonly pem: string
  readonly cryptoKey: webcrypto.CryptoKey
  readonly attributes: Readonly<Record<string, string>>
}

async function createKey(): Promise<Key> {
  const id = 'e2e-key'
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: id, alg: 'RS256', use: 'sig' }
  const der = privateKey.export({ type: 'pkcs8', format: 'der' })
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return {
    id,
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cryptoKey: await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']),
    attributes: {
      'use.jwks.string': 'true',
      'jwks.string': JSON.stringify({ keys: [jwk] }),
      'token.endpoint.auth.signing.alg': 'RS256',
    },
  }
}
