import { expect, test } from '@jest/globals'
import { readTokenToRevoke, saveTokenToRevoke } from '../../../src/action/token-to-revoke.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

const accessToken = new Secret('the-access-token')
const used = new Secret('the-used-refresh-token')

function saved(): string {
  const { runtime, record } = createFakeRuntime()
  saveTokenToRevoke(accessToken, used, runtime)
  return record.state['token_to_revoke'] ?? ''
}

const read = (state: string, token = used) =>
  readTokenToRevoke(token, createFakeRuntime({ env: { STATE_token_to_revoke: state } }).runtime)

test('the access token is read with the refresh token that it was saved with', () => {
  expect(read(saved())?.reveal()).toBe('the-access-token')
})

test('the state does not show it, and differs each time', () => {
  const bytes = Buffer.from(saved(), 'base64')
  expect(bytes.includes('the-access-token')).toBe(false)
  expect(saved()).not.toBe(saved())
})

const unreadable: readonly [string, string, Secret?][] = [
  ['another refresh token', saved(), new Secret('another')],
  ['a forged state', Buffer.alloc(60, 1).toString('base64')],
  ['a short state', 'AAAA'],
  ['no state', ''],
]

test.each(unreadable.map(row => [row[0], row] as const))('with %s there is none', (_, row) => {
  const [, state, token] = row
  expect(read(state, token)).toBeUndefined()
})
