import { describe, expect, test } from '@jest/globals'
import { explainInconclusive } from '../../../src/action/explain-provider.ts'
import type { RejectionMeaning } from '../../../src/oauth/error-meaning.ts'
import { findProvider } from '../../../src/oauth/providers/index.ts'
import type { Inconclusive, Rejected } from '../../../src/oauth/token-outcome.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { clientWithCertificate } from './client-with-certificate.ts'
import { attempt, explain, rejection } from './explaining.ts'
import { at, inputsOf, OLD_TOKEN } from './plan.ts'

const states: readonly [RejectionMeaning, number, string, string][] = [
  ['invalid_grant', 400, 'invalid_grant', 'rejected'],
  ['invalid_client', 401, 'invalid_client', 'untouched'],
  ['unauthorized_client', 400, 'invalid_client', 'unknown'],
  ['invalid_request', 400, 'provider_rejected', 'unknown'],
  ['invalid_scope', 400, 'provider_rejected', 'untouched'],
  ['unsupported_grant_type', 400, 'provider_rejected', 'untouched'],
  ['other', 400, 'provider_rejected', 'unknown'],
  ['none', 400, 'provider_rejected', 'unknown'],
  ['none', 401, 'invalid_client', 'unknown'],
]

test.each(states)('%s with %d: %s, %s', async (meaning, status, code, credential) => {
  const { failure } = explain(rejection(meaning, { status }))
  expect(await failure).toMatchObject({ code, credential })
})

const doubtful = states.filter(([, , code]) => code !== 'invalid_grant')

test.each(doubtful)(
  '%s with %d after a lost response: %s, unknown',
  async (meaning, status, code) => {
    const { failure } = explain(rejection(meaning, { status }), [attempt('ambiguous')])
    expect(await failure).toMatchObject({
      code,
      credential: 'unknown',
      remedy: expect.stringContaining('the lost response contained the new token'),
    })
  },
)

test.each(states)(
  '%s with %d after a refusal for now: %s, %s',
  async (meaning, status, code, credential) => {
    const { failure } = explain(rejection(meaning, { status }), [attempt('refused')])
    expect(await failure).toMatchObject({ code, credential })
  },
)

test('a provider that uses up the token on a wrong client secret', async () => {
  const provider = { ...findProvider('custom'), wrongSecretUsesToken: true as const }
  const { failure } = explain(rejection('invalid_client', { status: 401 }), [], { provider })
  expect(await failure).toMatchObject({ code: 'invalid_client', credential: 'unknown' })
})

test.each(states)(
  'another run saved its token during this one, and %s with %d',
  async (meaning, status) => {
    const { failure } = explain(rejection(meaning, { status }), [], {}, [at(0), at(60)])
    const { credential, message, remedy } = await failure
    if (credential === 'untouched') return
    expect(credential).toBe('unknown')
    expect(message).toContain('Another run probably rotated the token')
    expect(remedy).toMatch(/^Start a new run first; it reads the current token\./)
  },
)

describe('the words of the provider', () => {
  const words: readonly [Partial<Rejected>, string][] = [
    [
      { description: 'no such scope' },
      'login.example.com responded 400: invalid_scope: no such scope.',
    ],
    [
      { description: 'No such scope..' },
      'login.example.com responded 400: invalid_scope: No such scope.',
    ],
    [{ description: '' }, 'login.example.com responded 400: invalid_scope.'],
    [{ error: '', description: '' }, 'login.example.com responded 400.'],
    [{ error: '', description: 'Forbidden' }, 'login.example.com responded 400: Forbidden.'],
    [
      { description: `token ${OLD_TOKEN}\n::error::x` },
      'login.example.com responded 400: invalid_scope: token *** : :error: :x.',
    ],
  ]

  test.each(words)('%j', async (more, message) => {
    expect((await explain(rejection('invalid_scope', more)).failure).message).toBe(message)
  })
})

describe('the remedy for a rejected client', () => {
  const secret = new Secret('s3cret/+=')
  const client = { id: 'app', secret, privateKey: undefined }
  const rows = [
    ['client_secret_basic', secret, true],
    ['client_secret_basic', new Secret('s3cret'), false],
    ['client_secret_post', secret, false],
  ] as const

  test.each(rows)('%s with %s', async (auth, own, hint) => {
    const inputs = { client: { ...client, auth, secret: own } }
    const { remedy } = await explain(rejection('invalid_client'), [], inputs).failure
    expect(remedy).toContain('Check `client-id`, `client-secret` and `client-auth`.')
    expect(remedy.includes('try `client-auth: client_secret_post`')).toBe(hint)
  })

  test('with a certificate says when it is valid', async () => {
    const inputs = { client: await clientWithCertificate(new Date('2026-01-03T12:00:00Z')) }
    const { remedy } = await explain(rejection('invalid_client'), [], inputs).failure
    expect(remedy).toContain('valid from 2026-01-01 12:00 UTC to 2026-01-03 12:00 UTC.')
  })

  test('401 without a code names the client first, then the endpoint and the token', async () => {
    const { remedy } = await explain(rejection('none', { status: 401 })).failure
    expect(remedy).toMatch(
      /^Check `client-id`, .*Then check `token-url`.*refresh token may be used/,
    )
  })
})

describe('a complete response without tokens or an error', () => {
  const unusable = (status: number) => ({
    kind: 'unusable' as const,
    status,
    description: 'a page',
  })
  const rows: readonly [number, Inconclusive[], string, string][] = [
    [200, [], 'provider_response_invalid', 'unknown'],
    [307, [], 'provider_rejected', 'unknown'],
    [404, [], 'provider_rejected', 'unknown'],
    [404, [attempt('ambiguous')], 'provider_rejected', 'unknown'],
  ]

  test.each(rows)('%d', async (status, attempts, code, credential) => {
    const failure = await explain(unusable(status), attempts).failure
    expect(failure).toMatchObject({ code, credential })
    expect(failure.message).toBe(`login.example.com responded ${status} with a page.`)
  })

  test('with a status of success it may have contained the new token', async () => {
    const failure = await explain(unusable(200), []).failure
    expect(failure.remedy).toContain('token endpoint itself. Start a new run. If it fails')
    expect(failure.signIn).toContain('login')
  })
})

describe('a deadline without a definite response', () => {
  const rows: readonly [Inconclusive['tokenUse'][], boolean, string, string][] = [
    [['not-sent', 'not-sent'], false, 'provider_unreachable', 'untouched'],
    [['not-sent', 'refused'], false, 'provider_unavailable', 'untouched'],
    [['ambiguous', 'not-sent'], false, 'provider_unavailable', 'unknown'],
    [['ambiguous', 'refused'], false, 'provider_unavailable', 'unknown'],
    [['refused', 'unreadable'], false, 'provider_response_invalid', 'unknown'],
    [['not-sent'], true, 'cancelled', 'untouched'],
    [['refused'], true, 'cancelled', 'untouched'],
    [['ambiguous'], true, 'provider_unavailable', 'unknown'],
  ]

  test.each(rows)('%j, cancelled %s: %s, %s', (uses, cancelled, code, credential) => {
    const { runtime, cancel } = createFakeRuntime()
    if (cancelled) cancel()
    const attempts = uses.map(use => attempt(use))
    const failure = explainInconclusive(inputsOf(), attempts, runtime)
    expect(failure).toMatchObject({ code, credential })
    if (code !== 'cancelled') expect(failure.message).toContain(`${uses.length} attempt`)
  })
})
