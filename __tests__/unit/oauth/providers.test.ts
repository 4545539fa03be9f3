import { expect, test } from '@jest/globals'
import { endpointProblem } from '../../../src/http/endpoint-url.ts'
import { clientAuthMethods } from '../../../src/oauth/client-auth-methods.ts'
import { atDomain, type Provider, withDomain } from '../../../src/oauth/provider.ts'
import {
  aliases,
  findProvider,
  type ProviderName,
  providerNames,
  providers,
} from '../../../src/oauth/providers/index.ts'

const all = Object.entries(providers)
const presets = all.filter(([name]) => name !== 'custom')

function urlsOf({ tokenUrl, authorizationUrl, revocation, introspection }: Provider): string[] {
  const known = typeof introspection === 'string' ? undefined : introspection.url
  return [tokenUrl, authorizationUrl, revocation?.url, known].filter(url => url !== undefined)
}

test('the presets are in alphabetical order, and `custom` is last', () => {
  const names = presets.map(([name]) => name)
  expect(names).toEqual([...names].sort())
  expect(all.at(-1)?.[0]).toBe('custom')
})

test('there are 40 presets or more, each with a title and a token endpoint of its own', () => {
  expect(presets.length).toBeGreaterThanOrEqual(40)
  for (const values of [
    presets.map(([, { title }]) => title),
    presets.map(([, { tokenUrl }]) => tokenUrl).filter(url => !url.startsWith('https://{domain}')),
  ]) {
    expect(new Set(values).size).toBe(values.length)
  }
})

test.each(all)('what is known of %s is well-formed', (name, provider) => {
  expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(provider.title).not.toBe('')
  expect(Object.keys(clientAuthMethods)).toContain(provider.clientAuth)
  expect(provider.replayWindow ?? 0).toBeGreaterThanOrEqual(0)
  expect(Number.isInteger(provider.refreshTokenLifetime?.days ?? 0)).toBe(true)
  for (const header of Object.keys(provider.headers ?? {})) expect(header).toMatch(/^[a-z-]+$/)
  expect(provider.tokenProperty ?? '/body').toMatch(/^\/\w/)
  for (const words of provider.transientDescriptions ?? []) expect(words).toBe(words.toLowerCase())
})

test.each(all)('what is said of %s has a page as its source', (_, { source, confidence }) => {
  expect(new URL(source).protocol).toBe('https:')
  expect(['documented', 'second-hand', 'unverified']).toContain(confidence)
})

test.each(all)('the texts about %s are sentences', (_, { note, howToGet, invalidGrantCauses }) => {
  for (const text of [note, howToGet, ...(invalidGrantCauses ?? [])]) {
    if (text !== undefined) expect(text).toMatch(/^[A-Z0-9`].*[.]$/)
  }
})

test.each(presets)('every endpoint of %s is an https URL without a query', (_, preset) => {
  for (const url of urlsOf(preset)) {
    const filled = withDomain(url, 'acme.example')
    expect(endpointProblem(filled)).toBeUndefined()
    expect(new URL(filled)).toMatchObject({ protocol: 'https:', search: '' })
  }
})

test.each(presets)('%s has a domain exactly if its token endpoint contains one', (_, preset) => {
  const { domain, tokenUrl } = preset
  expect(domain !== undefined).toBe(tokenUrl.includes('{domain}'))
  expect(urlsOf(preset).some(url => url.includes('{domain}'))).toBe(domain !== undefined)
  expect(domain?.description ?? 'host').toMatch(/^[a-zA-Z].*[^.]$/)
})

test.each(presets)('%s resolves to endpoints that can be called', (_, preset) => {
  const given = preset.domain?.default === undefined ? 'acme.example/realms/prod' : undefined
  for (const url of urlsOf(atDomain(preset, given))) {
    expect(url).not.toMatch(/[{}]/)
    expect(endpointProblem(url)).toBeUndefined()
  }
})

const regional = presets.flatMap(([name, { domain }]) =>
  Object.entries(domain?.regions ?? {}).map(([region, host]) => [name, region, host] as const),
)

test.each(regional)('%s has the region %s, which its description names', (name, region, host) => {
  const preset = providers[name as ProviderName]
  expect(region).toMatch(/^[a-z0-9]+$/)
  expect(preset.domain?.description).toContain(`\`${region}\``)
  expect(new URL(atDomain(preset, region.toUpperCase()).tokenUrl).host).toBe(host)
})

test('a token that is never rotated has no replay window', () => {
  const odd = presets.filter(([, preset]) => preset.rotates === 'never' && preset.replayWindow)
  expect(odd).toEqual([])
})

test('a lifetime of a preset is from a week to a year', () => {
  for (const [name, { refreshTokenLifetime: lifetime }] of presets) {
    const days = lifetime?.days ?? 7
    expect({ name, plausible: days >= 7 && days <= 366 }).toEqual({ name, plausible: true })
  }
})

const PATH = '/accounts/api/v2/oauth2'
const planes: readonly [string | undefined, string][] = [
  [undefined, 'anypoint.mulesoft.com'],
  ['us', 'anypoint.mulesoft.com'],
  ['eu1', 'eu1.anypoint.mulesoft.com'],
  ['EU1', 'eu1.anypoint.mulesoft.com'],
  ['gov', 'gov.anypoint.mulesoft.com'],
  ['ca1', 'ca1.platform.mulesoft.com'],
  ['jp1', 'jp1.platform.mulesoft.com'],
  ['au1', 'au1.platform.mulesoft.com'],
  ['in1.platform.mulesoft.com', 'in1.platform.mulesoft.com'],
]

test.each(planes)('anypoint with the domain %s is the control plane at %s', (domain, host) => {
  expect(atDomain(providers.anypoint, domain)).toMatchObject({
    tokenUrl: `https://${host}${PATH}/token`,
    authorizationUrl: `https://${host}${PATH}/authorize`,
    revocation: { url: `https://${host}${PATH}/revoke` },
    introspection: { url: `https://${host}${PATH}/introspect` },
  })
})

const olderNames: readonly [keyof typeof aliases, string][] = [
  ['anypoint-ca', 'ca1.platform.mulesoft.com'],
  ['anypoint-eu', 'eu1.anypoint.mulesoft.com'],
  ['anypoint-gov', 'gov.anypoint.mulesoft.com'],
  ['anypoint-jp', 'jp1.platform.mulesoft.com'],
]

test.each(olderNames)('%s still works, and is no row of the table', (name, host) => {
  expect(providers).not.toHaveProperty(name)
  expect(providerNames).toContain(name)
  const { domain, tokenUrl, refreshTokenLifetime } = findProvider(name)
  expect(new URL(tokenUrl).host).toBe(host)
  expect(domain).toBeUndefined()
  expect(refreshTokenLifetime).toEqual(providers.anypoint.refreshTokenLifetime)
})

test('every alias is tested', () => {
  expect(olderNames.map(([name]) => name)).toEqual(Object.keys(aliases))
})

const domains: readonly [string, string, string, string][] = [
  ['a host', 'https://{domain}/token', 'sso.example.com', 'https://sso.example.com/token'],
  ['a port', 'https://{domain}/token', 'sso.example:8443', 'https://sso.example:8443/token'],
  ['a path', 'https://{domain}/token', 'sso.example/r/a', 'https://sso.example/r/a/token'],
  ['a last slash', 'https://{domain}/token', 'sso.example/r/', 'https://sso.example/r/token'],
  ['a URL', 'https://{domain}/token', 'https://sso.example/', 'https://sso.example/token'],
  [
    'a tenant',
    'https://id.example/{domain}/token',
    'acme.com',
    'https://id.example/acme.com/token',
  ],
  ['no domain', 'https://api.example/token', '', 'https://api.example/token'],
]

test.each(domains)('%s is put into a URL', (_, url, domain, filled) => {
  expect(withDomain(url, domain)).toBe(filled)
})
