import { expect, test } from '@jest/globals'
import { endpointProblem } from '../../../src/http/endpoint-url.ts'
import { clientAuthMethods } from '../../../src/oauth/client.ts'
import { type Provider, withDomain } from '../../../src/oauth/provider.ts'
import { providerNames, providers } from '../../../src/oauth/providers/index.ts'

const named = providerNames.map(name => [name, providers[name]] as const)
const presets = named.filter(([name]) => name !== 'custom')
const urlsOf = ({ tokenUrl, authorizationUrl, revocation }: Provider) =>
  [tokenUrl, authorizationUrl, revocation?.url].filter(url => url !== undefined)

test('there are 25 presets or more, with different titles', () => {
  expect(presets.length).toBeGreaterThanOrEqual(25)
  const titles = presets.map(([, { title }]) => title)
  expect(new Set(titles).size).toBe(presets.length)
})

test('the presets are in alphabetical order, the five of Anypoint first', () => {
  const rest = presets.map(([name]) => name).filter(name => !name.startsWith('anypoint'))
  expect(rest).toEqual([...rest].sort())
  expect(providerNames.at(-1)).toBe('custom')
})

test.each(named)('%s is a name that an input can have', name => {
  expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test.each(presets)('the endpoints of %s are https URLs without a query', (_, preset) => {
  for (const url of urlsOf(preset)) {
    expect(url).toMatch(/^https:\/\//)
    expect(endpointProblem(withDomain(url, 'acme.example'))).toBeUndefined()
    expect(new URL(withDomain(url, 'acme.example')).search).toBe('')
  }
})

test.each(presets)('%s names a domain exactly if its endpoints need one', (_, preset) => {
  const needing = urlsOf(preset).filter(url => url.includes('{domain}'))
  expect(needing).toHaveLength(preset.domain === undefined ? 0 : urlsOf(preset).length)
  if (preset.domain !== undefined) expect(preset.domain.description).not.toBe('')
})

test.each(named)('what is known of %s is well-formed, and has a source', (_, provider) => {
  const { clientAuth, rotates, replayWindow = 0, confidence, headers = {}, title } = provider
  expect(title).not.toBe('')
  expect(Object.keys(clientAuthMethods)).toContain(clientAuth)
  expect(['always', 'sometimes', 'never', 'unknown']).toContain(rotates)
  expect(['documented', 'second-hand', 'unverified']).toContain(confidence)
  expect(replayWindow).toBeGreaterThanOrEqual(0)
  expect(replayWindow).toBeLessThanOrEqual(86_400)
  for (const header of Object.keys(headers)) expect(header).toBe(header.toLowerCase())
  for (const words of provider.transientDescriptions ?? []) expect(words).toBe(words.toLowerCase())
  expect(new URL(provider.source).protocol).toBe('https:')
})

const lifetimes = presets.flatMap(([name, { refreshTokenLifetime: lifetime }]) =>
  lifetime ? [[name, lifetime] as const] : [],
)

test.each(lifetimes)('the refresh token of %s lives from a week to two years', (_, lifetime) => {
  expect(['rolling', 'absolute']).toContain(lifetime.kind)
  expect(Number.isInteger(lifetime.days)).toBe(true)
  expect(lifetime.days).toBeGreaterThanOrEqual(7)
  expect(lifetime.days).toBeLessThanOrEqual(731)
})

test('a provider that never rotates has no replay window', () => {
  const odd = presets.filter(([, preset]) => preset.rotates === 'never' && preset.replayWindow)
  expect(odd).toEqual([])
})

const TOKEN = 'https://{domain}/token'
const TENANT = 'https://login.example/{domain}/token'

const domains: readonly [string, string, string, string][] = [
  ['a host', TOKEN, 'sso.example.com', 'https://sso.example.com/token'],
  ['a host with a port', TOKEN, 'sso.example:8443', 'https://sso.example:8443/token'],
  ['a host and a path', TOKEN, 'sso.example/realms/a', 'https://sso.example/realms/a/token'],
  ['a path with a slash at its end', TOKEN, 'sso.example/r/', 'https://sso.example/r/token'],
  ['a whole URL', TOKEN, 'https://sso.example/', 'https://sso.example/token'],
  ['a tenant', TENANT, 'contoso.com', 'https://login.example/contoso.com/token'],
  ['a tenant with a slash', TENANT, 'contoso.com/', 'https://login.example/contoso.com/token'],
  ['nothing, where none is needed', 'https://api.example/token', '', 'https://api.example/token'],
]

test.each(domains)('%s goes into a URL', (_, url, domain, filled) => {
  expect(withDomain(url, domain)).toBe(filled)
})

const planes = [
  ['anypoint', 'https://anypoint.mulesoft.com'],
  ['anypoint-eu', 'https://eu1.anypoint.mulesoft.com'],
  ['anypoint-gov', 'https://gov.anypoint.mulesoft.com'],
  ['anypoint-ca', 'https://ca1.platform.mulesoft.com'],
  ['anypoint-jp', 'https://jp1.platform.mulesoft.com'],
] as const

test.each(planes)('%s is the control plane at %s', (name, host) => {
  expect(providers[name].tokenUrl).toBe(`${host}/accounts/api/v2/oauth2/token`)
})
