import { expect, test } from '@jest/globals'
import { giveAdvice } from '../../../src/action/advice.ts'
import type { Grant } from '../../../src/action/model.ts'
import { type ProviderName, providers } from '../../../src/oauth/providers/index.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, NOW } from '../fake-runtime.ts'
import { type inputsOf, planOf } from './plan.ts'

const DAY = 86_400_000
const inDays = (days: number): Date => new Date(NOW + days * DAY)

interface Given {
  readonly provider?: ProviderName
  readonly grant?: Partial<Grant>
  readonly inputs?: Parameters<typeof inputsOf>[0]
  readonly tokenExpiresAt?: Date
}

function advise({ provider = 'custom', grant = {}, inputs, tokenExpiresAt }: Given) {
  const { runtime, record } = createFakeRuntime()
  const observations = { clockAhead: 0, tokenExpiresAt }
  const plan = planOf({ provider: providers[provider], ...inputs }, { observations })
  giveAdvice(plan, grant, runtime)
  return record
}

test('nothing is said where nothing is known', () => {
  expect(advise({})).toMatchObject({ info: [], warning: [] })
})

test.each(['gitlab', 'github'] as const)('%s revokes the previous access token', provider => {
  const { title } = providers[provider]
  expect(advise({ provider }).info).toEqual([
    `${title} revoked the previous access token. Jobs that still use it will fail.`,
  ])
})

test.each(['spotify', 'linkedin'] as const)('%s: the date of the next sign-in', provider => {
  const grant = { refreshTokenExpiresAt: inDays(82) }
  const { info, warning } = advise({ provider, grant })
  const date = inDays(82).toISOString().slice(0, 10)
  expect(info.join()).toContain(`use does not extend the refresh token. Sign in again by ${date}.`)
  expect(warning).toEqual([])
})

test('a sign-in that is due soon is a warning, too', () => {
  const { warning } = advise({ provider: 'spotify', grant: { refreshTokenExpiresAt: inDays(7) } })
  expect(warning).toEqual([
    expect.stringMatching(/^The refresh token expires at .*Use does not extend it: sign in/),
  ])
})

test('both tokens can expire soon', () => {
  const grant = { refreshTokenExpiresAt: inDays(1) }
  expect(advise({ grant, tokenExpiresAt: inDays(2) }).warning).toEqual([
    expect.stringContaining('The refresh token expires at'),
    expect.stringContaining('The token in `github-token` expires at'),
  ])
})

const scopes: readonly [string, string | undefined, string | undefined, string | undefined][] = [
  ['all of it', 'read write', 'write read admin', undefined],
  ['with commas', 'read,write', 'read write', undefined],
  ['less of it', 'read write admin', 'read', 'write admin'],
  ['none was requested', undefined, 'read', undefined],
  ['the response has none', 'read', undefined, undefined],
]

test.each(scopes)('the granted scope: %s', (_, scope, granted, missing) => {
  const rotated = new Secret('new-refresh-token')
  const { warning } = advise({ inputs: { scope }, grant: { scope: granted, rotated } })
  expect(warning).toEqual(
    missing === undefined
      ? []
      : [
          `The provider did not grant the requested scope ${missing}. The new refresh token may be limited to the granted scope for good.`,
        ],
  )
})

const revokers = [
  ['unknown', true, 1],
  ['survives', true, 0],
  ['unknown', false, 0],
] as const

test.each(revokers)(
  'a refresh token that %s the revocation, `revoke-on-exit: %s`: %d warnings',
  (refreshToken, revokeOnExit, count) => {
    const revocation = { url: 'https://login.example.com/revoke', refreshToken }
    expect(advise({ inputs: { revokeOnExit, revocation } }).warning).toHaveLength(count)
  },
)
