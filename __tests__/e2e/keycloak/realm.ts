import { randomBytes } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { type Client, createClients } from './clients.ts'
import type { Keycloak } from './server.ts'

export type Tokens = {
  readonly access_token: string
  readonly refresh_token: string
  readonly refresh_expires_in: number
}

export type Realm = {
  /** The input `domain` of the preset `keycloak`. */
  readonly domain: string
  /** The client authentication methods. Each has its own client. */
  readonly methods: readonly string[]
  clientOf(method: string): Client
  readonly user: { readonly name: string; readonly password: string }
  /** Signs a user in. An offline token outlives the session. */
  signIn(method: string, offline: boolean): Promise<Tokens>
  /** Asks the introspection endpoint. */
  isActive(token: string): Promise<boolean>
  /** Exchanges a refresh token without the action. */
  refresh(method: string, refreshToken: string): Promise<Response>
  /** The same, for a client of its own with HTTP Basic. */
  refreshFor(
    client: { readonly id: string; readonly secret: string },
    refreshToken: string,
  ): Promise<Response>
  /** Stops issuing refresh tokens to the client. */
  stopRefreshTokens(method: string): Promise<void>
}

const USER = 'deployer'

/** Creates a realm that accepts a refresh token once, or one that accepts it again. */
export async function createRealm(
  { admin, origin }: Keycloak,
  name: string,
  rotates: boolean,
): Promise<Realm> {
  const clients = await createClients()
  const password = randomBytes(18).toString('base64url')
  await admin('POST', '/realms', {
    realm: name,
    enabled: true,
    revokeRefreshToken: rotates,
    refreshTokenMaxReuse: 0,
    clients: Object.values(clients).map(({ registration }) => registration),
    users: [
      {
        username: USER,
        enabled: true,
        email: 'deployer@example.com',
        emailVerified: true,
        firstName: 'De',
        lastName: 'Ployer',
        credentials: [{ type: 'password', value: password }],
        realmRoles: [`default-roles-${name}`, 'offline_access'],
      },
    ],
  })
  const issuer = `${origin}/realms/${name}`
  const discovery = await oauth.discoveryRequest(new URL(issuer))
  const server = await oauth.processDiscoveryResponse(new URL(issuer), discovery)

  const clientOf = (method: string): Client => {
    const client = clients[method]
    if (client === undefined) throw new Error(`no client for ${method}`)
    return client
  }
  const grant = (method: string, type: string, parameters: Record<string, string>) => {
    const { id, authenticate } = clientOf(method)
    const client = { client_id: id }
    return oauth.genericTokenEndpointRequest(server, client, authenticate, type, parameters)
  }
  return {
    domain: `${new URL(origin).host}/realms/${name}`,
    methods: Object.keys(clients),
    clientOf,
    user: { name: USER, password },
    signIn: async (method, offline) => {
      const scope = offline ? 'openid offline_access' : 'openid'
      const response = await grant(method, 'password', { username: USER, password, scope })
      if (!response.ok) throw new Error(`no sign-in: ${await response.text()}`)
      return (await response.json()) as Tokens
    },
    isActive: async token => {
      const { id, authenticate } = clientOf('client_secret_basic')
      const client = { client_id: id }
      const response = await oauth.introspectionRequest(server, client, authenticate, token)
      return ((await response.json()) as { active: boolean }).active
    },
    refresh: (method, refreshToken) =>
      grant(method, 'refresh_token', { refresh_token: refreshToken }),
    refreshFor: ({ id, secret }, refreshToken) => {
      const client = { client_id: id }
      const authenticate = oauth.ClientSecretBasic(secret)
      return oauth.refreshTokenGrantRequest(server, client, authenticate, refreshToken)
    },
    stopRefreshTokens: async method => {
      const path = `/realms/${name}/clients`
      const found = await admin('GET', `${path}?clientId=${clientOf(method).id}`)
      const [client] = (await found.json()) as { id: string; attributes: object }[]
      const attributes = { ...client?.attributes, 'use.refresh.tokens': 'false' }
      await admin('PUT', `${path}/${client?.id}`, { ...client, attributes })
    },
  }
}
