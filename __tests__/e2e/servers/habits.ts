import {
  dex,
  dexProgram,
  nodeOauth2Server,
  nodeServerModule,
  oxideAuth,
  oxideProgram,
  pythonProgram,
  pythonServers,
  source,
} from '../tools/servers.ts'
import type { Tool } from '../tools/tool.ts'

/** How an OAuth server behaves where servers differ. */
export type Habits = {
  readonly name: string
  readonly tool: Tool
  readonly command: readonly [program: string, ...args: string[]]
  readonly environment?: Readonly<Record<string, string>>
  /** `token` is also for the sign-in, unless `signIn` names another endpoint. */
  readonly paths: {
    readonly token: string
    readonly revocation?: string
    /** Signs in with an authorization code; with a password where it is missing. */
    readonly authorization?: string
    readonly signIn?: string
  }
  /** The scope to ask for when signing in. */
  readonly scope?: string
  /** Whether it decodes the client id and secret of HTTP Basic (RFC 6749 section 2.3.1). */
  readonly decodesBasic: boolean
  /** Whether it takes `client_secret_post`. */
  readonly takesPost: boolean
  /** What a used refresh token gets: the same tokens again, or this error. */
  readonly usedToken: 'same tokens' | 'invalid_grant' | 'invalid_request'
  /** Whether a used refresh token ends the newest one, too. */
  readonly revokesFamily: boolean
  /** What ends with a revoked access token. */
  readonly revocationEnds?: 'access token' | 'both tokens'
}

const djangoOauthToolkit = {
  tool: pythonServers,
  command: [pythonProgram, source('django-oauth-toolkit', 'server.py')],
  paths: { token: '/o/token/', revocation: '/o/revoke_token/' },
  scope: 'read',
  decodesBasic: true,
  takesPost: true,
  revocationEnds: 'both tokens',
} as const

export const habits: readonly Habits[] = [
  {
    ...djangoOauthToolkit,
    name: 'django-oauth-toolkit',
    environment: { GRACE_SECONDS: '0' },
    usedToken: 'invalid_grant',
    revokesFamily: true,
  },
  {
    ...djangoOauthToolkit,
    name: 'django-oauth-toolkit-grace',
    environment: { GRACE_SECONDS: '600' },
    usedToken: 'same tokens',
    revokesFamily: false,
  },
  {
    // Decodes percent escapes in HTTP Basic, but not a space sent as `+`.
    name: 'authlib',
    tool: pythonServers,
    command: [pythonProgram, source('authlib', 'server.py')],
    paths: { token: '/token', revocation: '/revoke' },
    scope: 'deploy',
    decodesBasic: true,
    takesPost: true,
    usedToken: 'invalid_grant',
    revokesFamily: false,
    revocationEnds: 'access token',
  },
  {
    name: 'dex',
    tool: dex,
    command: [dexProgram],
    paths: { token: '/token', authorization: '/auth' },
    scope: 'openid offline_access',
    decodesBasic: true,
    takesPost: true,
    usedToken: 'invalid_request',
    revokesFamily: false,
  },
  {
    name: 'node-oauth2-server',
    tool: nodeOauth2Server,
    command: [process.execPath, nodeServerModule],
    paths: { token: '/token' },
    decodesBasic: false,
    takesPost: true,
    usedToken: 'invalid_grant',
    revokesFamily: false,
  },
  {
    // Rejects `application/x-www-form-urlencoded;charset=UTF-8`.
    name: 'oxide-auth',
    tool: oxideAuth,
    command: [oxideProgram],
    paths: { token: '/refresh', authorization: '/authorize', signIn: '/token' },
    scope: 'deploy',
    decodesBasic: false,
    takesPost: false,
    usedToken: 'invalid_grant',
    revokesFamily: false,
  },
]
