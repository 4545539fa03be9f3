import { describe, expect, test } from '@jest/globals'
import type { RawInputs } from '../../../src/action/inputs/raw.ts'
import { readPendingWrites, savePendingWrite } from '../../../src/action/state.ts'
import { storePending } from '../../../src/action/store-pending.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'
import { at, pendingWrite } from './plan.ts'

const KEY = new Secret('github-token-1')

interface Given {
  readonly inputs?: Readonly<Record<string, string>>
  readonly token?: Secret | undefined
  readonly env?: Readonly<Record<string, string>>
  /** What the secret's `updated_at` is now. */
  readonly updatedAt?: string
  readonly put?: ReturnType<typeof response>
  readonly savedBy?: Secret
}

function run(given: Given) {
  const { inputs = {}, env, updatedAt = at(0), put = response(204), savedBy = KEY } = given
  const main = createFakeRuntime()
  savePendingWrite(pendingWrite(), savedBy, main.runtime.core)
  const states = Object.entries(main.record.state).map(([name, value]) => [`STATE_${name}`, value])
  const fake = createFakeRuntime({
    env: { GITHUB_REPOSITORY: 'acme/app', ...Object.fromEntries(states), ...env },
    respond: ({ method }) => (method === 'PUT' ? put : response(200, { updated_at: updatedAt })),
  })
  const raw = new Map(Object.entries(inputs)) as RawInputs
  const restored = readPendingWrites(fake.runtime.env)
  const token = 'token' in given ? given.token : KEY
  return { ...fake, done: storePending(restored, raw, token, fake.runtime) }
}

test('what main did not save is saved, with no inputs but a GitHub token', async () => {
  const { done, record } = run({})
  await done
  expect(record.requests.map(({ method }) => method)).toEqual(['GET', 'PUT'])
  expect(record.notice).toEqual([
    'Saved by the post step, because the main step could not: secret REFRESH_TOKEN of repository acme/app.',
  ])
})

const changed: readonly [string, string, RegExp][] = [
  ['by another run, before the encryption', at(60), /by another run\. It is not overwritten/],
  ['after the encryption, perhaps by main itself', at(3_700), /by this run's own write/],
]

test.each(changed)(
  'a secret that was changed %s is not overwritten',
  async (_, updatedAt, says) => {
    const { done, record } = run({ updatedAt })
    await done
    expect(record.requests.map(({ method }) => method)).toEqual(['GET'])
    expect(record.notice.join()).toMatch(says)
  },
)

describe('no request is sent', () => {
  const obstacles: readonly [string, Given, string][] = [
    ['without a GitHub token', { token: undefined }, 'The input `github-token` is empty'],
    [
      'with a state that another step wrote',
      { savedBy: new Secret('another') },
      'does not match `github-token`',
    ],
    [
      'with another secret name',
      { inputs: { 'secret-name': 'OTHER' } },
      'The input `secret-name` of the post step differs',
    ],
    [
      'in another repository',
      { env: { GITHUB_REPOSITORY: 'acme/other' } },
      'The input `repository` of the post step differs',
    ],
    [
      'without the verification of certificates',
      { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } },
      'The verification of certificates is off.',
    ],
  ]

  test.each(obstacles)('%s', async (_, given, reason) => {
    const { done, record } = run(given)
    await expect(done).rejects.toMatchObject({
      code: 'store_failed',
      credential: 'recoverable',
      message: expect.stringContaining(reason),
      remedy: expect.stringContaining('Run the recovery command with an account'),
    })
    expect(record.requests).toEqual([])
  })
})

test('a write that GitHub refuses fails the post step', async () => {
  const { done } = run({ put: response(403, { message: 'no' }) })
  await expect(done).rejects.toMatchObject({ code: 'store_failed', credential: 'recoverable' })
})

test.each(['soon', '-1', '99999', ''])(
  '`retry-timeout: %j` does not keep it from saving',
  async given => {
    const { done, record } = run({ inputs: { 'retry-timeout': given } })
    await done
    expect(record.notice).toHaveLength(1)
  },
)
