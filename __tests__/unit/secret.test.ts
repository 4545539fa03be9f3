import { inspect } from 'node:util'
import { expect, test } from '@jest/globals'
import { Secret } from '../../src/lib/secret.ts'

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

test.each(ways)('a secret cannot be read %s', (_, print) => {
  expect(print()).not.toContain(value)
})

test('a generation tells one token from another', () => {
  expect(secret.generation).toMatch(/^[0-9a-f]{8}$/)
  expect(secret.generation).toBe(new Secret(value).generation)
  expect(secret.generation).not.toBe(new Secret(`${value}2`).generation)
})
