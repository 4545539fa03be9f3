import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { ACCESS, issued, openTokenServer, REFRESH, tokens } from '../support/token-server.ts'
import { findLeaks } from '../world/leaks.ts'

/** As the documentation of each provider has it, but for the tokens. */
interface Documented {
  readonly fact: string
  readonly provider: string
  readonly body: unknown
  /** Undefined: must not be set. */
  readonly outputs: Readonly<Record<string, string | undefined>>
}

const date = 'Tue, 03 Nov 2026 10:00:00 GMT'
const EXPIRY = 'refresh-token-expires-at'
const { refresh_token: _, ...accessOnly } = tokens

const documented: readonly Documented[] = [
  {
    fact: 'an answer may begin with a byte order mark',
    provider: 'custom',
    body: `\uFEFF${JSON.stringify({ ...tokens, expires_in: 60 })}`,
    outputs: { 'token-type': 'Bearer', 'expires-in': '60', rotated: 'true' },
  },
  {
    fact: 'Notion gives an id of its own and no expiry',
    provider: 'notion',
    body: { ...tokens, bot_id: 'b', workspace_id: 'w', duplicated_template_id: null },
    outputs: { 'token-type': 'Bearer', 'expires-in': undefined, rotated: 'true' },
  },
  {
    fact: 'Notion may give a refresh token of null: the old one stays',
    provider: 'notion',
    body: { ...tokens, refresh_token: null },
    outputs: { rotated: 'false', stored: 'false' },
  },
  {
    fact: 'Atlassian gives the scope',
    provider: 'atlassian',
    body: { ...tokens, expires_in: 3600, scope: 'read:jira-work offline_access' },
    outputs: { 'expires-in': '3600', scope: 'read:jira-work offline_access', rotated: 'true' },
  },
  {
    fact: 'Slack gives a token of the type `bot`, and scopes with commas',
    provider: 'slack',
    body: {
      ok: true,
      ...tokens,
      token_type: 'bot',
      expires_in: 43_200,
      scope: 'commands,chat:write',
    },
    outputs: { 'token-type': 'bot', scope: 'commands,chat:write', 'expires-in': '43200' },
  },
  {
    fact: 'Slack nests the tokens of a user in authed_user',
    provider: 'slack',
    body: {
      ok: true,
      app_id: 'A1',
      authed_user: { id: 'U1', ...tokens, token_type: 'user', expires_in: 43_200 },
      enterprise: null,
    },
    outputs: { 'token-type': 'user', 'expires-at': '2026-11-03T22:00:00.000Z', rotated: 'true' },
  },
  {
    fact: 'GitHub gives refresh_token_expires_in, and an empty scope',
    provider: 'github',
    body: { ...tokens, expires_in: 28_800, refresh_token_expires_in: 15_811_200, scope: '' },
    outputs: {
      'expires-at': '2026-11-03T18:00:00.000Z',
      [EXPIRY]: '2027-05-05T10:00:00.000Z',
      rotated: 'true',
    },
  },
  {
    fact: 'QuickBooks calls that x_refresh_token_expires_in',
    provider: 'quickbooks',
    body: { ...tokens, expires_in: 3600, x_refresh_token_expires_in: 8_726_400 },
    outputs: { [EXPIRY]: '2027-02-12T10:00:00.000Z', rotated: 'true' },
  },
  {
    fact: 'Keycloak calls it refresh_expires_in',
    provider: 'keycloak',
    body: { ...tokens, expires_in: 300, refresh_expires_in: 1800, 'not-before-policy': 0 },
    outputs: { [EXPIRY]: '2026-11-03T10:30:00.000Z', rotated: 'true' },
  },
  {
    fact: 'Keycloak means by 0 that an offline token does not expire',
    provider: 'keycloak',
    body: { ...tokens, expires_in: 300, refresh_expires_in: 0 },
    outputs: { [EXPIRY]: undefined, rotated: 'true' },
  },
  {
    fact: 'Strava adds expires_at, an epoch; expires_in is what counts',
    provider: 'strava',
    body: { ...tokens, expires_at: 1, expires_in: 21_600 },
    outputs: { 'expires-at': '2026-11-03T16:00:00.000Z', rotated: 'true' },
  },
  {
    fact: 'Salesforce gives an instance, no expiry and, unless it rotates, no refresh token',
    provider: 'salesforce',
    body: { ...accessOnly, instance_url: 'https://acme.my.example', issued_at: '1795860000000' },
    outputs: { 'expires-in': undefined, 'expires-at': undefined, rotated: 'false' },
  },
  {
    fact: 'Google gives no refresh token',
    provider: 'google',
    body: { ...accessOnly, expires_in: 3599, scope: 'https://www.googleapis.com/auth/drive' },
    outputs: { 'expires-in': '3599', rotated: 'false', stored: 'false' },
  },
  {
    fact: 'Anypoint may leave out everything but the tokens',
    provider: 'anypoint',
    body: { access_token: ACCESS, refresh_token: REFRESH },
    outputs: { 'token-type': 'Bearer', 'expires-at': undefined, rotated: 'true' },
  },
]

test.each(documented.map(one => [one.fact, one] as const))('%s', async (_, one) => {
  const world = await openWorld()
  const server = await openTokenServer({ headers: { date }, body: one.body })
  const before = world.stored()
  const step = await world.step({ provider: one.provider, 'token-url': server.url })
  expect(step.main).toMatchObject({ exitCode: 0, outcome: 'success' })
  expect(step.outputs['access-token']).toBe(ACCESS)
  const found = Object.keys(one.outputs).map(name => [name, step.outputs[name]])
  expect(Object.fromEntries(found)).toEqual(one.outputs)
  expect(world.stored()).toBe(one.outputs['rotated'] === 'false' ? before : REFRESH)
  expect(findLeaks({ secrets: issued, step })).toEqual([])
})

test('an answer with a status that HTTP does not have leaves open what was done', async () => {
  const world = await openWorld()
  const server = await openTokenServer({ status: 999, body: tokens })
  const { main, outputs } = await world.step({ 'token-url': server.url, 'retry-timeout': '1' })
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'provider_unavailable', credential: 'unknown' })
  expect(main.log).toContain('the answer is not valid HTTP')
})
