import { describe, expect, test } from '@jest/globals'
import { findProvider } from '../../../src/oauth/providers/index.ts'
import { attempt, explain, rejection } from './explaining.ts'
import { at } from './plan.ts'

describe('invalid_grant', () => {
  const grant = rejection('invalid_grant')

  test('the secret has not changed: sign in again', async () => {
    const { failure, record } = explain(grant)
    const { message, remedy, credential } = await failure
    expect(credential).toBe('rejected')
    expect(message).toContain(
      'The secret REFRESH_TOKEN of repository acme/app has not changed since 2026-11-03 09:00:00 UTC.',
    )
    expect(message).toMatch(/fingerprint [0-9a-f]{8}\./)
    expect(remedy).toMatch(/^Sign in to the provider again/)
    expect(record.waits).toEqual([3_000])
  })

  const winners: readonly [string, string[]][] = [
    ['at once', [at(60)]],
    ['a moment later', [at(0), at(60)]],
  ]

  test.each(winners)(
    'another run saved its token, seen %s: start a new run first',
    async (_, found) => {
      const { message, remedy, credential } = await explain(grant, [], {}, found).failure
      expect(credential).toBe('unknown')
      expect(message).toContain('was changed at 2026-11-03 09:01:00 UTC, during this run')
      expect(message).not.toContain('has not changed')
      expect(remedy).toMatch(
        /^Start a new run first; it reads the current token\. Only if that fails/,
      )
    },
  )

  test('GitHub cannot be asked: another run may have rotated the token', async () => {
    const { message, remedy, credential } = await explain(grant, [], {}, [undefined]).failure
    expect(credential).toBe('unknown')
    expect(message).not.toContain('has not changed')
    expect(remedy).toMatch(/^Start a new run first/)
  })

  test('an earlier response was lost: it probably contained the new token', async () => {
    const { message } = await explain(grant, [attempt('ambiguous', 'reset')]).failure
    expect(message).toContain('An earlier attempt of this run got no usable response (reset)')
  })

  const revocation = (refreshToken: 'dies' | 'survives' | 'unknown') => ({
    revokeOnExit: true,
    revocation: { url: 'https://login.example.com/revoke', refreshToken },
  })

  test.each([
    ['unknown', revocation('unknown'), true],
    ['surviving', revocation('survives'), false],
    ['not asked for', {}, false],
  ])('`revoke-on-exit` is named as a cause: %s', async (_, inputs, named) => {
    const { message } = await explain(grant, [], inputs).failure
    expect(message.includes('`revoke-on-exit` is on')).toBe(named)
  })

  test('the causes that a provider documents are listed', async () => {
    const provider = { ...findProvider('custom'), invalidGrantCauses: ['The password changed.'] }
    expect((await explain(grant, [], { provider }).failure).message).toContain(
      '\n- Possible cause: The password changed.',
    )
  })
})
