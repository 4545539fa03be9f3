import { generateKeyPair as generate, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { ClientMetadata } from 'oidc-provider'

export type ClientAuthentication =
  | 'client_secret_post'
  | 'client_secret_basic'
  | 'client_secret_jwt'
  | 'private_key_jwt'
  | 'none'

/** A registered client and its credentials. */
export type Client = {
  readonly id: string
  readonly method: ClientAuthentication
  readonly secret?: string
  /** Only for `private_key_jwt`. */
  readonly key?: ClientKey
  /** A program on a desktop: its redirect URI may have any port (RFC 8252, section 7.3). */
  readonly native?: true
}

export type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA' | 'Ed25519'

export type ClientKey = {
  readonly algorithm: Algorithm
  readonly id: string
  /** PKCS#8. */
  readonly pem: string
  readonly jwk: string
  readonly object: KeyObject
}

/** One client for each authentication method; `reserved…` have special characters. */
export const CLIENT_NAMES = [
  ...(['post', 'basic', 'none', 'secretJwt', 'rs256', 'ps256', 'es256', 'edDsa'] as const),
  ...(['ed25519', 'reservedPost', 'reservedBasic', 'reservedSecretJwt', 'reservedKey'] as const),
  'reservedNone',
  'native',
] as const

export type ClientName = (typeof CLIENT_NAMES)[number]

export type Clients = Readonly<Record<ClientName, Client>>

/** Makes new secrets each time, so that finding one is never a coincidence. */
export async function createClients(): Promise<Clients> {
  keys ??= createKeys()
  const [rsa, ec, ed] = await keys
  const secret = () => `client-secret-${randomBytes(24).toString('base64url')}`
  return {
    post: { id: 'app-post', method: 'client_secret_post', secret: secret() },
    basic: { id: 'app-basic', method: 'client_secret_basic', secret: secret() },
    none: { id: 'app-none', method: 'none' },
    secretJwt: { id: 'app-secret-jwt', method: 'client_secret_jwt', secret: secret() },
    rs256: signing('rs256', 'RS256', rsa),
    ps256: signing('ps256', 'PS256', rsa),
    es256: signing('es256', 'ES256', ec),
    edDsa: signing('ed-dsa', 'EdDSA', ed),
    ed25519: signing('ed25519', 'Ed25519', ed),
    reservedPost: reserved('post', 'client_secret_post', secret()),
    reservedBasic: reserved('basic', 'client_secret_basic', secret()),
    reservedSecretJwt: reserved('secret-jwt', 'client_secret_jwt', secret()),
    reservedKey: { ...signing('reserved', 'ES256', ec), id: reservedId('key') },
    reservedNone: { id: reservedId('none'), method: 'none' },
    native: { id: 'app-native', method: 'none', native: true },
  }
}

/** The client's metadata for oidc-provider; `login` if people can sign in. */
export function metadataOf(
  { id, method, secret, key, native }: Client,
  login?: { readonly redirectUris?: readonly string[] },
): ClientMetadata {
  const { redirectUris = ['https://app.example/callback'] } = login ?? {}
  return {
    client_id: id,
    ...(secret === undefined ? {} : { client_secret: secret }),
    token_endpoint_auth_method: method,
    ...(method === 'client_secret_jwt' ? { token_endpoint_auth_signing_alg: 'HS256' } : {}),
    ...(key ? { token_endpoint_auth_signing_alg: key.algorithm, jwks: publicKeys(key) } : {}),
    grant_types: ['authorization_code', 'refresh_token', ...(login ? [DEVICE_CODE] : [])],
    redirect_uris: native ? LOOPBACK : [...redirectUris],
    ...(native ? { application_type: 'native' } : {}),
    id_token_signed_response_alg: 'ES256',
  }
}

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code'

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'].map(host => `http://${host}/callback`)

/** Created once per process, since RSA keys take long. */
let keys: Promise<KeyObject[]> | undefined

const generateKeyPair = promisify(generate)

function createKeys(): Promise<KeyObject[]> {
  const pairs = [
    generateKeyPair('rsa', { modulusLength: 2048 }),
    generateKeyPair('ec', { namedCurve: 'P-256' }),
    generateKeyPair('ed25519'),
  ]
  return Promise.all(pairs.map(async pair => (await pair).privateKey))
}

function signing(name: string, algorithm: Algorithm, object: KeyObject | undefined): Client {
  if (!object) throw new Error(`no key for ${algorithm}`)
  const id = `key-${name}`
  const pem = object.export({ type: 'pkcs8', format: 'pem' }).toString()
  const jwk = JSON.stringify({ ...object.export({ format: 'jwk' }), kid: id, alg: algorithm })
  const key = { algorithm, id, pem, jwk, object }
  return { id: `app-${name}`, method: 'private_key_jwt', key }
}

/** With every character that RFC 6749 allows and an encoding could change. */
function reserved(name: string, method: ClientAuthentication, secret: string): Client {
  return { id: reservedId(name), method, secret: `${secret}:+%41 &=/?#"'<>\\~*!()` }
}

function reservedId(name: string): string {
  return `app ${name}:+%&=/?#"'<>\\`
}

function publicKeys({ algorithm, id, object }: ClientKey): NonNullable<ClientMetadata['jwks']> {
  const { kty, n, e, crv, x, y } = object.export({ format: 'jwk' })
  const jwk = { kty, n, e, crv, x, y, kid: id, alg: algorithm, use: 'sig' }
  return { keys: [JSON.parse(JSON.stringify(jwk))] }
}
