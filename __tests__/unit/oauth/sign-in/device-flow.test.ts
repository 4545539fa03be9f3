import { expect, test } from '@jest/globals'
import { NetworkError } from '../../../../src/http/response.ts'
import { providers } from '../../../../src/oauth/providers/index.ts'
import {
  type DeviceAuthorization,
  requestDeviceAuthorization,
} from '../../../../src/oauth/sign-in/device-authorization.ts'
import { pollForTokens } from '../../../../src/oauth/sign-in/device-flow.ts'
import { Secret } from '../../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../../fake-runtime.ts'
import {
  client,
  openTokenServer,
  parametersOf,
  type Result,
  realDependencies,
  respondWith,
} from './signing-in.ts'

const authorization: DeviceAuthorization = {
  kind: 'started',
  deviceCode: new Secret('the-device-code'),
  userCode: 'WDJB-MJHT',
  verificationUri: 'https://login.example.com/device',
  verificationUriComplete: undefined,
  expiresIn: 600,
  deadline: 601_000,
  interval: 5,
}
const request = {
  provider: providers.custom,
  tokenUrl: 'https://login.example.com/token',
  client,
  authorization,
}
const never = new AbortController().signal

const tokens = { access_token: 'new-access', refresh_token: 'new-refresh', token_type: 'Bearer' }
const issued = response(200, tokens)
const error = (code: string, status = 400) => response(status, { error: code })
const pending = error('authorization_pending')
const reset = new NetworkError(true, 'the connection was reset')

const flows: readonly [string, readonly Result[], object, number[]][] = [
  ['the user approves at once', [issued], { kind: 'issued' }, [5]],
  ['the user takes a while', [pending, pending, issued], { kind: 'issued' }, [5, 5, 5]],
  [
    'the server asks to slow down',
    [error('slow_down'), pending, issued],
    { kind: 'issued' },
    [5, 10, 10],
  ],
  [
    'the server asks twice to slow down',
    [error('slow_down'), error('slow_down'), issued],
    { kind: 'issued' },
    [5, 10, 15],
  ],
  ['the server limits the rate', [response(429), issued], { kind: 'issued' }, [5, 10]],
  [
    'the server limits the rate and says for how long',
    [response(429, '', { 'retry-after': '60' }), issued],
    { kind: 'issued' },
    [5, 60],
  ],
  [
    'connections fail: the wait doubles, and is short again after a response',
    [reset, reset, pending, issued],
    { kind: 'issued' },
    [5, 10, 20, 5],
  ],
  ['the server fails for a moment', [response(503), issued], { kind: 'issued' }, [5, 10]],
  [
    'errors come with status 200, as from GitHub',
    [error('authorization_pending', 200), issued],
    { kind: 'issued' },
    [5, 5],
  ],
  [
    'pending comes with status 428, as from Google',
    [error('authorization_pending', 428), issued],
    { kind: 'issued' },
    [5, 5],
  ],
  [
    'the user refuses',
    [pending, response(400, { error: 'access_denied', error_description: 'I said no' })],
    { kind: 'denied', error: 'access_denied', description: 'I said no' },
    [5, 5],
  ],
  ['the user refuses at Microsoft', [error('authorization_declined')], { kind: 'denied' }, [5]],
  ['the server says that the code expired', [error('expired_token')], { kind: 'expired' }, [5]],
  [
    'the client is rejected',
    [error('invalid_client', 401)],
    { kind: 'rejected', meaning: 'invalid_client' },
    [5],
  ],
  [
    'the code was used',
    [error('invalid_grant')],
    { kind: 'rejected', meaning: 'invalid_grant' },
    [5],
  ],
  ['the response has no tokens', [response(200, { ok: true })], { kind: 'unusable' }, [5]],
  [
    'the certificate is not trusted, which stays so',
    [new NetworkError(false, 'not trusted', true)],
    { kind: 'inconclusive', permanent: true },
    [5],
  ],
]

test.each(flows)('%s', async (_, results, expected, seconds) => {
  const { runtime, record } = respondWith(...results)
  expect(await pollForTokens(request, never, runtime)).toMatchObject(expected)
  expect(record.waits).toEqual(seconds.map(one => one * 1_000))
  expect(record.requests).toHaveLength(seconds.length)
})

test('the code expires: the last poll is at the deadline', async () => {
  const { runtime, record } = respondWith(pending)
  const short = { ...authorization, deadline: 13_000 }
  const outcome = await pollForTokens({ ...request, authorization: short }, never, runtime)
  expect(outcome).toEqual({ kind: 'expired' })
  expect(record.waits).toEqual([5_000, 5_000, 2_000])
  expect(record.requests).toHaveLength(3)
})

test('the server cannot be reached: the waits grow to 16 intervals', async () => {
  const { runtime, record } = respondWith(reset)
  expect(await pollForTokens(request, never, runtime)).toEqual({ kind: 'expired' })
  expect(record.waits.slice(0, 7)).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 80_000, 80_000])
})

test('a poll contains the device code and the client, and can be aborted', async () => {
  const { runtime, record } = respondWith(issued)
  await pollForTokens(request, never, runtime)
  expect(record.requests[0]).toMatchObject({ url: request.tokenUrl, keepOnceSent: false })
  expect(parametersOf(record.requests[0])).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: 'the-device-code',
    client_id: 'app',
    client_secret: 's3cret',
  })
})

test('an abort before the first poll sends nothing', async () => {
  const { runtime, record } = respondWith(issued)
  const outcome = await pollForTokens(request, AbortSignal.abort(), runtime)
  expect(outcome).toEqual({ kind: 'cancelled' })
  expect(record.requests).toEqual([])
})

test('an abort during a poll ends the flow', async () => {
  const controller = new AbortController()
  const { runtime, record } = createFakeRuntime({
    respond: () => {
      controller.abort()
      return new NetworkError(true, 'cancelled')
    },
  })
  const outcome = await pollForTokens(request, controller.signal, runtime)
  expect(outcome).toEqual({ kind: 'cancelled' })
  expect(record.requests).toHaveLength(1)
})

test('a real server goes through the whole flow', async () => {
  let polls = 0
  const server = await openTokenServer(form => {
    if (!form.has('device_code')) {
      return {
        device_code: 'the-device-code',
        user_code: 'ABCD',
        verification_uri: 'https://login.example.com/device',
        expires_in: 600,
        interval: 1,
      }
    }
    polls += 1
    return polls < 3 ? { error: 'authorization_pending' } : tokens
  })
  const dependencies = realDependencies()
  const endpoint = { ...request, url: server.url, scope: 'read', params: {} }
  const options = { responseTimeout: 1_000 }
  const flow = await requestDeviceAuthorization(endpoint, options, dependencies)
  if (flow.kind !== 'started') throw new Error(flow.kind)
  const outcome = await pollForTokens(
    { ...request, tokenUrl: server.url, authorization: flow },
    never,
    dependencies,
  )
  expect(outcome.kind === 'issued' && outcome.tokens.refreshToken?.reveal()).toBe('new-refresh')
  expect(server.forms).toHaveLength(4)
  expect(dependencies.waits).toEqual([1_000, 1_000, 1_000])
})
