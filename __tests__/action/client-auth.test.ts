import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { ClientName, Inputs } from '../world/index.ts'

type Key = { readonly pem: string; readonly jwk: string; readonly id: string }

const asPem = ({ pem, id }: Key): Inputs => ({ 'private-key': pem, 'private-key-id': id })
const onOneLine = ({ pem }: Key): Inputs => ({
  'private-key': pem.trim().replaceAll('\n', '\\n'),
  'private-key-id': undefined,
})
const asJwk = ({ jwk }: Key): Inputs => ({ 'private-key': jwk, 'private-key-id': undefined })

/** A real OAuth server checks each of them. */
const clients: readonly [string, ClientName, ((key: Key) => Inputs)?][] = [
  ['client_secret_post, ID and secret with reserved characters', 'reservedPost'],
  ['client_secret_basic', 'basic'],
  ['client_secret_basic, ID and secret with reserved characters', 'reservedBasic'],
  ['none, ID with reserved characters', 'reservedNone'],
  ['client_secret_jwt, ID and secret with reserved characters', 'reservedSecretJwt'],
  ['private_key_jwt, RSA in PEM', 'rs256', asPem],
  ['private_key_jwt, RSA in PEM on one line', 'rs256', onOneLine],
  ['private_key_jwt, RSA as a JWK for PS256', 'ps256', asJwk],
  ['private_key_jwt, P-256, ID with reserved characters', 'reservedKey', asPem],
  ['private_key_jwt, Ed25519 as a JWK', 'edDsa', asJwk],
]

test.each(clients.map(([fact, ...rest]) => [fact, rest] as const))(
  '%s',
  async (_, [client, given]) => {
    const world = await openWorld({ client })
    const { key } = world.provider.clients[client]
    const inputs = key && given ? given(key) : {}
    const { main, outputs } = await world.step(inputs, { debug: true, showInputs: true })
    expect(main.annotations.error).toEqual([])
    expect(main).toMatchObject({ exitCode: 0, outcome: 'success' })
    expect(world.newestIsStored()).toBe(true)
    await expect(world.provider.accessTokenWorks(outputs['access-token'] ?? '')).resolves.toBe(true)
    const [request] = world.provider.requests
    const assertion = new URLSearchParams(request?.body).get('client_assertion')
    const hidden = [...(assertion?.split('.').slice(1) ?? []), ...linesOf(key)]
    for (const text of hidden) expect(main.log + main.summary).not.toContain(text)
  },
)

test('the input `private-key-id` replaces the ID in the JWK, and each attempt has a new signature', async () => {
  const world = await openWorld({ client: 'es256' })
  const { key } = world.provider.clients.es256
  world.provider.fault({ on: 'token', kind: { status: 502 } })
  const jwk = JSON.stringify({ ...JSON.parse(key?.jwk ?? ''), kid: 'of-the-jwk' })
  const { main } = await world.step({ 'private-key': jwk, 'private-key-id': 'key-es256' })
  expect(main.exitCode).toBe(0)
  const assertions = world.provider.requests.map(
    ({ body }) => new URLSearchParams(body).get('client_assertion') ?? '',
  )
  const part = (index: number) =>
    assertions.map(one =>
      JSON.parse(Buffer.from(one.split('.')[index] ?? '', 'base64url').toString()),
    )
  expect(part(0)).toEqual([
    { alg: 'ES256', kid: 'key-es256' },
    { alg: 'ES256', kid: 'key-es256' },
  ])
  expect(new Set(part(1).map(({ jti }) => jti)).size).toBe(2)
})

test('a key that cannot sign is refused, and no line of it is in the log', async () => {
  const world = await openWorld({ client: 'es256' })
  const lines = linesOf(world.provider.clients.es256.key)
  const half = ['-----BEGIN PRIVATE KEY-----', ...lines.slice(1), '-----END PRIVATE KEY-----']
  const { main, outputs } = await world.step({ 'private-key': half.join('\n') }, { secrets: [] })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toContain('`private-key` is neither an unencrypted private key')
  for (const line of lines) expect(main.log).not.toContain(line)
  expect([...world.provider.requests, ...world.github.requests]).toEqual([])
})

function linesOf(key: Key | undefined): string[] {
  return (key?.pem ?? '').split('\n').filter(line => line !== '' && !line.startsWith('-----'))
}
