import { expect, test } from '@jest/globals'
import { endpointProblem } from '../../../../src/http/endpoint-url.ts'
import {
  aliases,
  type ProviderName,
  type providerNames,
  providers,
} from '../../../../src/oauth/providers/index.ts'
import type { SignInFacts } from '../../../../src/oauth/sign-in/facts.ts'
import { signInFacts } from '../../../../src/oauth/sign-in/providers/index.ts'
import {
  findSignInFacts,
  redirectUri,
  registrationSteps,
  scopeToRequest,
} from '../../../../src/oauth/sign-in/resolve-facts.ts'

const all = Object.entries(signInFacts) as [ProviderName, SignInFacts][]
const presets = all.filter(([name]) => name !== 'custom')

test('every provider has a row, in the order of the presets', () => {
  expect(Object.keys(signInFacts)).toEqual(Object.keys(providers))
})

test.each(presets)('%s has an authorization endpoint to send the user to', name => {
  expect(providers[name].authorizationUrl).toMatch(/^https:/)
})

test.each(all)('the texts about signing in to %s are sentences', (_, facts) => {
  const { registration, noRefreshToken, device } = facts
  expect(registration.steps.length).toBeGreaterThan(2)
  for (const text of [...registration.steps, ...noRefreshToken, device?.note ?? 'None.']) {
    expect(text).toMatch(/^[A-Z].*[.]$/)
  }
})

test.each(all)(
  'the steps for %s show the address to register, apart from punctuation',
  (_, facts) => {
    const text = facts.registration.steps.join(' ')
    if (facts.redirect.kind !== 'https-only' || facts.redirect.sentName === undefined) {
      expect(text).toContain(' {redirect} ')
    }
    expect(text.replaceAll(' {redirect} ', '').replaceAll(' {scope} ', '')).not.toMatch(/[{}]/)
  },
)

test.each(all)('what is said of signing in to %s has a page as its source', (_, facts) => {
  expect(new URL(facts.source).protocol).toBe('https:')
  expect(['documented', 'second-hand', 'unverified']).toContain(facts.confidence)
  expect(facts.pkce === 'rejected' && facts.pkceConfirmed).not.toBe(true)
})

test.each(all)('the redirect address of %s can be registered', (_, { redirect }) => {
  const address = redirectUri(redirect)
  if (redirect.kind === 'https-only') {
    expect(address ?? 'https://own.example').toMatch(/^https:/)
    return
  }
  expect(address).toBe(`http://${redirect.host}:${redirect.port}${redirect.path}`)
  expect(redirect.port).toBeGreaterThan(1_024)
  expect(redirectUri(redirect, 50_000)).toContain(':50000/')
})

test.each(presets)('the pages and endpoints for %s are complete with a domain', (name, _) => {
  const given = providers[name].domain?.default === undefined ? 'acme.example/x' : undefined
  const { device, exchangeUrl, registration } = findSignInFacts(name, given)
  expect(() => new URL(registration.url ?? '')).not.toThrow()
  for (const url of [registration.url, device?.authorizationUrl, exchangeUrl]) {
    expect(url ?? '').not.toMatch(/[{}]/)
  }
  for (const url of [device?.authorizationUrl, exchangeUrl]) {
    if (url !== undefined) expect(endpointProblem(url)).toBeUndefined()
  }
})

const pages: readonly [(typeof providerNames)[number], string | undefined, string][] = [
  ['anypoint', undefined, 'https://anypoint.mulesoft.com/accounts/'],
  ['anypoint', 'eu1', 'https://eu1.anypoint.mulesoft.com/accounts/'],
  ['anypoint-jp', undefined, 'https://jp1.platform.mulesoft.com/accounts/'],
  ['keycloak', 'https://sso.example:8443/realms/a', 'https://sso.example:8443/admin/'],
  ['keycloak', 'sso.example/realms/a', 'https://sso.example/admin/'],
  ['gitlab', 'git.example', 'https://git.example/-/user_settings/applications'],
]

test.each(pages)('a client of %s at %s is registered at %s', (name, domain, url) => {
  expect(findSignInFacts(name, domain).registration.url).toBe(url)
})

test('the device flow of Keycloak is in its realm', () => {
  expect(findSignInFacts('keycloak', 'sso.example/realms/a').device?.authorizationUrl).toBe(
    'https://sso.example/realms/a/protocol/openid-connect/auth/device',
  )
})

test('every alias has the facts of its preset', () => {
  for (const [alias, { preset, region }] of Object.entries(aliases)) {
    expect(findSignInFacts(alias as keyof typeof aliases, undefined)).toEqual(
      findSignInFacts(preset, region),
    )
  }
})

const scopes: readonly [ProviderName, string | undefined, string][] = [
  ['anypoint', undefined, 'full offline_access'],
  ['anypoint', 'read:full', 'read:full offline_access'],
  ['anypoint', 'offline_access read:full', 'offline_access read:full'],
  ['x', undefined, 'tweet.read users.read offline.access'],
  ['salesforce', 'api web', 'api web refresh_token'],
  ['linear', 'read, write', 'read,write'],
  ['slack', 'chat:write,users:read', 'chat:write,users:read'],
  ['google', undefined, ''],
  ['auth0', '', 'offline_access'],
  ['custom', 'a b', 'a b'],
  ['custom', undefined, ''],
]

test.each(scopes)('%s with the scope %s is asked for "%s"', (name, given, scope) => {
  expect(scopeToRequest(signInFacts[name], given)).toBe(scope)
})

test('a request for scopes without a useful default has none', () => {
  const odd = all.filter(([, facts]) => facts.scopeRequired && 'scope' in facts)
  expect(odd).toEqual([])
})

test('the steps contain the address and the scope, whatever is in them', () => {
  const steps = registrationSteps(signInFacts.gitlab, {
    redirect: 'http://127.0.0.1:1/$&{scope}',
    scope: 'api $1',
  })
  expect(steps).toContain('Enter http://127.0.0.1:1/$&{scope} as redirect URI.')
  expect(steps).toContain('Select the scope api $1 or a narrower one, and save.')
})
