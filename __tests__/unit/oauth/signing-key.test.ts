import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { Problem } from '../../src/lib/input-fields.ts'
import { type SigningKey, secretParts, signingKey } from '../../src/lib/signing-key.ts'
import { openWorld } from '../support/open-world.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 })
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const ed = generateKeyPairSync('ed25519')
const x25519 = generateKeyPairSync('x25519')

const pem = ({ privateKey }: typeof rsa) =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const jwk = ({ privateKey }: typeof rsa, more: object = {}) =>
  JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...more })
const KIND = /is of a kind that cannot sign/
const FORM = /is neither a private key in PEM/

const refused: readonly [string, string, RegExp][] = [
  ['an RSA key of 1024 bits', pem(weak), KIND],
  ['a P-384 key', pem(p384), KIND],
  ['a key that can only agree on keys', pem(x25519), KIND],
  ['a JWK for an algorithm that its key has not', jwk(p256, { alg: 'RS256' }), KIND],
  ['a JWK for RS512', jwk(rsa, { alg: 'RS512' }), KIND],
  ['a public key', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(), FORM],
  ['a public JWK', JSON.stringify(p256.publicKey.export({ format: 'jwk' })), FORM],
  [
    'an encrypted key',
    rsa.privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
      .toString(),
    FORM,
  ],
  ['a set of JWKs', JSON.stringify({ keys: [JSON.parse(jwk(p256))] }), FORM],
  ['half of a PEM', pem(rsa).slice(0, 400), FORM],
  ['a word', 'secret', FORM],
]

test.each(refused)('%s is refused, and not repeated', (_, raw, rule) => {
  const read = signingKey(raw)
  expect(read).toBeInstanceOf(Problem)
  const { text } = read as Problem
  expect(text).toMatch(rule)
  for (const part of secretParts(raw)) expect(text).not.toContain(part)
})

const accepted: readonly [string, string, SigningKey['algorithm']][] = [
  ['an RSA key signs RS256', pem(rsa), 'RS256'],
  ['an RSA JWK signs what its `alg` says', jwk(rsa, { alg: 'PS256' }), 'PS256'],
  ['an RSA JWK without `alg` signs RS256', jwk(rsa), 'RS256'],
  ['a P-256 key signs ES256', pem(p256), 'ES256'],
  ['an Ed25519 key signs EdDSA', pem(ed), 'EdDSA'],
  ['a PEM with empty lines around it is read', `\n${pem(ed)}\n\n`, 'EdDSA'],
]

test.each(accepted)('%s', (_, raw, algorithm) => {
  expect(signingKey(raw)).toMatchObject({ algorithm })
})

test('the refusal of a key is an input problem, and no line of the key is in the log', async () => {
  const world = await openWorld({ client: 'es256' })
  const raw = pem(p384)
  const { main, outputs } = await world.step({ 'private-key': raw }, { secrets: [] })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toContain('`private-key` is of a kind that cannot sign')
  for (const part of secretParts(raw)) expect(main.log).not.toContain(part)
  expect(world.provider.requests).toEqual([])
  expect(world.github.requests).toEqual([])
})

test('`private_key_jwt` without a key says which input is missing', async () => {
  const world = await openWorld({ client: 'es256' })
  const { main, outputs } = await world.step({ 'private-key': undefined })
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid' })
  expect(main.log).toContain(
    '`private-key` is needed to authenticate the client by `private_key_jwt`',
  )
})
