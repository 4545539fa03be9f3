import type { RequestListener } from 'node:http'
import Provider from 'oidc-provider'
import { type ClientName, type Clients, createClients, metadataOf } from './clients.ts'
import { answerBy } from './koa-bridge.ts'
import { approveDevice, type Choices, signIn } from './person.ts'
import { configure, type Lifetimes, SCOPE } from './provider-configuration.ts'
import { createUser, INTERACTION, interact, type User } from './provider-login.ts'
import { errorAnswer, nameOf } from './provider-names.ts'
import { ReplayWindow } from './replay-window.ts'
import { type Answer, type Json, type ServedRequest, type Server, startServer } from './server.ts'
import { type TokenState, TokenStore } from './token-store.ts'

export type ProviderOptions = Lifetimes & {
  readonly tls?: boolean
  /** How long the same old token gets the same response again; 0, as with most providers. */
  readonly replayWindowMs?: number
  /** Changes the JSON of a successful token response before it is sent. */
  readonly answer?: (json: Json) => unknown
}

export type OAuthProvider = Server & {
  readonly tokenUrl: string
  readonly revocationUrl: string
  readonly introspectionUrl: string
  readonly authorizationUrl: string
  readonly deviceAuthorizationUrl: string
  readonly clients: Clients
  /** Who can sign in, with the option `login`. */
  readonly user: User
  /**
   * Signs in on the pages of this authorization URL, and returns the redirect URL at the client
   * without requesting it.
   */
  signIn(authorizationUrl: string, choices?: Choices): Promise<string>
  /** Signs in for a device, and returns the last page. */
  approveDevice(userCode: string, verificationUrl: string, choices?: Choices): Promise<string>
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
  for (const client of Object.values(clients))
    store.register(client.id, { ...metadataOf(client, options.login) })
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
  const user = createUser()
  const pages: RequestListener = (incoming, response) =>
    void interact({ provider, user }, incoming, response).catch(error => {
      serverErrors.push(error)
      response.writeHead(500).end()
    })
  handle = request => {
    const isPage = options.login && INTERACTION.test(request.url)
    return answerBy(isPage ? pages : listener, request, options.tls)
  }

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
    authorizationUrl: { get: () => `${server.url}/auth` },
    deviceAuthorizationUrl: { get: () => `${server.url}/device/auth` },
    clients: { value: clients },
    user: { value: user },
    signIn: {
      value: (url: string, choices?: Choices) => signIn({ url: server.url, user }, url, choices),
    },
    approveDevice: {
      value: (code: string, verificationUrl: string, choices?: Choices) =>
        approveDevice({ url: server.url, user }, code, { verificationUrl, ...choices }),
    },
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
