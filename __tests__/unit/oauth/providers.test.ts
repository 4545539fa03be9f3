import { expect, test } from '@jest/globals'
import { clientAuthMethods } from '../../src/lib/client-auth.ts'
import { endpoint, Problem } from '../../src/lib/input-fields.ts'
import { resolveProvider } from '../../src/lib/input-rules.ts'
import { fields } from '../../src/lib/input-table.ts'
import { type Provider, withDomain } from '../../src/lib/provider.ts'
import { type ProviderName, providerNames, providers } from '../../src/lib/providers/index.ts'

const named = providerNames.map(name => [name, providers[name]] as const)
const presets = named.filter(([name]) => name !== 'custom')
const urlsOf = ({ tokenUrl, authorizationUrl, revocation }: Provider) =>
  [tokenUrl, authorizationUrl, revocation?.url].filter(url => url !== undefined)

function resolve(inputs: Readonly<Record<string, string>>) {
  return resolveProvider(input => inputs[input] ?? '')
}

test('there are 25 presets or more, each with a name of its own and a title of its own', () => {
  expect(presets.length).toBeGreaterThanOrEqual(25)
  const titles = presets.map(([, { title }]) => title)
  expect(new Set(titles).size).toBe(presets.length)
})

test.each(named)('`provider: %s` can be given as an input', name => {
  expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(fields.provider(name)).toBe(name)
})

test.each(presets)('every endpoint of %s is https, and nothing else is in its URL', (_, preset) => {
  for (const url of urlsOf(preset)) {
    expect(url).toMatch(/^https:\/\//)
    expect(endpoint(withDomain(url, 'acme.example'))).not.toBeInstanceOf(Problem)
    expect(new URL(withDomain(url, 'acme.example')).search).toBe('')
  }
})

test.each(presets)('%s names a domain exactly if its endpoints need one', (_, preset) => {
  const needing = urlsOf(preset).filter(url => url.includes('{domain}'))
  expect(needing).toHaveLength(preset.domain === undefined ? 0 : urlsOf(preset).length)
  if (preset.domain !== undefined) expect(preset.domain.means).not.toBe('')
})

test.each(presets)('%s resolves to endpoints that can be called', (name, { domain }) => {
  const given: Record<string, string> =
    domain && domain.default === undefined ? { domain: 'acme.example/realms/prod' } : {}
  const { tokenUrl, revocation } = resolve({ provider: name, ...given })
  for (const url of [tokenUrl, ...(revocation ? [revocation.url] : [])]) {
    expect(url).not.toMatch(/[{}]/)
    expect(endpoint(url)).toBe(url)
  }
})

test.each(named)('what is known of %s is well-formed', (_, provider) => {
  const { clientAuth, rotates, replayWindow = 0, confidence, headers = {}, title } = provider
  expect(title).not.toBe('')
  expect(clientAuthMethods).toContain(clientAuth)
  expect(['always', 'sometimes', 'never', 'unknown']).toContain(rotates)
  expect(['documented', 'second-hand', 'unverified']).toContain(confidence)
  expect(replayWindow).toBeGreaterThanOrEqual(0)
  expect(replayWindow).toBeLessThanOrEqual(86_400)
  for (const header of Object.keys(headers)) expect(header).toBe(header.toLowerCase())
})

test.each(named)('what is said of %s has a source', (_, { source }) => {
  expect(new URL(source).protocol).toBe('https:')
})

const lifetimes = presets.flatMap(([name, { refreshTokenLifetime: lifetime }]) =>
  lifetime ? [[name, lifetime] as const] : [],
)

test.each(lifetimes)(
  'the refresh token of %s lives for between a week and two years',
  (_, life) => {
    expect(['rolling', 'absolute']).toContain(life.kind)
    expect(Number.isInteger(life.days)).toBe(true)
    expect(life.days).toBeGreaterThanOrEqual(7)
    expect(life.days).toBeLessThanOrEqual(731)
  },
)

test('a provider that never rotates has no window in which a used token could be replayed', () => {
  const odd = presets.filter(([, preset]) => preset.rotates === 'never' && preset.replayWindow)
  expect(odd).toEqual([])
})

const domains: readonly [string, string, string, string][] = [
  ['a host', 'https://{domain}/token', 'sso.example.com', 'https://sso.example.com/token'],
  [
    'a host with a port',
    'https://{domain}/token',
    'sso.example:8443',
    'https://sso.example:8443/token',
  ],
  [
    'a host and a path',
    'https://{domain}/token',
    'sso.example/realms/a',
    'https://sso.example/realms/a/token',
  ],
  [
    'a path with a slash behind it',
    'https://{domain}/token',
    'sso.example/r/',
    'https://sso.example/r/token',
  ],
  ['all of a URL', 'https://{domain}/token', 'https://sso.example/', 'https://sso.example/token'],
  [
    'a tenant',
    'https://login.example/{domain}/token',
    'contoso.com',
    'https://login.example/contoso.com/token',
  ],
  [
    'a tenant with a slash behind it',
    'https://login.example/{domain}/token',
    'contoso.com/',
    'https://login.example/contoso.com/token',
  ],
  ['nothing, where none is needed', 'https://api.example/token', '', 'https://api.example/token'],
]

test.each(domains)('%s fills a URL', (_, url, domain, filled) => {
  expect(withDomain(url, domain)).toBe(filled)
})

const refusedDomains = ['evil.example/?x=', 'user@evil.example', 'evil.example#', 'a b', '../x', '']

test.each(refusedDomains)('`domain: %j` is refused, or means that there is none', domain => {
  const read = fields.domain(domain)
  expect(domain === '' ? read === undefined : read instanceof Problem).toBe(true)
})

test('an endpoint given as an input wins over the provider', () => {
  const own = { 'token-url': 'https://a.example/t', 'revocation-url': 'https://a.example/r' }
  const { tokenUrl, revocation, clientAuth } = resolve({ provider: 'zoom', ...own })
  expect([tokenUrl, revocation?.url]).toEqual(['https://a.example/t', 'https://a.example/r'])
  expect(clientAuth).toBe(providers.zoom.clientAuth)
})

const planes: readonly [ProviderName, string][] = [
  ['anypoint', 'https://anypoint.mulesoft.com'],
  ['anypoint-eu', 'https://eu1.anypoint.mulesoft.com'],
  ['anypoint-gov', 'https://gov.anypoint.mulesoft.com'],
  ['anypoint-ca', 'https://ca1.platform.mulesoft.com'],
  ['anypoint-jp', 'https://jp1.platform.mulesoft.com'],
]

test.each(planes)('%s is the control plane at %s', (name, host) => {
  expect(resolve({ provider: name }).tokenUrl).toBe(`${host}/accounts/api/v2/oauth2/token`)
})
