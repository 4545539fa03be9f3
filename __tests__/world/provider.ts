import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import Provider, { type Configuration } from 'oidc-provider'
import { type Client, type ClientName, type Clients, createClients, metadataOf } from './clients.ts'
import { answerBy } from './koa-bridge.ts'
import { ReplayWindow } from './replay-window.ts'
import { type Answer, type Json, type ServedRequest, type Server, startServer } from './server.ts'
import { type TokenState, TokenStore } from './token-store.ts'

export type ProviderOptions = {
  readonly tls?: boolean
  /** Whether using a refresh token replaces it; true unless given. */
  readonly rotate?: boolean
  /** How long the same old token gets the same response again; 0, as with most providers. */
  readonly replayWindowMs?: number
  /** In seconds. */
  readonly accessTokenTtl?: number
  /** In seconds. */
  readonly refreshTokenTtl?: number
  /** Changes the JSON of a successful token response before it is sent. */
  readonly answer?: (json: Json) => unknown
}

export type OAuthProvider = Server & {
  readonly tokenUrl: string
  readonly revocationUrl: string
  readonly introspectionUrl: string
  readonly clients: Clients
  /** Signs in without a browser: a new grant and its first refresh token. */
  issueRefreshToken(client?: ClientName): Promise<string>
  /** Every refresh token issued so far, oldest first, and its state now. */
  readonly refreshTokens: readonly { readonly value: string; readonly state: TokenState }[]
  newestRefreshToken(): string
  /** Whether it could be exchanged now. Asking changes nothing. */
  works(refreshToken: string): Promise<boolean>
  readonly accessTokens: readonly string[]
  accessTokenWorks(accessToken: string): Promise<boolean>
}

/** A certified OAuth server that rotates, and revokes the whole family when a token is reused. */
export async function createProvider(options: ProviderOptions = {}): Promise<OAuthProvider> {
  const store = new TokenStore()
  const clients = await createClients()
  for (const client of Object.values(clients)) store.register(client.id, { ...metadataOf(client) })
  const replays = new ReplayWindow(options.replayWindowMs ?? 0)
  const change = options.answer ?? (json => json)
  let handle: (request: ServedRequest) => Promise<Answer> = () => Promise.reject(new Error('early'))
  const server = await startServer(
    {
      nameOf,
      errorAnswer,
      handle: async request => {
        const answer = await replays.answer(request, () => handle(request))
        return request.name === 'token' && answer.status === 200
          ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) }
          : answer
      },
    },
    options.tls,
  )
  const provider = new Provider(server.url, configure(options, store, Object.values(clients)))
  const serverErrors = server.errors as unknown[]
  provider.on('server_error', (_context, error) => serverErrors.push(error))
  const listener = provider.callback()
  handle = request => answerBy(listener, request)

  const issueRefreshToken = async (name: ClientName = 'post') => {
    const grant = new provider.Grant({ accountId: 'octocat', clientId: clients[name].id })
    grant.addOIDCScope(SCOPE)
    const grantId = await grant.save()
    const client = await provider.Client.find(clients[name].id)
    if (!client) throw new Error(`no client ${name}`)
    const gty = 'authorization_code'
    const token = { accountId: 'octocat', client, grantId, gty, scope: SCOPE }
    return new provider.RefreshToken(token as never).save()
  }
  const refreshTokens = () =>
    store
      .issued('RefreshToken')
      .map(value => ({ value, state: store.stateOf('RefreshToken', value) }))

  return Object.defineProperties(server as OAuthProvider, {
    tokenUrl: { get: () => `${server.url}/token` },
    revocationUrl: { get: () => `${server.url}/token/revocation` },
    introspectionUrl: { get: () => `${server.url}/token/introspection` },
    clients: { value: clients },
    issueRefreshToken: { value: issueRefreshToken },
    refreshTokens: { get: refreshTokens },
    newestRefreshToken: { value: () => refreshTokens().at(-1)?.value ?? '' },
    works: { value: async (token: string) => store.stateOf('RefreshToken', token) === 'live' },
    accessTokens: { get: () => store.issued('AccessToken') },
    accessTokenWorks: {
      value: async (token: string) => store.stateOf('AccessToken', token) === 'live',
    },
  })
}

type OfClient = { readonly clientId?: string | undefined }

const FOR_OWN_TOKENS = {
  enabled: true,
  allowedPolicy: async (_context: unknown, client: OfClient, token: OfClient) =>
    token.clientId === client.clientId,
}

const SCOPE = 'offline_access full'
const DAY = 86_400

/** Created once per process. No test verifies its signatures. */
let signingKey: JsonWebKey | undefined

function configure(options: ProviderOptions, store: TokenStore, clients: Client[]): Configuration {
  const { rotate = true, accessTokenTtl = 3600, refreshTokenTtl = 90 * DAY } = options
  signingKey ??= generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  })
  const ttl = { AccessToken: accessTokenTtl, RefreshToken: refreshTokenTtl, Grant: refreshTokenTtl }
  return {
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
    ttl,
    features: {
      devInteractions: { enabled: false },
      revocation: FOR_OWN_TOKENS,
      introspection: FOR_OWN_TOKENS,
    },
  }
}

function nameOf(method: string, path: string): string {
  if (method === 'POST' && path === '/token') return 'token'
  if (method === 'POST' && path === '/token/revocation') return 'revoke'
  if (method === 'POST' && path === '/token/introspection') return 'introspect'
  return path.startsWith('/.well-known/') ? 'discovery' : 'other'
}

function errorAnswer(status: number): Answer {
  const error = ERRORS[status] ?? (status < 500 ? 'invalid_request' : 'server_error')
  const body = JSON.stringify({ error, error_description: `answered with ${status}` })
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body }
}

const ERRORS: Record<number, string> = {
  401: 'invalid_client',
  429: 'temporarily_unavailable',
  503: 'temporarily_unavailable',
}
