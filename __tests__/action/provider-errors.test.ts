import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, type TokenAnswer } from '../support/token-server.ts'

type Case = readonly [
  fact: string,
  provider: string,
  answer: TokenAnswer,
  code: string,
  credential: string,
  says: string,
]

const oauth = (status: number, error: string, error_description = ''): TokenAnswer => ({
  status,
  body: { error, error_description },
})

const cases: readonly Case[] = [
  [
    'Slack says with status 200 that the refresh token is invalid',
    'slack',
    { body: { ok: false, error: 'invalid_refresh_token' } },
    'invalid_grant',
    'rejected',
    'answered 200: invalid_refresh_token',
  ],
  [
    'Slack says with status 200 that the client secret is wrong',
    'slack',
    { body: { ok: false, error: 'bad_client_secret' } },
    'invalid_client',
    'untouched',
    'Check `client-id`',
  ],
  [
    'Slack says with status 200 something else',
    'slack',
    { body: { ok: false, error: 'team_access_not_granted' } },
    'provider_rejected',
    'untouched',
    'team_access_not_granted',
  ],
  [
    'GitHub says with status 200 that the refresh token is bad',
    'github',
    oauth(200, 'bad_refresh_token', 'The refresh token passed is incorrect or expired.'),
    'invalid_grant',
    'rejected',
    'The refresh token passed is incorrect or expired.',
  ],
  [
    'GitHub says with status 200 that the client is wrong',
    'github',
    oauth(200, 'incorrect_client_credentials'),
    'invalid_client',
    'untouched',
    'incorrect_client_credentials',
  ],
  [
    'Atlassian refuses a used token with 403',
    'atlassian',
    oauth(403, 'invalid_grant', 'Unknown or invalid refresh token.'),
    'invalid_grant',
    'rejected',
    'answered 403: invalid_grant Unknown or invalid refresh token.',
  ],
  [
    'Auth0 refuses a used token with 403',
    'auth0',
    oauth(403, 'invalid_grant', 'Unknown or invalid refresh token.'),
    'invalid_grant',
    'rejected',
    'has not changed since',
  ],
  [
    'Salesforce refuses an expired token',
    'salesforce',
    oauth(400, 'invalid_grant', 'expired access/refresh token'),
    'invalid_grant',
    'rejected',
    'expired access/refresh token',
  ],
  [
    'Keycloak refuses a reused token',
    'keycloak',
    oauth(400, 'invalid_grant', 'Maximum allowed refresh token reuse exceeded'),
    'invalid_grant',
    'rejected',
    'Maximum allowed refresh token reuse exceeded',
  ],
  [
    'Anypoint has no such organization',
    'anypoint',
    oauth(401, 'invalid_request', "organization doesn't exist"),
    'provider_rejected',
    'untouched',
    "organization doesn't exist",
  ],
  [
    'Google has a client that is not authorized',
    'google',
    oauth(401, 'unauthorized_client', 'Unauthorized'),
    'invalid_client',
    'untouched',
    'unauthorized_client Unauthorized',
  ],
  [
    'a provider refuses with a page instead of an OAuth error',
    'zoom',
    { status: 403, headers: { 'content-type': 'text/html' }, body: '<h1>Forbidden</h1>' },
    'provider_rejected',
    'untouched',
    'answered 403 with an answer that is not JSON',
  ],
]

test.each(cases)('%s', async (_, provider, answer, code, credential, says) => {
  const world = await openWorld()
  const server = await openTokenServer(answer)
  const before = world.stored()
  const { main, post, outputs } = await world.step({ provider, 'token-url': server.url })
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': code, credential })
  expect(main.annotations.error.join('\n')).toContain(`${code}: 127.0.0.1`)
  expect(main.log).toContain(says)
  expect(server.requests).toHaveLength(1)
  expect(world.stored()).toBe(before)
  expect(post?.log).toBe('')
})

test("a provider's error text cannot show the token that it repeats, nor start a line", async () => {
  const world = await openWorld()
  const token = world.inputs()['refresh-token'] ?? ''
  const said = `token ${token}\n::set-output name=x::y ${'x'.repeat(5_000)}`
  const server = await openTokenServer(oauth(400, 'invalid_grant', said))
  const { main, outputs } = await world.step({ 'token-url': server.url })
  expect(outputs).toMatchObject({ 'error-code': 'invalid_grant' })
  expect(outputs).not.toHaveProperty('x')
  expect(main.stdout.split('\n').filter(line => line.startsWith('::set-output'))).toEqual([])
  expect(main.log).toContain('invalid_grant token ***')
  expect(Math.max(...main.log.split('\n').map(line => line.length))).toBeLessThan(600)
})
