import { expect, test } from '@jest/globals'
import { NetworkError } from '../../../../src/http/response.ts'
import { providers } from '../../../../src/oauth/providers/index.ts'
import { requestDeviceAuthorization } from '../../../../src/oauth/sign-in/device-authorization.ts'
import { response } from '../../fake-runtime.ts'
import { client, parametersOf, type Result, respondWith } from './signing-in.ts'

const request = {
  url: 'https://login.example.com/device',
  provider: providers.custom,
  client,
  scope: 'read offline_access',
  params: { audience: 'api' },
}
const options = { responseTimeout: 1_000 }

const body = {
  device_code: 'the-device-code',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://login.example.com/device',
  verification_uri_complete: 'https://login.example.com/device?user_code=WDJB-MJHT',
  expires_in: 600,
  interval: 7,
}
/** The fake clock starts at one second. */
const started = {
  kind: 'started',
  userCode: 'WDJB-MJHT',
  verificationUri: 'https://login.example.com/device',
  verificationUriComplete: 'https://login.example.com/device?user_code=WDJB-MJHT',
  expiresIn: 600,
  deadline: 601_000,
  interval: 7,
}

async function start(result: Result) {
  const { runtime, record } = respondWith(result)
  return { outcome: await requestDeviceAuthorization(request, options, runtime), record }
}

const { interval: _, expires_in: __, verification_uri_complete: ___, ...least } = body
const { verification_uri: ____, ...withoutPage } = body

const responses: readonly [string, unknown, object][] = [
  ['all members', body, started],
  [
    'only what it must have',
    least,
    {
      ...started,
      verificationUriComplete: undefined,
      expiresIn: 900,
      deadline: 901_000,
      interval: 5,
    },
  ],
  [
    '`verification_url`, as Google writes it',
    { ...withoutPage, verification_url: 'https://www.google.com/device' },
    { ...started, verificationUri: 'https://www.google.com/device' },
  ],
  ['numbers as strings', { ...body, expires_in: '600', interval: '7' }, started],
  ['an interval of 0', { ...body, interval: 0 }, { ...started, interval: 5 }],
  [
    'a page with a fragment',
    { ...body, verification_uri: 'https://a.example/#/device' },
    { ...started, verificationUri: 'https://a.example/#/device' },
  ],
  [
    'a complete address that is not safe to open',
    { ...body, verification_uri_complete: 'file:///etc/passwd' },
    { ...started, verificationUriComplete: undefined },
  ],
]

test.each(responses)('a response with %s starts the flow', async (_, json, expected) => {
  const { outcome, record } = await start(response(200, json))
  const { deviceCode, ...rest } = outcome as typeof outcome & { deviceCode?: { reveal(): string } }
  expect(rest).toEqual(expected)
  expect(deviceCode?.reveal()).toBe('the-device-code')
  expect(record.masked).toContain('the-device-code')
})

test('the request contains the scope, the client and more parameters', async () => {
  const { record } = await start(response(200, body))
  expect(record.requests).toHaveLength(1)
  expect(record.requests[0]?.url).toBe(request.url)
  expect(parametersOf(record.requests[0])).toEqual({
    scope: 'read offline_access',
    audience: 'api',
    client_id: 'app',
    client_secret: 's3cret',
  })
})

const unusable = { kind: 'unusable', description: expect.stringContaining('`device_code`') }

const failures: readonly [string, Result, object][] = [
  ['no device code', response(200, { ...body, device_code: '' }), unusable],
  ['no user code', response(200, { ...body, user_code: undefined }), unusable],
  [
    'a user code that cannot be shown',
    response(200, { ...body, user_code: 'A\u001b[2J' }),
    unusable,
  ],
  [
    'a page that is not safe to open',
    response(200, { ...body, verification_uri: 'file:///a' }),
    unusable,
  ],
  [
    'a page without TLS',
    response(200, { ...body, verification_uri: 'http://a.example' }),
    unusable,
  ],
  ['tokens in place of codes', response(200, { access_token: 'abcdefgh' }), unusable],
  [
    'an unknown client',
    response(401, { error: 'invalid_client' }),
    { kind: 'rejected', meaning: 'invalid_client' },
  ],
  [
    'a client without the device flow, at GitHub with status 200',
    response(200, { error: 'device_flow_disabled', error_description: 'Turn it on' }),
    { kind: 'rejected', error: 'device_flow_disabled' },
  ],
  ['no endpoint', response(404, 'Not found'), { kind: 'rejected', status: 404 }],
  [
    'no connection',
    new NetworkError(false, 'refused'),
    { kind: 'inconclusive', tokenUse: 'not-sent' },
  ],
]

test.each(failures)('a response with %s is a value', async (_, result, expected) => {
  expect((await start(result)).outcome).toMatchObject(expected)
})
