import { describe, expect, test } from '@jest/globals'
import { exchange } from '../../../src/action/exchange.ts'
import type { Inputs } from '../../../src/action/model.ts'
import { NetworkError } from '../../../src/http/response.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { createFakeRuntime, NOW, response } from '../fake-runtime.ts'
import { ACCESS_TOKEN, NEW_TOKEN, OLD_TOKEN, planOf } from './plan.ts'

type Result = ReturnType<typeof response> | NetworkError

const tokens = { access_token: ACCESS_TOKEN, refresh_token: NEW_TOKEN, expires_in: 60 }
const issued = response(200, tokens)
const refusedConnection = new NetworkError(false, 'the connection was refused (ECONNREFUSED)')
const lost = new NetworkError(true, 'the connection broke after the request was sent (ECONNRESET)')

/** The provider gives these results in turn, and repeats the last one; each takes `ms`. */
function run(results: readonly Result[], inputs: Partial<Inputs> = {}, ms = 100) {
  const rest = [...results]
  const fake = createFakeRuntime({
    respond: ({ url }) => {
      if (url.startsWith('https://api.github.com')) return response(503)
      fake.pass(ms)
      return (rest.length > 1 ? rest.shift() : rest[0]) ?? issued
    },
  })
  const sent = () => fake.record.requests.filter(({ method }) => method === 'POST')
  return { ...fake, sent, grant: exchange(planOf(inputs), fake.runtime) }
}

const within = (replayWindow: number): Partial<Inputs> => ({
  provider: { ...providers.custom, replayWindow },
  retryTimeout: 120_000,
})

describe('tokens', () => {
  test('a rotated token, and an access token that is valid from the response on', async () => {
    const date = 'Tue, 03 Nov 2026 12:00:00 GMT'
    const grant = await run([response(200, tokens, { date })]).grant
    expect(grant.rotated?.reveal()).toBe(NEW_TOKEN)
    expect(grant.accessToken?.reveal()).toBe(ACCESS_TOKEN)
    expect(grant.expiresAt?.toISOString()).toBe('2026-11-03T12:01:00.000Z')
    expect(grant.retried).toBe(false)
  })

  const stays: readonly [string, unknown][] = [
    ['no refresh token', undefined],
    ['the same refresh token', OLD_TOKEN],
    ['null', null],
    ['an empty one', ''],
  ]

  test.each(stays)('%s: the provider did not rotate', async (_, refresh_token) => {
    const grant = await run([response(200, { ...tokens, refresh_token })]).grant
    expect(grant.rotated).toBeUndefined()
    expect(grant.accessToken?.reveal()).toBe(ACCESS_TOKEN)
  })

  test.each([undefined, 'yesterday, in the evening'])(
    "a response with the Date %j: the runner's clock counts",
    async date => {
      const grant = await run([response(200, tokens, date ? { date } : {})]).grant
      expect(grant.expiresAt?.getTime()).toBe(NOW + 100 + 60_000)
    },
  )

  test('an access token without a lifetime', async () => {
    const { expires_in: _, ...rest } = tokens
    const grant = await run([response(200, rest)]).grant
    expect([grant.expiresIn, grant.expiresAt]).toEqual([undefined, undefined])
  })
})

const retried: readonly [string, Result][] = [
  ['a refused connection', refusedConnection],
  ['a lost response', lost],
  ['429', response(429)],
  ['502', response(502)],
  ['an empty response', response(200)],
  ['temporarily_unavailable', response(400, { error: 'temporarily_unavailable' })],
]

test.each(retried)('after %s the request is sent again', async (_, failure) => {
  const { grant, sent, record } = run([failure, issued])
  expect((await grant).retried).toBe(true)
  expect(sent()).toHaveLength(2)
  expect(record.info).toEqual([
    expect.stringMatching(/^Token endpoint of login\.example\.com: .*Retrying in 0\.3 s/),
  ])
})

const definite: readonly [string, Result, string][] = [
  ['invalid_grant', response(400, { error: 'invalid_grant' }), 'invalid_grant'],
  ['invalid_client with 500', response(500, { error: 'invalid_client' }), 'invalid_client'],
  ['a redirect', response(307), 'provider_rejected'],
  ['JSON without a token', response(200, { hello: 'world' }), 'provider_response_invalid'],
]

test.each(definite)('%s is not sent again', async (_, result, code) => {
  const { grant, sent } = run([result])
  await expect(grant).rejects.toMatchObject({ code })
  expect(sent()).toHaveLength(1)
})

test('an untrusted certificate ends the attempts', async () => {
  const { grant, sent } = run([new NetworkError(false, 'its certificate has expired', true)])
  await expect(grant).rejects.toMatchObject({
    code: 'provider_unreachable',
    credential: 'untouched',
  })
  expect(sent()).toHaveLength(1)
})

test('a wait that the server asks for is kept, and one beyond the deadline ends the attempts', async () => {
  const { grant, record } = run([response(503, '', { 'retry-after': '6' })])
  await expect(grant).rejects.toMatchObject({
    code: 'provider_unavailable',
    credential: 'untouched',
  })
  expect(record.waits).toEqual([6_250])
})

describe('a provider that accepts a used token again for 30 s', () => {
  test('gets the second request in time although the first response never comes', async () => {
    const { grant, sent } = run([lost, issued], within(30), 20_000)
    expect((await grant).rotated?.reveal()).toBe(NEW_TOKEN)
    expect(sent().map(({ responseTimeout }) => responseTimeout)).toEqual([
      20_000,
      expect.any(Number),
    ])
  })

  test('gets none after that, which would revoke the new token', async () => {
    const { grant, sent } = run([lost], within(30), 12_000)
    await expect(grant).rejects.toMatchObject({
      code: 'provider_unavailable',
      credential: 'unknown',
    })
    expect(sent()).toHaveLength(3)
  })

  test('the time in which nothing was sent does not count', async () => {
    const failures = Array.from({ length: 8 }, () => refusedConnection)
    const { grant } = run([...failures, issued], within(30), 10_000)
    expect((await grant).retried).toBe(true)
  })
})

test('a provider without a known window is asked to the deadline', async () => {
  const { grant, sent } = run([lost])
  await expect(grant).rejects.toMatchObject({ code: 'provider_unavailable', credential: 'unknown' })
  expect(sent().length).toBeGreaterThan(3)
})

describe('a cancelled job', () => {
  test('stops where nothing was sent', async () => {
    const { grant, cancel, sent } = run([refusedConnection])
    cancel()
    await expect(grant).rejects.toMatchObject({ code: 'cancelled', credential: 'untouched' })
    expect(sent()).toHaveLength(1)
  })

  test('goes on where the token may have been used', async () => {
    const { grant, cancel } = run([lost, issued])
    cancel()
    expect((await grant).rotated?.reveal()).toBe(NEW_TOKEN)
  })
})

test('the refresh token is never in the log, even if the provider repeats it', async () => {
  const { grant, record, runtime } = run([
    response(400, { error: 'invalid_scope', error_description: `${OLD_TOKEN} is narrow` }),
  ])
  runtime.redactor.add(planOf().inputs.refreshToken)
  await expect(grant).rejects.toMatchObject({ message: expect.not.stringContaining(OLD_TOKEN) })
  expect(record.info.join()).not.toContain(OLD_TOKEN)
})
