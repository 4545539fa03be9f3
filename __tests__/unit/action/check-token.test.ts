import { expect, test } from '@jest/globals'
import { checkToken } from '../../../src/action/check-token.ts'
import type { Inputs } from '../../../src/action/model.ts'
import { NetworkError } from '../../../src/http/response.ts'
import type { Provider } from '../../../src/oauth/provider.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { Failure } from '../../../src/shared/failure.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'
import { API_URL, at, inputsOf, OLD_TOKEN, planOf } from './plan.ts'

const INTROSPECTION = 'https://login.example.com/introspect'
const known: Provider = { ...inputsOf().provider, introspection: { url: INTROSPECTION } }

/** @param secretChangedAt what GitHub says of the secret after the provider's response */
async function check(
  body: unknown,
  { status = 200, secretChangedAt = at(0), inputs = {} as Partial<Inputs> } = {},
) {
  const { runtime, record } = createFakeRuntime({
    respond: ({ url }) => {
      if (url.startsWith(API_URL)) return response(200, { updated_at: secretChangedAt })
      return body instanceof NetworkError ? body : response(status, body)
    },
  })
  runtime.redactor.add(new Secret(OLD_TOKEN))
  const result = checkToken(planOf({ provider: known, ...inputs }), runtime)
  const findings = await result.catch((error: unknown) => error)
  const asked = record.requests.map(({ url }) => url).filter(url => !url.startsWith(API_URL))
  return { findings, record, asked }
}

const exp = Date.UTC(2027, 0, 15) / 1_000

test('an active token: its expiry, user and scope, and that the client is right', async () => {
  const claims = { exp, username: 'octocat', scope: 'full offline_access', client_id: 'app' }
  const { findings, record, asked } = await check({ active: true, ...claims })
  expect(findings).toEqual({
    checked: [
      ['Client', 'accepted by login.example.com (client_secret_post)'],
      [
        'Refresh token at login.example.com',
        'active, expires at 2027-01-15 00:00 UTC (in 72 days), user octocat, scope full offline_access',
      ],
    ],
    notChecked: [],
    warnings: [],
    expiresAt: new Date(exp * 1_000),
  })
  expect(record.warning).toEqual([])
  expect(asked).toEqual([INTROSPECTION])
})

test.each([
  ['nothing else is known', { active: true }],
  ['the date has passed', { active: true, exp: 1_000 }],
])('an active token of which %s', async (_, claims) => {
  expect((await check(claims)).findings).toMatchObject({
    checked: [expect.anything(), ['Refresh token at login.example.com', 'active']],
    expiresAt: undefined,
  })
})

test('a token of another client is a warning', async () => {
  const { record, findings } = await check({ active: true, client_id: 'other' })
  expect(record.warning).toEqual([expect.stringContaining('belongs to the client other')])
  expect(findings).toMatchObject({ warnings: record.warning })
})

test('what the provider says is cut and without secrets and commands', async () => {
  const scope = `${'x '.repeat(2_000)}`
  const { findings } = await check({ active: true, sub: `::error::${OLD_TOKEN}`, scope })
  const text = JSON.stringify(findings)
  expect(text).toContain('user : :error: :***')
  expect(text.length).toBeLessThan(1_000)
})

test('a preset with another method for the endpoint names that method', async () => {
  const { introspection } = providers.anypoint
  const provider = { ...known, introspection: { ...Object(introspection), url: INTROSPECTION } }
  const { findings, record } = await check({ active: true }, { inputs: { provider } })
  expect(findings).toMatchObject({
    checked: [['Client', 'accepted by login.example.com (client_secret_basic)'], expect.anything()],
  })
  expect(record.requests[0]?.headers).toHaveProperty('authorization')
})

const NOT_ASKED =
  'Whether login.example.com accepts the refresh token and the client (client_secret_post): the provider was not asked, because'

test.each([
  ['none', `${NOT_ASKED} it has no introspection endpoint that the client may ask.`],
  [
    'unknown',
    `${NOT_ASKED} no introspection endpoint is known for it. If it has one (RFC 7662), set \`introspection-url\`.`,
  ],
] as const)(
  'introspection "%s": nobody is asked, and the reason is said',
  async (what, sentence) => {
    const provider: Provider = { ...known, introspection: what }
    const { findings, asked } = await check({ active: false }, { inputs: { provider } })
    expect(findings).toEqual({
      checked: [],
      notChecked: [sentence],
      warnings: [],
      expiresAt: undefined,
    })
    expect(asked).toEqual([])
  },
)

const unclear: readonly [string, unknown, number, string][] = [
  ['404', 'Not Found', 404, 'it responded 404: Not Found.'],
  ['a page', '<html></html>', 200, 'its response is not a JSON object.'],
  ['a timeout', new NetworkError(true, 'no complete response within 10 s'), 0, 'within 10 s.'],
]

test.each(unclear)(
  '%s is listed as not checked, and not a failure',
  async (_, body, status, end) => {
    const { findings, asked } = await check(body, { status })
    const sentence = `Whether login.example.com accepts the refresh token and the client (client_secret_post): the introspection endpoint at login.example.com did not say. Reason: `
    expect(findings).toMatchObject({ checked: [], notChecked: [expect.stringMatching(/^Whether/)] })
    const [text = ''] = (findings as { notChecked: readonly string[] }).notChecked
    expect(text.startsWith(sentence) && text.endsWith(end)).toBe(true)
    expect(asked).toHaveLength(1)
  },
)

test('a token that is not active fails, with every cause', async () => {
  const provider = { ...known, invalidGrantCauses: ['The user left.'] }
  const { findings } = await check({ active: false }, { inputs: { provider } })
  expect(findings).toMatchObject({ code: 'invalid_grant', credential: 'rejected' })
  const { message, remedy } = findings as Failure
  expect(message).toMatch(
    /^login\.example\.com responded that the refresh token is not active: it is used, expired or revoked, or the client in `client-id` may not use it\./,
  )
  expect(message).toContain('Possible cause: The user left.')
  expect(remedy).toContain('Sign in to the provider again')
})

test('a token that another run rotated meanwhile is not called lost', async () => {
  const { findings } = await check({ active: false }, { secretChangedAt: at(60) })
  expect(findings).toMatchObject({ code: 'invalid_grant', credential: 'unknown' })
  expect((findings as Failure).remedy).toContain('Start a new run first')
})

test('a wrong client fails, and the refresh token is untouched', async () => {
  const error = { error: 'invalid_client', error_description: `not ${OLD_TOKEN}` }
  const { findings } = await check(error, { status: 401 })
  expect(findings).toBeInstanceOf(Failure)
  expect(findings).toMatchObject({
    code: 'invalid_client',
    credential: 'untouched',
    message: expect.stringContaining('login.example.com responded 401: invalid_client: not ***.'),
    remedy: expect.stringMatching(/^Check `client-id`, `client-secret` and `client-auth`\./),
  })
})
