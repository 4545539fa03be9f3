import type { Redirect, SignInFacts } from '../../src/oauth/sign-in/facts.ts'
import { signInFacts } from '../../src/oauth/sign-in/providers/index.ts'
import { redirectUri } from '../../src/oauth/sign-in/resolve-facts.ts'
import { code, table } from './markdown.ts'

/** The tables that are generated from the facts about signing in, by the name of their markers. */
export function signInTables(): Record<string, string> {
  const rows = Object.entries(signInFacts)
  return {
    'provider-sign-in': table(
      [
        '`provider`',
        'PKCE',
        'Device flow',
        'Redirect address',
        'Scope',
        'Other parameters',
        'Register a client',
        'Source',
      ],
      rows.map(([name, facts]) => [
        code(name),
        pkce(facts),
        facts.device === undefined ? 'no' : ['yes.', facts.device.note].filter(Boolean).join(' '),
        address(facts.redirect),
        scope(facts),
        parameters(facts),
        page(facts),
        `[${facts.confidence}](${facts.source})`,
      ]),
    ),
  }
}

function pkce({ pkce: known, pkceConfirmed }: SignInFacts): string {
  if (known === 'rejected') return 'not sent'
  return pkceConfirmed ? 'checked' : 'sent'
}

function address(redirect: Redirect): string {
  const uri = redirectUri(redirect)
  const registered = uri === undefined ? 'an https page of yours' : code(uri)
  if (redirect.kind !== 'https-only') {
    return redirect.kind === 'any-port' ? `${registered}, any port` : registered
  }
  const sent = redirect.sentName === undefined ? [] : [`the ${redirect.sentName} is sent`]
  return [registered, ...sent, 'paste the redirected address'].join('; ')
}

function scope({ scope: usual, scopeRequired, refreshTokenScope, scopeParameter }: SignInFacts) {
  return [
    ...(scopeRequired ? ['yours'] : []),
    ...(usual === undefined ? [] : [code(usual)]),
    ...(refreshTokenScope === undefined ? [] : [`always ${code(refreshTokenScope)}`]),
    ...(scopeParameter === undefined ? [] : [`as ${code(scopeParameter)}`]),
  ].join(', ')
}

function parameters({ parameters: asked, exchangeParameters: exchanged }: SignInFacts): string {
  return Object.entries({ ...asked, ...exchanged })
    .map(([name, value]) => code(`${name}=${value}`))
    .join(' ')
}

function page({ registration: { url = '' }, clientAuth }: SignInFacts): string {
  const link = url.includes('{') ? code(url) : `[page](${url})`
  const method = clientAuth === undefined ? [] : [`${code('client-auth')} is ${code(clientAuth)}`]
  return [...(url === '' ? [] : [link]), ...method].join('; ')
}
