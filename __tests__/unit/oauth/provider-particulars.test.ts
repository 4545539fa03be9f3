import { expect, test } from '@jest/globals'
import { ReplayWindow } from '../../../src/action/replay-window.ts'
import { HttpResponse, joinHeaders } from '../../../src/http/response.ts'
import { atDomain, type Provider } from '../../../src/oauth/provider.ts'
import { type ProviderName, providers } from '../../../src/oauth/providers/index.ts'
import { refreshTokenExpiry, signInBy } from '../../../src/oauth/refresh-token-expiry.ts'
import { classify, type TokenOutcome } from '../../../src/oauth/token-outcome.ts'
import { systemClock } from '../../../src/shared/clock.ts'
import { Secret } from '../../../src/shared/secret.ts'

/** One particular of each preset that differs from RFC 6749, as its source describes it. */

const NOW = Date.parse('2026-11-25T12:00:00Z')
const DAY = 86_400_000
const OLD = 'old-refresh-token-7kQp2'
const tokens = { access_token: 'new-access-token-4Zx', token_type: 'bearer', expires_in: 3_600 }
const pair = { ...tokens, refresh_token: 'new-refresh-token-9Lm' }

function respond(
  provider: ProviderName,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): TokenOutcome {
  const fields = joinHeaders([
    'content-type',
    'application/json',
    ...Object.entries(headers).flat(),
  ])
  const content = Buffer.from(JSON.stringify(body))
  const response = new HttpResponse(status, fields, content)
  return classify(response, providers[provider], { sent: [new Secret(OLD)], now: NOW })
}

const invalidGrant: readonly [string, ProviderName, number, unknown][] = [
  [
    'eBay speaks of an authorization code, but means the refresh token',
    'ebay',
    400,
    {
      error: 'invalid_grant',
      error_description:
        'the provided authorization grant code is invalid or was issued to another client',
    },
  ],
  [
    'Fitbit lists its errors',
    'fitbit',
    400,
    { errors: [{ errorType: 'invalid_grant', message: 'Refresh token invalid' }], success: false },
  ],
  ['GitHub has a code of its own and status 200', 'github', 200, { error: 'bad_refresh_token' }],
  [
    'HubSpot has an older code beside the standard one',
    'hubspot',
    400,
    { status: 'BAD_REFRESH_TOKEN', error: 'invalid_grant', message: 'missing or invalid' },
  ],
  [
    'HubSpot may send the older code alone',
    'hubspot',
    400,
    { status: 'BAD_REFRESH_TOKEN', message: 'missing or invalid refresh token' },
  ],
  ['Slack has status 200', 'slack', 200, { ok: false, error: 'invalid_refresh_token' }],
  ['Zoho has status 200', 'zoho', 200, { error: 'invalid_code' }],
  ['Atlassian and Auth0 respond 403', 'auth0', 403, { error: 'invalid_grant' }],
]

test.each(invalidGrant)('invalid_grant: %s', (_, provider, status, body) => {
  expect(respond(provider, body, { status })).toMatchObject({
    kind: 'rejected',
    meaning: 'invalid_grant',
  })
})

const invalidClient: readonly [ProviderName, number, unknown][] = [
  ['github', 200, { error: 'incorrect_client_credentials' }],
  ['slack', 200, { ok: false, error: 'bad_client_secret' }],
  ['entra', 401, { error: 'invalid_client', error_description: 'AADSTS7000222: expired' }],
]

test.each(invalidClient)('invalid_client as %s says it', (provider, status, body) => {
  expect(respond(provider, body, { status })).toMatchObject({ meaning: 'invalid_client' })
})

const transient: readonly [string, ProviderName, number, unknown][] = [
  [
    'Salesforce rejects one of two simultaneous requests with invalid_grant',
    'salesforce',
    400,
    { error: 'invalid_grant', error_description: 'Token request is already being processed' },
  ],
  ['Slack may have carried out a part', 'slack', 200, { ok: false, error: 'fatal_error' }],
  [
    'Zoho limits access tokens to 10 in 10 minutes, with status 200',
    'zoho',
    200,
    { error: 'Access Denied', error_description: 'Too many requests. Try again later.' },
  ],
]

test.each(transient)('an error that is repeated: %s', (_, provider, status, body) => {
  expect(respond(provider, body, { status })).toMatchObject({
    kind: 'inconclusive',
    tokenUse: 'ambiguous',
  })
})

test('another invalid_grant of Salesforce is final', () => {
  const body = { error: 'invalid_grant', error_description: 'expired access/refresh token' }
  expect(respond('salesforce', body, { status: 400 })).toMatchObject({ meaning: 'invalid_grant' })
})

test('Withings sends an error with status 200 and a number', () => {
  const body = { status: 601, error: 'Too Many Requests', body: {} }
  expect(respond('withings', body).kind).not.toBe('issued')
})

interface Issue {
  readonly fact: string
  readonly provider: ProviderName
  readonly body: unknown
  readonly tokens: object
}

const accessToken = new Secret(tokens.access_token)
const issued: readonly Issue[] = [
  {
    fact: 'Asana sends no refresh token, so that the stored one stays',
    provider: 'asana',
    body: { ...tokens, data: { id: 4673218951, name: 'Greg Sanchez' } },
    tokens: { accessToken, refreshToken: undefined },
  },
  {
    fact: 'Figma sends an access token and its lifetime only',
    provider: 'figma',
    body: { access_token: tokens.access_token, expires_in: 7_776_000 },
    tokens: { accessToken, refreshToken: undefined, expiresIn: 7_776_000, tokenType: 'Bearer' },
  },
  {
    fact: 'Pipedrive adds the host of the company, which is no token',
    provider: 'pipedrive',
    body: { ...pair, scope: 'deals:read', api_domain: 'https://acme.pipedrive.com' },
    tokens: { accessToken, scope: 'deals:read' },
  },
  {
    fact: 'RingCentral says how long the refresh token lives',
    provider: 'ringcentral',
    body: { ...pair, refresh_token_expires_in: 604_799, owner_id: '256' },
    tokens: { refreshTokenExpiresIn: 604_799 },
  },
  {
    fact: 'Shopify names the lifetime of the refresh token, too',
    provider: 'shopify',
    body: { ...pair, refresh_token_expires_in: 7_776_000 },
    tokens: { refreshTokenExpiresIn: 7_776_000 },
  },
  {
    fact: 'Square has a date for the expiry, and returns the same refresh token',
    provider: 'square',
    body: {
      access_token: tokens.access_token,
      token_type: 'bearer',
      expires_at: '2026-12-25T12:00:00Z',
      refresh_token: OLD,
    },
    tokens: { expiresIn: 2_592_000, refreshToken: new Secret(OLD) },
  },
  {
    fact: 'Twitch lists the scopes',
    provider: 'twitch',
    body: { ...pair, scope: ['channel:read:subscriptions', 'user:read:email'] },
    tokens: { scope: 'channel:read:subscriptions user:read:email' },
  },
  {
    fact: 'Slack keeps the tokens of the user in another object',
    provider: 'slack',
    body: { ok: true, team: { id: 'T1' }, authed_user: { id: 'U1', ...pair } },
    tokens: { accessToken },
  },
  {
    fact: 'Withings keeps the tokens in `body`',
    provider: 'withings',
    body: { status: 0, body: { userid: '363', ...pair, scope: 'user.info' } },
    tokens: { accessToken, scope: 'user.info' },
  },
  {
    fact: 'Zoho used to give milliseconds, and the seconds beside them',
    provider: 'zoho',
    body: { ...tokens, expires_in: 3_600_000, expires_in_sec: 3_600 },
    tokens: { expiresIn: 3_600, refreshToken: undefined },
  },
  {
    fact: 'Webex gives both lifetimes, of which nothing else is known',
    provider: 'webex',
    body: { ...pair, expires_in: 1_209_599, refresh_token_expires_in: 7_775_999 },
    tokens: { expiresIn: 1_209_599, refreshTokenExpiresIn: 7_775_999 },
  },
]

test.each(issued.map(one => [one.fact, one] as const))('%s', (_, { provider, body, ...one }) => {
  const outcome = respond(provider, body)
  expect(outcome.kind === 'issued' && shown(outcome.tokens)).toMatchObject(shown(one.tokens))
})

function shown(found: object): object {
  const entries = Object.entries(found)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Secret ? value.reveal() : value]),
  )
}

test('Anypoint says in epoch seconds when its rate limit ends, without Retry-After', () => {
  const reset = String(NOW / 1_000 + 42)
  const headers = { 'X-RateLimit-Limit': '40', 'X-RateLimit-Remaining': '0' }
  expect(
    respond('anypoint', '', { status: 429, headers: { ...headers, 'X-RateLimit-Reset': reset } }),
  ).toMatchObject({ kind: 'inconclusive', tokenUse: 'refused', waitAtLeast: 42_000 })
})

const hosts: readonly [ProviderName, string, string][] = [
  ['amazon', 'eu', 'https://api.amazon.co.uk/auth/o2/token'],
  [
    'cognito',
    'acme.auth.eu-west-1.amazoncognito.com',
    'https://acme.auth.eu-west-1.amazoncognito.com/oauth2/token',
  ],
  ['procore', 'login-sandbox.procore.com', 'https://login-sandbox.procore.com/oauth/token'],
  ['servicenow', 'acme.service-now.com', 'https://acme.service-now.com/oauth_token.do'],
  [
    'snowflake',
    'acme-prod.snowflakecomputing.com',
    'https://acme-prod.snowflakecomputing.com/oauth/token-request',
  ],
  ['zoho', 'au', 'https://accounts.zoho.com.au/oauth/v2/token'],
  ['zoho', 'accounts.zoho.uk', 'https://accounts.zoho.uk/oauth/v2/token'],
]

test.each(hosts)('%s at %s', (provider, domain, tokenUrl) => {
  expect(atDomain(providers[provider], domain).tokenUrl).toBe(tokenUrl)
})

test('Figma refreshes at another URL than the one that exchanges a code', () => {
  expect(providers.figma.tokenUrl).toBe('https://api.figma.com/v1/oauth/refresh')
})

test('Procore ends the refresh token along with a revoked access token', () => {
  expect(providers.procore.revocation?.refreshToken).toBe('dies')
})

const never: readonly ProviderName[] = ['airtable', 'github', 'gitlab', 'ringcentral', 'zoom']

test.each(never)('%s ends the previous access token when it issues a new one', provider => {
  expect(providers[provider].revokesPreviousAccessToken).toBe(true)
})

const windows: readonly [ProviderName, number, boolean][] = [
  ['shopify', 29 * DAY, true],
  ['shopify', 31 * DAY, false],
  ['withings', 7 * 3_600_000, true],
  ['linear', 29 * 60_000, true],
  ['atlassian', 9 * 60_000, true],
  ['atlassian', 11 * 60_000, false],
]

test.each(windows)(
  '%s: a lost response is repeated after %d ms: %s',
  (provider, wait, repeated) => {
    const replay = new ReplayWindow(providers[provider].replayWindow, systemClock)
    replay.start()
    expect(replay.allows(wait)).toBe(repeated)
  },
)

interface Ending {
  readonly provider: ProviderName
  readonly rotated: boolean
  /** Days from now, by the preset; the secret was saved 40 days ago. */
  readonly expires: number | undefined
  readonly mustSignIn: boolean
}

const endings: readonly Ending[] = [
  { provider: 'anypoint', rotated: false, expires: 50, mustSignIn: true },
  { provider: 'anypoint', rotated: true, expires: 90, mustSignIn: false },
  { provider: 'servicenow', rotated: false, expires: 60, mustSignIn: true },
  { provider: 'snowflake', rotated: false, expires: 50, mustSignIn: true },
  { provider: 'snowflake', rotated: true, expires: 90, mustSignIn: false },
  { provider: 'docusign', rotated: true, expires: 30, mustSignIn: false },
  // It still works although 30 days have passed, so its lifetime is not the usual one.
  { provider: 'docusign', rotated: false, expires: undefined, mustSignIn: false },
  { provider: 'miro', rotated: true, expires: 60, mustSignIn: false },
  { provider: 'ringcentral', rotated: true, expires: 7, mustSignIn: false },
  { provider: 'google', rotated: false, expires: 180, mustSignIn: false },
  { provider: 'linkedin', rotated: false, expires: 325, mustSignIn: true },
  { provider: 'spotify', rotated: false, expires: 142, mustSignIn: true },
  { provider: 'spotify', rotated: true, expires: undefined, mustSignIn: false },
  { provider: 'cognito', rotated: true, expires: undefined, mustSignIn: false },
  { provider: 'asana', rotated: false, expires: undefined, mustSignIn: false },
]

test.each(endings)(
  '$provider, rotated: $rotated: expires in $expires days, needs a sign-in: $mustSignIn',
  ({ provider, rotated, expires, mustSignIn }) => {
    const preset: Provider = providers[provider]
    const dates = { savedAt: NOW - 40 * DAY, usedAt: NOW }
    const at = refreshTokenExpiry({ refreshTokenExpiresIn: undefined }, rotated, preset, dates)
    expect(at && (at.getTime() - NOW) / DAY).toBe(expires)
    expect(signInBy(preset, rotated, at)).toEqual(mustSignIn ? at : undefined)
  },
)

const causes: readonly [ProviderName, RegExp][] = [
  ['google', /consent screen is in testing.*7 days/],
  ['slack', /PKCE.*30 days/],
  ['entra', /AADSTS700082/],
  ['ebay', /password/],
  ['ringcentral', /too many sessions/],
  ['anypoint', /older than 90 days/],
  ['salesforce', /more than five times/],
]

test.each(causes)('what can end a refresh token of %s is known', (provider, words) => {
  expect((providers[provider].invalidGrantCauses ?? []).join('\n')).toMatch(words)
})
