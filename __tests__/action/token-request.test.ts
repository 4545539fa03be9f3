import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  verify,
  X509Certificate,
} from 'node:crypto'
import { expect, test } from '@jest/globals'
import { createCertificate } from '../support/certificate.ts'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, type TokenRequest, tokens } from '../support/token-server.ts'

/** What the inputs of a token request change in it. */

function parametersOf(request: TokenRequest | undefined): Readonly<Record<string, string>> {
  const { headers, body } = request ?? { headers: {}, body: '' }
  return headers['content-type'] === 'application/json'
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body))
}

const formats = [
  ['custom', 'json', 'application/json'],
  ['custom', 'form', 'application/x-www-form-urlencoded'],
  ['custom', undefined, 'application/x-www-form-urlencoded'],
  ['atlassian', undefined, 'application/json'],
  ['atlassian', 'FORM', 'application/x-www-form-urlencoded'],
] as const

test.each(formats)('%s with `token-format: %s` sends %s', async (provider, format, contentType) => {
  const world = await openWorld()
  const server = await openTokenServer({ body: tokens })
  const inputs = { provider, 'token-url': server.url, 'token-format': format }
  const { main } = await world.step(inputs)
  expect(main.annotations.error).toEqual([])
  const { id, secret } = world.provider.clients.post
  expect(server.requests).toMatchObject([{ headers: { 'content-type': contentType } }])
  expect(parametersOf(server.requests[0])).toEqual({
    grant_type: 'refresh_token',
    refresh_token: world.secrets()[0]?.value,
    client_id: id,
    client_secret: secret,
  })
})

const API_KEY = 'key+with/characters=that&change 9Qd2'

test('headers are sent, replace those of the preset, and a key among them is masked', async () => {
  const world = await openWorld()
  const words = `no such key: ${API_KEY}, ${encodeURIComponent(API_KEY)}`
  const server = await openTokenServer({
    status: 400,
    body: { error: 'invalid_request', error_description: words },
  })
  const { main } = await world.step({
    provider: 'notion',
    'token-url': server.url,
    'token-headers': `Origin: https://app.example\nNotion-Version: 2026-03-11\nX-Api-Key: ${API_KEY}`,
  })
  expect(server.requests).toMatchObject([
    {
      headers: {
        origin: 'https://app.example',
        'notion-version': '2026-03-11',
        'x-api-key': API_KEY,
        'content-type': 'application/json',
        authorization: expect.stringMatching(/^Basic /),
      },
    },
  ])
  expect(main.log).toContain('no such key: ***, ***')
  expect(main.stdout).not.toContain(`key: ${API_KEY}`)
  expect(main.summary).not.toContain(API_KEY)
})

test('a header that carries credentials is rejected before anything is sent', async () => {
  const world = await openWorld()
  const { main, outputs } = await world.step({ 'token-headers': 'Authorization: Bearer x' })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toContain('`token-headers` must not set authorization')
  expect(world.provider.requests).toEqual([])
})

test('a server that wants client_id beside Basic gets both', async () => {
  const world = await openWorld({ client: 'basic' })
  const server = await openTokenServer({ body: tokens })
  const { main } = await world.step({
    'token-url': server.url,
    'token-params': 'client_id=app-basic',
  })
  expect(main.exitCode).toBe(0)
  const { id, secret } = world.provider.clients.basic
  const credentials = Buffer.from(`${id}:${secret}`).toString('base64')
  expect(server.requests[0]?.headers.authorization).toBe(`Basic ${credentials}`)
  expect(parametersOf(server.requests[0])).toMatchObject({ client_id: 'app-basic' })
})

test('oidc-provider accepts client_id beside Basic', async () => {
  const world = await openWorld({ client: 'basic' })
  await world.step({ 'token-params': 'client_id=app-basic' })
  expect(world.newestIsStored()).toBe(true)
})

const signers = ['es256', 'rs256', 'secretJwt'] as const

test.each(signers)('%s: the issuer as the audience of the assertion is accepted', async client => {
  const world = await openWorld({ client })
  const { main } = await world.step({ 'assertion-audience': world.provider.url })
  expect(main.annotations.error).toEqual([])
  expect(world.newestIsStored()).toBe(true)
  expect(claims(world.provider.requests[0]?.body)).toMatchObject({ aud: world.provider.url })
})

test.each(signers)('%s: another audience is rejected, and the token is untouched', async client => {
  const world = await openWorld({ client })
  const { outputs } = await world.step({ 'assertion-audience': 'https://elsewhere.example' })
  expect(outputs).toMatchObject({ 'error-code': 'invalid_client', credential: 'untouched' })
})

test('the audience is that of the revocation, too', async () => {
  const world = await openWorld({ client: 'es256' })
  await world.step({
    'assertion-audience': world.provider.url,
    'revoke-on-exit': 'true',
    'revocation-url': world.provider.revocationUrl,
  })
  const [access = ''] = world.provider.accessTokens
  await expect(world.provider.accessTokenWorks(access)).resolves.toBe(false)
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const certificate = await createCertificate(rsa)

const algorithms = [
  ['entra', 'PS256', 6],
  ['custom', 'RS256', 1],
] as const

test.each(algorithms)(
  '%s: a certificate names the key in the header of an assertion that %s signs',
  async (provider, algorithm, padding) => {
    const world = await openWorld()
    const server = await openTokenServer({ body: tokens })
    const { main } = await world.step({
      provider,
      'token-url': server.url,
      'client-auth': 'private_key_jwt',
      'client-secret': undefined,
      'private-key': pem,
      certificate,
    })
    expect(main.annotations.error).toEqual([])
    const assertion = parametersOf(server.requests[0])['client_assertion'] ?? ''
    const [header = '', payload = '', signature = ''] = assertion.split('.')
    const { raw, publicKey } = new X509Certificate(certificate)
    const digest = (name: string) => createHash(name).update(raw).digest('base64url')
    expect(decode(header)).toEqual({
      alg: algorithm,
      x5t: digest('sha1'),
      'x5t#S256': digest('sha256'),
    })
    const key = { key: createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), padding }
    const signed = Buffer.from(`${header}.${payload}`)
    expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
    for (const line of pem.split('\n').slice(1, -2)) expect(main.log).not.toContain(line)
  },
)

test('a certificate of another key is rejected before anything is sent', async () => {
  const world = await openWorld({ client: 'rs256' })
  const { main, outputs } = await world.step({ certificate })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toContain('`certificate` does not belong to `private-key`.')
  expect(world.provider.requests).toEqual([])
})

function claims(body = ''): unknown {
  return decode((new URLSearchParams(body).get('client_assertion') ?? '').split('.')[1])
}

function decode(part = ''): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}
