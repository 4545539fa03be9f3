import { createHmac, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Client } from '../../../src/oauth/client.ts'
import {
  authenticate,
  escapesInBasic,
  type Form,
} from '../../../src/oauth/client-authentication.ts'
import { parseSigningKey } from '../../../src/oauth/signing-key.ts'
import { Secret } from '../../../src/shared/secret.ts'

const ENDPOINT = 'https://login.example.com/token'

async function authenticated(client: Partial<Client>): Promise<Form> {
  const form: Form = { body: new URLSearchParams(), headers: new Map() }
  const whole = { id: 'app', auth: 'none', secret: undefined, privateKey: undefined, ...client }
  await authenticate(whole as Client, ENDPOINT, form)
  return form
}

const basicOf = ({ headers }: Form): string =>
  Buffer.from((headers.get('authorization') ?? '').replace(/^Basic /, ''), 'base64').toString()

const basics: readonly [string, string, string, string][] = [
  ['nothing to escape', 'app-1._~', "s3cret-Z!*'()", "app-1._~:s3cret-Z!*'()"],
  ['a space, which every server that decodes takes as %20', 'my app', 'a b', 'my%20app:a%20b'],
  ['a plus', 'a+b', 'c+d', 'a%2Bb:c%2Bd'],
  ['a colon, a percent sign, an ampersand', 'a:b', '%&=', 'a%3Ab:%25%26%3D'],
  ['characters beyond ASCII, as UTF-8', 'ä', '€', '%C3%A4:%E2%82%AC'],
]

test.each(basics)('client_secret_basic with %s', async (_, id, secret, credentials) => {
  const client = { id, auth: 'client_secret_basic', secret: new Secret(secret) } as const
  const form = await authenticated(client)
  expect(basicOf(form)).toBe(credentials)
  expect(form.body.size).toBe(0)
  const escaped = credentials !== `${id}:${secret}`
  expect(escapesInBasic({ ...client, privateKey: undefined })).toBe(escaped)
})

test('client_secret_post puts both into the body', async () => {
  const secret = new Secret('a b+c&d=€')
  const { body, headers } = await authenticated({ auth: 'client_secret_post', secret })
  expect(Object.fromEntries(body)).toEqual({ client_id: 'app', client_secret: 'a b+c&d=€' })
  expect(headers.size).toBe(0)
})

test('none puts the id alone into the body', async () => {
  const { body, headers } = await authenticated({ auth: 'none' })
  expect(Object.fromEntries(body)).toEqual({ client_id: 'app' })
  expect(headers.size).toBe(0)
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed = generateKeyPairSync('ed25519')
type Pair = typeof rsa

const P1363 = { dsaEncoding: 'ieee-p1363' } as const
const PSS = { padding: 6, saltLength: 32 } as const

const signers: readonly [string, Pair, string | undefined, string | null, object][] = [
  ['RS256', rsa, undefined, 'sha256', {}],
  ['PS256', rsa, 'PS256', 'sha256', PSS],
  ['ES256', ec, undefined, 'sha256', P1363],
  ['EdDSA', ed, undefined, null, {}],
  ['Ed25519', ed, 'Ed25519', null, {}],
]

describe('private_key_jwt', () => {
  test.each(signers)('signs %s', async (algorithm, pair, alg, hash, options) => {
    const jwk = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'k1', ...(alg && { alg }) }
    const privateKey = parseSigningKey(JSON.stringify(jwk))
    if (typeof privateKey === 'string') throw new Error(privateKey)
    const form = await authenticated({ auth: 'private_key_jwt', privateKey })
    const { header, claims, signed, signature } = assertionIn(form)
    expect(header).toEqual({ alg: algorithm, kid: 'k1' })
    expect(claims).toMatchObject({ iss: 'app', sub: 'app', aud: ENDPOINT })
    expect(Number(claims['exp']) - Number(claims['iat'])).toBeLessThanOrEqual(60)
    const key = { key: pair.publicKey, ...options }
    expect(verify(hash, Buffer.from(signed), key, signature)).toBe(true)
  })

  test('sends no key id if there is none', async () => {
    const privateKey = parseSigningKey(JSON.stringify(ec.privateKey.export({ format: 'jwk' })))
    if (typeof privateKey === 'string') throw new Error(privateKey)
    const form = await authenticated({ auth: 'private_key_jwt', privateKey })
    expect(assertionIn(form).header).toEqual({ alg: 'ES256' })
  })

  test('signs each request separately, so that no server rejects it as a replay', async () => {
    const privateKey = parseSigningKey(JSON.stringify(ec.privateKey.export({ format: 'jwk' })))
    if (typeof privateKey === 'string') throw new Error(privateKey)
    const forms = [1, 2].map(() => authenticated({ auth: 'private_key_jwt', privateKey }))
    const ids = (await Promise.all(forms)).map(form => assertionIn(form).claims['jti'])
    expect(new Set(ids).size).toBe(2)
  })
})

test('client_secret_jwt signs HS256 with the secret', async () => {
  const secret = 'a secret of at least 32 bytes: äöü'
  const form = await authenticated({ auth: 'client_secret_jwt', secret: new Secret(secret) })
  const { header, claims, signed, signature } = assertionIn(form)
  expect(header).toMatchObject({ alg: 'HS256' })
  expect(claims).toMatchObject({ iss: 'app', aud: ENDPOINT })
  expect(createHmac('sha256', secret).update(signed).digest()).toEqual(signature)
  expect(form.body.has('client_secret')).toBe(false)
})

function assertionIn({ body }: Form) {
  expect(body.get('client_assertion_type')).toBe(
    'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  )
  const [head = '', payload = '', mac = ''] = (body.get('client_assertion') ?? '').split('.')
  const decode = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, 'base64url').toString())
  return {
    header: decode(head),
    claims: decode(payload),
    signed: `${head}.${payload}`,
    signature: Buffer.from(mac, 'base64url'),
  }
}
