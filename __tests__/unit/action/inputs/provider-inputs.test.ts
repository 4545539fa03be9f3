import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { findConflicts, type ParsedValues } from '../../../../src/action/inputs/conflicts.ts'
import { resolveProvider } from '../../../../src/action/inputs/resolve-provider.ts'
import { schema } from '../../../../src/action/inputs/schema.ts'
import type { InputName } from '../../../../src/shared/action-inputs.ts'
import { InputError } from '../../../../src/shared/parsers.ts'
import { createCertificate } from '../../../support/certificate.ts'

type Given = Readonly<Partial<Record<InputName, string>>>

/** What `readInputs` does with these inputs. */
function parse(given: Given): { values: ParsedValues; invalid: Set<InputName> } {
  const values: Partial<Record<InputName, unknown>> = {}
  const invalid = new Set<InputName>()
  for (const [name, text] of Object.entries(given) as [InputName, string][]) {
    const value = schema[name](text)
    if (value instanceof InputError) invalid.add(name)
    else values[name] = value
  }
  return { values: values as ParsedValues, invalid }
}

function conflicts(given: Given): readonly string[] {
  const { values, invalid } = parse({ 'client-secret': 's', ...given })
  return findConflicts(values, resolveProvider(values), invalid)
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const key = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const jwk = (more: object) =>
  JSON.stringify({ ...rsa.privateKey.export({ format: 'jwk' }), ...more })
const certificate = await createCertificate(rsa)
const otherCertificate = await createCertificate(
  generateKeyPairSync('rsa', { modulusLength: 2_048 }),
)
const jwt = {
  provider: 'keycloak',
  domain: 'sso.example/realms/a',
  'client-auth': 'private_key_jwt',
}
const entra = { provider: 'entra', 'client-auth': 'private_key_jwt', 'private-key': key }

const custom = { provider: 'custom', 'token-url': 'https://login.example/token' }
const GITLAB = 'https://gitlab.com/oauth'
const MAY_END =
  '`introspection-url` must not be the token endpoint or a revocation endpoint: a request there can end the refresh token.'

const fine: readonly [string, Given][] = [
  ['a region', { provider: 'anypoint', domain: 'eu1' }],
  ['a region in capitals', { provider: 'anypoint', domain: 'GOV' }],
  ['the host of a region', { provider: 'anypoint', domain: 'in1.platform.mulesoft.com' }],
  ['a local port', { provider: 'anypoint', domain: 'http://localhost:8080' }],
  ['an older name', { provider: 'anypoint-eu' }],
  ['a tenant without a dot', { provider: 'entra', domain: 'contoso' }],
  ['an audience', { ...jwt, 'private-key': key, 'assertion-audience': 'https://sso.example' }],
  [
    'an audience of an assertion with a client secret',
    { ...jwt, 'client-auth': 'client_secret_jwt', 'assertion-audience': 'https://sso.example' },
  ],
  ['the certificate of the key', { ...entra, certificate }],
  ['a certificate on one line', { ...entra, certificate: certificate.replaceAll('\n', '\\n') }],
  ['a certificate with an indent', { ...entra, certificate: certificate.replaceAll(/^/gm, '  ') }],
  [
    'a certificate before the one that issued it',
    { ...entra, certificate: `${certificate}\n${otherCertificate}` },
  ],
  ['a key ID in place of the certificate', { ...entra, 'private-key-id': 'k' }],
  ['a key ID in the JWK', { ...entra, 'private-key': jwk({ kid: 'k' }) }],
  ['client_id beside Basic', { provider: 'xero', 'token-params': 'client_id=app' }],
  [
    'an introspection endpoint',
    { provider: 'gitlab', 'introspection-url': `${GITLAB}/introspect` },
  ],
  [
    'an introspection endpoint next to a revocation endpoint',
    { provider: 'gitlab', 'introspection-url': `${GITLAB}/revoke/introspect` },
  ],
]

test.each(fine)('no conflict: %s', (_, given) => {
  expect(conflicts(given)).toEqual([])
})

const broken: readonly [string, Given, string][] = [
  [
    'an unknown region',
    { provider: 'anypoint', domain: 'eu2' },
    '`domain` must be one of au1, ca1, eu1, gov, jp1, us, or a host, with the provider `anypoint`.',
  ],
  [
    'a property of every object as a region',
    { provider: 'zoho', domain: 'constructor' },
    '`domain` must be one of au, ca, cn, eu, in, jp, sa, us, or a host, with the provider `zoho`.',
  ],
  [
    'a region beside an older name that has one',
    { provider: 'anypoint-eu', domain: 'ca1' },
    '`domain` has no effect with the provider `anypoint-eu`. Remove it.',
  ],
  [
    'no domain where it is required',
    { provider: 'snowflake' },
    '`domain` is required with the provider `snowflake`: account host, such as `acme-prod.snowflakecomputing.com`.',
  ],
  [
    'an audience without an assertion',
    { provider: 'xero', 'assertion-audience': 'x' },
    '`assertion-audience` has no effect with the client authentication `client_secret_basic`. Remove it.',
  ],
  [
    'a certificate without a signature by the key',
    { ...jwt, 'client-auth': 'client_secret_jwt', certificate },
    '`certificate` has no effect with the client authentication `client_secret_jwt`. Remove it.',
  ],
  [
    'the certificate of another key',
    { ...entra, certificate: otherCertificate },
    '`certificate` does not belong to `private-key`.',
  ],
  [
    'Entra without a certificate',
    entra,
    '`certificate` is required for `private_key_jwt` with the provider `entra`.',
  ],
  [
    'client_id beside the one in the body',
    { provider: 'github', 'token-params': 'client_id=app' },
    '`token-params` must not set client_id with the client authentication `client_secret_post`, which sends `client-id` itself.',
  ],
  [
    'client_id of a public client',
    { provider: 'github', 'client-auth': 'NONE', 'token-params': 'client_id=app' },
    '`token-params` must not set client_id with the client authentication `none`, which sends `client-id` itself.',
  ],
  [
    'revoking where that ends the refresh token',
    { provider: 'procore', 'revoke-on-exit': 'TRUE' },
    '`revoke-on-exit` cannot be used with `procore`: revoking the access token also ends the refresh token.',
  ],
  [
    'introspection at the token endpoint of a preset',
    { provider: 'gitlab', 'introspection-url': `${GITLAB}/token` },
    MAY_END,
  ],
  [
    'introspection at the token endpoint, written differently',
    { ...custom, 'introspection-url': 'HTTPS://Login.Example:443/token' },
    MAY_END,
  ],
  [
    'introspection at the revocation endpoint',
    {
      ...custom,
      'revocation-url': 'https://a.example/x',
      'introspection-url': 'https://a.example/x',
    },
    MAY_END,
  ],
  [
    'introspection at something called revocation',
    { ...custom, 'introspection-url': 'https://a.example/token/Revocation/' },
    MAY_END,
  ],
]

test.each(broken)('a conflict: %s', (_, given, sentence) => {
  expect(conflicts(given)).toEqual([sentence])
})

test('an input that could not be parsed causes no second problem', () => {
  expect(conflicts({ ...jwt, 'private-key': key, certificate: 'x' })).toEqual([])
  expect(conflicts({ ...entra, certificate: 'x' })).toEqual([])
  const params = { 'client-auth': 'post', 'token-params': 'client_id=app' }
  expect(conflicts({ provider: 'github', ...params, 'assertion-audience': 'x' })).toEqual([])
})

const resolved: readonly [string, Given, object][] = [
  [
    'a format replaces the one of a preset',
    { provider: 'notion', 'token-format': 'form' },
    { body: 'form' },
  ],
  ['the format of a preset', { provider: 'notion' }, { body: 'json' }],
  [
    'headers replace and extend those of a preset',
    { provider: 'notion', 'token-headers': 'Notion-Version: 2026-03-11\nX-A: b' },
    { headers: { 'notion-version': '2026-03-11', 'x-a': 'b' } },
  ],
  [
    'a region is in every URL',
    { provider: 'anypoint', domain: 'jp1' },
    {
      tokenUrl: 'https://jp1.platform.mulesoft.com/accounts/api/v2/oauth2/token',
      revocation: { url: 'https://jp1.platform.mulesoft.com/accounts/api/v2/oauth2/revoke' },
      introspection: { url: 'https://jp1.platform.mulesoft.com/accounts/api/v2/oauth2/introspect' },
    },
  ],
  [
    'the introspection endpoint of a preset is not asked about the tokens of another server',
    {
      provider: 'okta',
      domain: 'acme.okta.com',
      'token-url': 'https://acme.okta.com/oauth2/x/token',
    },
    { introspection: 'unknown', revocation: { refreshToken: 'survives' } },
  ],
  [
    'an introspection endpoint that is given is asked about them',
    { ...custom, provider: 'okta', 'introspection-url': 'https://acme.okta.com/introspect' },
    { introspection: { url: 'https://acme.okta.com/introspect' } },
  ],
  [
    'it replaces the one of a preset, with its method',
    { provider: 'anypoint', 'introspection-url': 'https://a.example/i' },
    { introspection: { url: 'https://a.example/i' } },
  ],
  [
    'endpoints of a preset that are not known yet are left out',
    { provider: 'okta', 'token-url': 'https://acme.okta.com/oauth2/x/token' },
    { introspection: 'unknown' },
  ],
]

test.each(resolved)('%s', (_, given, expected) => {
  expect(resolveProvider(parse(given).values)).toMatchObject(expected)
})

test.each(['evil.example/?x=', 'user@evil.example', 'evil.example#', 'a b', '../x'])(
  '`domain: %s` is rejected',
  domain => {
    expect(schema.domain(domain)).toBeInstanceOf(InputError)
  },
)

test.each([
  ['alone', key],
  ['behind the certificate', `${certificate}\n${key}`],
  ['on one line', key.replaceAll('\n', '\\n')],
  ['encrypted', key.replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY')],
])('a private key %s is refused as a certificate, and is not repeated', (_, raw) => {
  expect(schema.certificate(raw)).toEqual(
    new InputError('holds a private key. Put only the certificate there'),
  )
})

test.each([
  ['a public key', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
  ['half of a certificate', certificate.slice(0, 300)],
  ['a word', 'certificate'],
])('%s is no certificate, and is not repeated', (_, raw) => {
  expect(schema.certificate(raw)).toEqual(new InputError('is not a certificate in PEM'))
})
