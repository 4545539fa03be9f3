import { expect, test } from '@jest/globals'
import { problemsWith, read } from './read-inputs.ts'

const refused: readonly [string, string][] = [
  ...['PATH', 'GITHUB_TOKEN', 'NODE_OPTIONS', 'RUNNER_TEMP', '1A', 'A-B', 'A\nB', 'path'].map(
    (name): [string, string] => ['export-env', name],
  ),
  ...['GITHUB_X', '1X', 'A-B', 'a b', `A${'B'.repeat(240)}`].map((name): [string, string] => [
    'secret-name',
    name,
  ]),
  ...['app', 'acme/app/x', 'acme/..', '../app', 'acme/a b'].map((name): [string, string] => [
    'repository',
    name,
  ]),
  ['organization', 'a/b'],
  ['environment', 'a\u0007b'],
  ['scope', 'read\nwrite'],
  ['refresh-token', 'tokén'],
  ['refresh-token', '"abc"'],
  ['refresh-token', 'x'.repeat(48 * 1_024 + 1)],
  ['retry-timeout', 'soon'],
  ['token-params', 'scope=x'],
  ['token-params', 'client_secret=x'],
  ['revocation-url', 'http://login.example.com/revoke'],
  ['github-api-url', 'http://ghe.example/api/v3'],
]

test.each(refused)('`%s: %j` is refused, and not repeated', async (input, value) => {
  const problems = await problemsWith({ [input]: value })
  expect(problems).toEqual([expect.stringContaining(`\`${input}\` `)])
  if (value.length > 5) expect(problems.join()).not.toContain(value)
})

const accepted: readonly [string, string][] = [
  ['client-secret', 'pässwörd €'],
  ['client-id', 'ä:b%&'],
  ['export-env', 'ANYPOINT_BEARER'],
  ['environment', 'prod/eu west (ü)'],
  ['token-params', 'audience=https://api.example/?a=b'],
]

test.each(accepted)('`%s: %j` is accepted', async (input, value) => {
  expect(await problemsWith({ [input]: value })).toEqual([])
})

const badDomains = ['evil.example/?x=', 'user@evil.example', 'evil.example#', 'a b', '../x']

test.each(badDomains)('`domain: %j` is refused', async domain => {
  const problems = await problemsWith({ provider: 'okta', 'token-url': '', domain })
  expect(problems).toEqual([expect.stringMatching(/^`domain` must be a host or tenant/)])
})

test('a domain with plain http does not lead to the token endpoint', async () => {
  const inputs = { provider: 'okta', 'token-url': '', domain: 'http://acme.okta.com' }
  expect((await problemsWith(inputs)).join()).toContain('`domain` does not lead to a usable URL')
})

test('an endpoint that an input names replaces that of the preset', async () => {
  const own = { 'token-url': 'https://a.example/t', 'revocation-url': 'https://a.example/r' }
  const { values } = await read({ provider: 'keycloak', ...own })
  expect(values.tokenUrl).toBe('https://a.example/t')
  expect(values.revocation).toEqual({ url: 'https://a.example/r', refreshToken: 'survives' })
  expect(values.client.auth).toBe('client_secret_basic')
})

test('an http revocation endpoint of a domain is not used', async () => {
  const inputs = { provider: 'okta', domain: 'http://acme.okta.com', 'revoke-on-exit': 'true' }
  expect((await problemsWith(inputs)).join()).toContain(
    '`revoke-on-exit` requires `revocation-url`',
  )
})

test('a private key that cannot sign is refused, and not repeated', async () => {
  const key = { 'client-auth': 'private_key_jwt', 'private-key': 'not-a-key-7Kq' }
  const problems = await problemsWith(key)
  expect(problems).toEqual([
    expect.stringMatching(/^`private-key` is neither an unencrypted private/),
  ])
  expect(problems.join()).not.toContain('7Kq')
})
