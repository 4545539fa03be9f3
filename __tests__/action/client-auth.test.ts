import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { ClientName, Inputs, World } from '../world/index.ts'

type Key = { readonly pem: string; readonly jwk: string; readonly id: string }
type Given = (key: Key) => Inputs

const asPem: Given = ({ pem, id }) => ({ 'private-key': pem, 'private-key-id': id })
const pemWithoutId: Given = ({ pem }) => ({ 'private-key': pem, 'private-key-id': undefined })
const onOneLine: Given = ({ pem, id }) => ({
  'private-key': pem.trim().replaceAll('\n', '\\n'),
  'private-key-id': id,
})
const withCarriageReturns: Given = ({ pem }) => ({ 'private-key': pem.replaceAll('\n', '\r\n') })
const asJwk: Given = ({ jwk }) => ({ 'private-key': jwk, 'private-key-id': undefined })
const prettyJwk: Given = ({ jwk }) => ({
  'private-key': JSON.stringify(JSON.parse(jwk), undefined, 2),
  'private-key-id': undefined,
})
const asIs: Given = () => ({})

const clients: readonly [string, ClientName, Given, Header?][] = [
  ['client_secret_post', 'post', asIs],
  ['client_secret_post, id and secret full of reserved characters', 'reservedPost', asIs],
  ['client_secret_basic', 'basic', asIs],
  ['client_secret_basic, id and secret full of reserved characters', 'reservedBasic', asIs],
  ['none', 'none', asIs],
  ['none, id full of reserved characters', 'reservedNone', asIs],
  ['client_secret_jwt', 'secretJwt', asIs, { alg: 'HS256' }],
  [
    'client_secret_jwt, id and secret full of reserved characters',
    'reservedSecretJwt',
    asIs,
    { alg: 'HS256' },
  ],
  ['private_key_jwt, id full of reserved characters', 'reservedKey', asPem, { alg: 'ES256' }],
  ['private_key_jwt, RSA in PEM', 'rs256', asPem, { alg: 'RS256', kid: 'key-rs256' }],
  ['private_key_jwt, RSA in PEM on one line', 'rs256', onOneLine, { alg: 'RS256' }],
  ['private_key_jwt, RSA in PEM with CRLF', 'rs256', withCarriageReturns, { alg: 'RS256' }],
  ['private_key_jwt, RSA in PEM without a key id', 'rs256', pemWithoutId, { alg: 'RS256' }],
  ['private_key_jwt, RSA as a JWK', 'rs256', asJwk, { alg: 'RS256', kid: 'key-rs256' }],
  ['private_key_jwt, RSA as a JWK for PS256', 'ps256', asJwk, { alg: 'PS256', kid: 'key-ps256' }],
  ['private_key_jwt, P-256 in PEM', 'es256', asPem, { alg: 'ES256', kid: 'key-es256' }],
  ['private_key_jwt, P-256 in PEM on one line', 'es256', onOneLine, { alg: 'ES256' }],
  ['private_key_jwt, P-256 as a JWK of many lines', 'es256', prettyJwk, { alg: 'ES256' }],
  ['private_key_jwt, Ed25519 in PEM', 'edDsa', asPem, { alg: 'EdDSA', kid: 'key-ed-dsa' }],
  ['private_key_jwt, Ed25519 as a JWK', 'edDsa', asJwk, { alg: 'EdDSA', kid: 'key-ed-dsa' }],
  ['private_key_jwt, Ed25519 as a JWK by its new name', 'ed25519', asJwk, { alg: 'Ed25519' }],
]

const rows = clients.map(([fact, ...rest]) => [fact, rest] as const)

test.each(rows)('%s', async (_, [client, given, header]) => {
  const world = await openWorld({ client })
  const { key } = world.provider.clients[client]
  const { main, outputs } = await world.step(key && given(key), { debug: true, showInputs: true })
  expect(main.annotations.error).toEqual([])
  expect(main).toMatchObject({ exitCode: 0, outcome: 'success' })
  expect(world.newestIsStored()).toBe(true)
  await expect(world.provider.accessTokenWorks(outputs['access-token'] ?? '')).resolves.toBe(true)
  const [assertion] = assertions(world)
  expect(assertion === undefined).toBe(header === undefined)
  if (assertion !== undefined && header) expect(headerOf(assertion)).toMatchObject(header)
  for (const text of [main.log, main.summary]) {
    for (const part of assertion?.split('.').slice(1) ?? []) expect(text).not.toContain(part)
    for (const line of linesOf(key)) expect(text).not.toContain(line)
  }
})

test("the input `private-key-id` wins over the JWK's own", async () => {
  const world = await openWorld({ client: 'es256' })
  const { key } = world.provider.clients.es256
  const jwk = JSON.stringify({ ...JSON.parse(key?.jwk ?? ''), kid: 'of-the-jwk' })
  await world.step({ 'private-key': jwk, 'private-key-id': 'key-es256' })
  expect(assertions(world).map(headerOf)).toEqual([{ alg: 'ES256', kid: 'key-es256' }])
  expect(world.newestIsStored()).toBe(true)
})

test('a second attempt signs an assertion of its own, which no server takes for a replay', async () => {
  const world = await openWorld({ client: 'es256' })
  world.provider.fault({ on: 'token', kind: { status: 502 } })
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  const ids = assertions(world).map(assertion => claimsOf(assertion)['jti'])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
  expect(world.newestIsStored()).toBe(true)
})

type Header = Readonly<Record<string, string>>

function assertions({ provider }: World): string[] {
  return provider.requests.flatMap(({ name, body }) =>
    name === 'token' ? (new URLSearchParams(body).get('client_assertion') ?? []) : [],
  )
}

function headerOf(assertion: string): Header {
  return decode(assertion.split('.')[0])
}

function claimsOf(assertion: string): Header {
  return decode(assertion.split('.')[1])
}

function decode(part = ''): Header {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}

function linesOf(key: Key | undefined): string[] {
  return (key?.pem ?? '').split('\n').filter(line => line !== '' && !line.startsWith('-----'))
}
