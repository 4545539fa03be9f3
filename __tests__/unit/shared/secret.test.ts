import { inspect } from 'node:util'
import { expect, test } from '@jest/globals'
import { Secret } from '../../../src/shared/secret.ts'

const value = 'refresh-token-of-a-user'
const secret = new Secret(value)

const ways: readonly [string, () => string][] = [
  ['as a string', () => String(secret)],
  ['in a template', () => `${secret}`],
  ['concatenated', () => `${'token: '}${secret as unknown as string}`],
  ['in JSON', () => JSON.stringify({ secret, nested: [secret] })],
  ['inspected', () => inspect(secret, { showHidden: true, depth: null })],
  ['inspected inside an object', () => inspect({ a: { b: [secret] } }, { depth: null })],
  ['in the message of an error', () => inspect(new Error(`bad ${secret}`))],
  ['as the cause of an error', () => inspect(new Error('bad', { cause: secret }))],
  ['listed', () => Object.entries(secret).join() + Object.getOwnPropertyNames(secret).join()],
  ['cloned', () => inspect(structuredClone({ ...secret }))],
]

test.each(ways)('a secret is not readable %s', (_, print) => {
  expect(print()).not.toContain(value)
})

test('the fingerprint is the beginning of the SHA-256, and tells two tokens apart', () => {
  expect(new Secret('abc').fingerprint).toBe('ba7816bf')
  expect(secret.fingerprint).not.toBe(new Secret(`${value}2`).fingerprint)
})

test('two secrets are equal if their values are', () => {
  expect(secret.equals(new Secret(value))).toBe(true)
  expect(secret.equals(new Secret(`${value} `))).toBe(false)
})
