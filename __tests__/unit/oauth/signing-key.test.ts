import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { parseSigningKey, type SigningKey, secretParts } from '../../../src/oauth/signing-key.ts'

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
const encrypted = rsa.privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase: 'x',
})

const refused: readonly [string, string, string][] = [
  ['an RSA key of 1024 bits', pem(weak), 'unsupported'],
  ['a P-384 key', pem(p384), 'unsupported'],
  ['a key that can only agree on keys', pem(x25519), 'unsupported'],
  ['a JWK for an algorithm of another kind of key', jwk(p256, { alg: 'RS256' }), 'unsupported'],
  ['a JWK for RS512', jwk(rsa, { alg: 'RS512' }), 'unsupported'],
  ['a public key', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'malformed'],
  ['a public JWK', JSON.stringify(p256.publicKey.export({ format: 'jwk' })), 'malformed'],
  ['an encrypted key', encrypted.toString(), 'malformed'],
  ['a set of JWKs', JSON.stringify({ keys: [JSON.parse(jwk(p256))] }), 'malformed'],
  ['half of a PEM', pem(rsa).slice(0, 400), 'malformed'],
  ['a word', 'secret', 'malformed'],
]

test.each(refused)('%s cannot sign', (_, raw, problem) => {
  expect(parseSigningKey(raw)).toBe(problem)
})

const accepted: readonly [string, string, SigningKey['algorithm'], string?][] = [
  ['an RSA key signs RS256', pem(rsa), 'RS256'],
  ['an RSA JWK signs what its `alg` says', jwk(rsa, { alg: 'PS256' }), 'PS256'],
  ['an RSA JWK without `alg` signs RS256', jwk(rsa), 'RS256'],
  ['a P-256 key signs ES256', pem(p256), 'ES256'],
  ['an Ed25519 key signs EdDSA', pem(ed), 'EdDSA'],
  ['an Ed25519 JWK by its new name', jwk(ed, { alg: 'Ed25519' }), 'Ed25519'],
  ['a JWK names its key', jwk(p256, { kid: 'k1' }), 'ES256', 'k1'],
  ['a JWK of many lines', JSON.stringify(JSON.parse(jwk(p256)), undefined, 2), 'ES256'],
  ['empty lines around a PEM', `\n${pem(ed)}\n\n`, 'EdDSA'],
  ['a PEM on one line', pem(rsa).trim().replaceAll('\n', '\\n'), 'RS256'],
  ['a PEM with CRLF', pem(rsa).replaceAll('\n', '\r\n'), 'RS256'],
  ['a PEM with CR', pem(rsa).replaceAll('\n', '\r'), 'RS256'],
  ['a PEM on one line, from CRLF', pem(rsa).replaceAll('\n', '\\r\\n'), 'RS256'],
  ['a PEM with spaces for its line breaks', pem(rsa).replaceAll('\n', ' '), 'RS256'],
  ['a PEM without line breaks', pem(ed).replaceAll('\n', ''), 'EdDSA'],
  ['a PEM with an indent', pem(rsa).replaceAll(/^/gm, '    '), 'RS256'],
  ['a PEM in quotes', `"${pem(p256)}"`, 'ES256'],
  ['a PKCS#1 PEM', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(), 'RS256'],
  ['a SEC 1 PEM', p256.privateKey.export({ type: 'sec1', format: 'pem' }).toString(), 'ES256'],
]

test.each(accepted.map(([fact, ...rest]) => [fact, rest] as const))('%s', (_, rest) => {
  const [raw, algorithm, id] = rest
  expect(parseSigningKey(raw)).toMatchObject({ algorithm, id })
})

test('every line of a PEM and every secret member of a JWK is masked', () => {
  const lines = pem(rsa)
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('-----'))
  for (const lineBreak of ['\n', '\\n', '\\r\\n', ' ', '']) {
    const raw = pem(rsa).trim().replaceAll('\n', lineBreak)
    expect([...secretParts(raw)]).toEqual(expect.arrayContaining([raw, ...lines.slice(0, -1)]))
  }
  const { d, p, q, dp, dq, qi } = JSON.parse(jwk(rsa))
  expect([...secretParts(jwk(rsa))]).toEqual(expect.arrayContaining([d, p, q, dp, dq, qi]))
})
