import { describe, expect, test } from '@jest/globals'
import {
  isTokenToRevokeLeft,
  isWorkLeft,
  markMainStarted,
  readPendingWrites,
  removePendingWrite,
  savePendingWrite,
} from '../../../src/action/state.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { pendingWrite } from './plan.ts'

const key = new Secret('github-token-1')

/** The environment of the post step after main saved this. */
function saved(write = pendingWrite()): { name: string; state: string } {
  const { runtime, record } = createFakeRuntime()
  savePendingWrite(write, key, runtime.core)
  const [[name, state] = ['', '']] = Object.entries(record.state)
  return { name, state }
}

test('what main saved is read by the post step, and authentic with the same GitHub token', () => {
  const { name, state } = saved()
  const [restored, ...more] = readPendingWrites({ [`STATE_${name}`]: state })
  expect(more).toEqual([])
  expect(restored?.write).toEqual(pendingWrite())
  expect(restored?.isAuthentic(key)).toBe(true)
  expect(restored?.isAuthentic(new Secret('github-token-2'))).toBe(false)
})

test('the state does not contain the GitHub token', () => {
  const { state } = saved()
  expect(state).toMatch(/^[0-9a-f]{64} \{/)
  expect(state).not.toContain(key.reveal())
})

describe('an entry that main did not write', () => {
  const { state } = saved()
  const [code = '', json = ''] = [state.slice(0, 64), state.slice(65)]
  const other = JSON.stringify(pendingWrite({ fingerprint: 'ffffffff' }))
  const forged: readonly [string, string][] = [
    ['another entry with its code', `${code} ${other}`],
    ['a code of zeros', `${'0'.repeat(64)} ${json}`],
    ['an extra space', `${code}  ${json}`],
    ['a changed target', state.replace('"repo":"app"', '"repo":"abc"')],
    ['another API', state.replace('api.github.com', 'evil.example')],
  ]

  test.each(forged)('is not authentic: %s', (_, entry) => {
    const restored = readPendingWrites({ STATE_pending_refresh_token_actions: entry })
    for (const { isAuthentic } of restored) expect(isAuthentic(key)).toBe(false)
  })

  const malformed: readonly [string, string][] = [
    ['no code', json],
    ['a short code', `${code.slice(1)} ${json}`],
    ['a code in capitals', `${code.toUpperCase()} ${json}`],
    ['half of it', state.slice(0, -5)],
    ['a word', 'true'],
    ['JSON of another form', `${code} {}`],
  ]

  test.each(malformed)('is ignored: %s', (_, entry) => {
    expect(readPendingWrites({ STATE_pending_x: entry })).toEqual([])
  })
})

test('a stored write is removed by an empty state', () => {
  const { runtime, record } = createFakeRuntime()
  removePendingWrite(pendingWrite(), runtime.core)
  expect(record.state).toEqual({ pending_refresh_token_actions: '' })
})

test('a state file that cannot be written is an error for saving, and not for removing', () => {
  const full = {
    saveState: () => {
      throw new Error('ENOSPC')
    },
  }
  expect(() => savePendingWrite(pendingWrite(), key, full)).toThrow('ENOSPC')
  expect(() => removePendingWrite(pendingWrite(), full)).not.toThrow()
})

test('a state file that cannot be written stops the run before the token is used', () => {
  const saveState = () => {
    throw new Error('EACCES')
  }
  expect(() => markMainStarted({ saveState })).toThrow(
    expect.objectContaining({
      code: 'internal_error',
      credential: 'untouched',
      remedy: expect.stringContaining('--user root'),
    }),
  )
})

const left: readonly [string, Record<string, string>, boolean, boolean][] = [
  ['nothing', {}, false, false],
  ['main started', { STATE_main: 'started' }, false, false],
  ['everything stored', { STATE_main: 'started', STATE_pending_a: '' }, false, false],
  ['a pending write', { STATE_pending_a: 'x' }, true, false],
  ['a token to revoke', { STATE_token_to_revoke: 'x' }, true, true],
  ['variables of others', { pending_a: 'x', STATE_x: 'y' }, false, false],
]

test.each(left)('the post step has work: %s', (_, env, work, revocation) => {
  expect(isWorkLeft(env)).toBe(work)
  expect(isTokenToRevokeLeft(env)).toBe(revocation)
})
