import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import type { Client } from './clients.ts'
import { DEVICE_FLOW, type LoginOptions, loginConfiguration } from './provider-login.ts'
import type { TokenStore } from './token-store.ts'

export type Lifetimes = {
  /** Whether using a refresh token replaces it; true unless given. */
  readonly rotate?: boolean
  /** In seconds. */
  readonly accessTokenTtl?: number
  /** In seconds. */
  readonly refreshTokenTtl?: number
  /** Pages and requests for people who sign in; none of them exist unless given. */
  readonly login?: LoginOptions
}

export const SCOPE = 'offline_access full'

/** The configuration of oidc-provider. */
export function configure(
  options: Lifetimes,
  store: TokenStore,
  clients: readonly Client[],
): Configuration {
  const { rotate = true, accessTokenTtl = 3600, refreshTokenTtl = 90 * DAY } = options
  signingKey ??= generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  })
  const ttl = { AccessToken: accessTokenTtl, RefreshToken: refreshTokenTtl, Grant: refreshTokenTtl }
  const login: Partial<Configuration> = options.login ? loginConfiguration(options.login) : {}
  return {
    ...login,
    adapter: kind => store.adapter(kind),
    clientAuthMethods: [...new Set(clients.map(({ method }) => method))],
    enabledJWA: {
      clientAuthSigningAlgValues: ['HS256', 'RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'],
    },
    jwks: { keys: [signingKey as never] },
    cookies: { keys: ['not used'] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    scopes: SCOPE.split(' '),
    rotateRefreshToken: rotate,
    ttl: { ...login.ttl, ...ttl },
    features: {
      ...(options.login ? { deviceFlow: DEVICE_FLOW } : {}),
      devInteractions: { enabled: false },
      revocation: FOR_OWN_TOKENS,
      introspection: FOR_OWN_TOKENS,
    },
  }
}

type OfClient = { readonly clientId?: string | undefined }

const FOR_OWN_TOKENS = {
  enabled: true,
  allowedPolicy: async (_context: unknown, client: OfClient, token: OfClient) =>
    token.clientId === client.clientId,
}

const DAY = 86_400

/** Created once per process. No test verifies its signatures. */
let signingKey: JsonWebKey | undefined
