import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type Provider from 'oidc-provider'
import type { Configuration, InteractionResults, KoaContextWithOIDC } from 'oidc-provider'
import { codePage, confirmPage, consentPage, loginPage, messagePage } from './provider-pages.ts'

/** Lets people sign in: authorization code with PKCE, device code, login and consent pages. */
export type LoginOptions = {
  /** Every confidential client and `none` has exactly these redirect URIs. */
  readonly redirectUris?: readonly string[]
  /**
   * When a sign-in gets a refresh token. `offline_access`, unless given: with that scope and, for
   * an authorization code, `prompt=consent` (OpenID Connect Core 1.0, section 11).
   */
  readonly refreshTokens?: 'offline_access' | 'always' | 'never'
  /** In seconds. */
  readonly codeTtl?: number
}

/** The person who signs in. */
export type User = { readonly name: string; readonly password: string }

export function createUser(): User {
  return { name: 'octocat', password: `password-${randomBytes(12).toString('base64url')}` }
}

export const INTERACTION = /^\/interaction\/[\w-]+$/

/** What a configuration needs so that people can sign in, apart from the device flow. */
export function loginConfiguration({
  refreshTokens = 'offline_access',
  codeTtl = 60,
}: LoginOptions): Configuration {
  return {
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ...(refreshTokens === 'offline_access'
      ? {}
      : { issueRefreshToken: async () => refreshTokens === 'always' }),
    ttl: { AuthorizationCode: codeTtl, DeviceCode: 600, Interaction: 3600, Session: 3600 },
    renderError: (context, { error, error_description: description }) =>
      show(context, messagePage(`Error: ${error}`, description)),
  }
}

/** The pages of RFC 8628. */
export const DEVICE_FLOW: NonNullable<NonNullable<Configuration['features']>['deviceFlow']> = {
  enabled: true,
  userCodeInputSource: (context, form, _out, error) =>
    show(context, codePage(form, problemOf(error))),
  userCodeConfirmSource: (context, form, client, _device, code) =>
    show(context, confirmPage(form, client.clientId, code)),
  successSource: context => show(context, messagePage('You have signed in on your device')),
}

function show(context: KoaContextWithOIDC, html: string): void {
  context.type = 'html'
  context.body = html
}

function problemOf(error: Error | undefined): string {
  if (!error) return ''
  const cancelled = error.name === 'AbortedError'
  return cancelled ? 'The sign-in was cancelled.' : 'The code is wrong, expired or used.'
}

/** Shows the login or consent page, or takes what the person decides there. */
export async function interact(
  { provider, user }: { readonly provider: Provider; readonly user: User },
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(incoming, response)
  const { uid, prompt, params, session, grantId } = interaction
  const clientId = `${params['client_id']}`
  const answer = (html: string, status = 200) => {
    response.statusCode = status
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  }
  const finish = (result: InteractionResults) =>
    provider.interactionFinished(incoming, response, result, { mergeWithLastSubmission: true })
  const action = `/interaction/${uid}`
  const scopes = (prompt.details['missingOIDCScope'] ?? []) as string[]

  if (incoming.method !== 'POST') {
    answer(prompt.name === 'login' ? loginPage(action) : consentPage(action, clientId, scopes))
    return
  }
  const form = new URLSearchParams(await text(incoming))
  const decision = form.get('decision')
  if (decision === 'cancel' || decision === 'deny') {
    const error_description = `The user chose "${decision}".`
    return finish({ error: 'access_denied', error_description })
  }
  if (prompt.name === 'login') {
    const isUser = form.get('username') === user.name && form.get('password') === user.password
    if (!isUser) return answer(loginPage(action, 'Wrong user name or password.'), 401)
    return finish({ login: { accountId: user.name } })
  }
  const known = grantId ? await provider.Grant.find(grantId) : undefined
  const grant = known ?? new provider.Grant({ accountId: `${session?.accountId}`, clientId })
  grant.addOIDCScope(scopes.join(' '))
  return finish({ consent: { grantId: await grant.save() } })
}
