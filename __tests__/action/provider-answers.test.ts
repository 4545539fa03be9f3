import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { ACCESS, issued, openTokenServer, REFRESH, tokens } from '../support/token-server.ts'
import type { FaultKind } from '../world/index.ts'
import { httpResponse } from '../world/index.ts'
import { findLeaks } from '../world/leaks.ts'

const date = 'Tue, 03 Nov 2026 10:00:00 GMT'

test('Slack nests the tokens of a user, and its clock counts', async () => {
  const world = await openWorld()
  const authed_user = { id: 'U1', ...tokens, token_type: 'user', expires_in: 43_200 }
  const body = { ok: true, app_id: 'A1', authed_user, enterprise: null }
  const server = await openTokenServer({ headers: { date }, body })
  const step = await world.step({ provider: 'slack', 'token-url': server.url })
  expect(step.main).toMatchObject({ exitCode: 0, outcome: 'success' })
  expect(step.outputs).toMatchObject({
    'access-token': ACCESS,
    'token-type': 'user',
    'expires-at': '2026-11-03T22:00:00.000Z',
    rotated: 'true',
    stored: 'true',
  })
  expect(world.stored()).toBe(REFRESH)
  expect(findLeaks({ secrets: issued, step })).toEqual([])
})

test('Google sends no refresh token: nothing is to be saved, and everything is stored', async () => {
  const world = await openWorld()
  const { refresh_token: _, ...accessOnly } = tokens
  const server = await openTokenServer({ body: { ...accessOnly, expires_in: 3599 } })
  const { outputs } = await world.step({ provider: 'google', 'token-url': server.url })
  expect(outputs).toMatchObject({ 'expires-in': '3599', rotated: 'false', stored: 'true' })
})

test('a lifetime beyond every date does not keep the new refresh token from its secret', async () => {
  const world = await openWorld()
  const absurd = { expires_in: 1e15, refresh_token_expires_in: 1e15 }
  const server = await openTokenServer({ body: { ...tokens, ...absurd } })
  const { main, outputs } = await world.step({ 'token-url': server.url })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ stored: 'true', 'access-token': ACCESS })
  expect(world.stored()).toBe(REFRESH)
})

test('a refresh token and a GitHub token that expire soon are two warnings', async () => {
  const world = await openWorld({
    provider: { answer: json => ({ ...json, refresh_token_expires_in: 86_400 }) },
  })
  const { github } = world
  const expiresAt = new Date(Date.now() + 86_400_000)
  github.tokens.set(github.token, { ...github.tokens.get(github.token), expiresAt })
  const { main } = await world.step()
  expect(main.annotations.warning).toEqual([
    expect.stringContaining('The refresh token expires at'),
    expect.stringContaining('The token in `github-token` expires at'),
  ])
})

type Tokens = Readonly<Record<string, unknown>>
const form = (json: Tokens): string =>
  new URLSearchParams(json as Record<string, string>).toString()

/** After a real rotation: the provider has used up the token, and this is what arrives. */
const raw: readonly [string, FaultKind][] = [
  ['form-encoded', { raw: json => httpResponse(form(json), { 'Content-Type': 'text/plain' }) }],
  ['one level down', { raw: json => httpResponse(JSON.stringify({ status: 0, body: json })) }],
  [
    'with 20 KB of headers',
    { raw: json => httpResponse(JSON.stringify(json), { 'X-Policy': 'x'.repeat(20_000) }) },
  ],
  [
    'with two framings',
    {
      raw: json => {
        const body = JSON.stringify(json)
        const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
        return httpResponse(chunk, { 'Transfer-Encoding': 'chunked' })
      },
    },
  ],
  [
    'shorter than promised',
    { raw: json => httpResponse(JSON.stringify(json), { 'Content-Length': '9999' }) },
  ],
  [
    'and then a reset',
    { raw: json => httpResponse(JSON.stringify(json), { 'Content-Length': '9999' }), end: 'reset' },
  ],
]

test.each(raw)(
  'the tokens arrive %s: they are saved, without a second request',
  async (_, kind) => {
    const world = await openWorld()
    world.provider.fault({ on: 'token', kind })
    const { main, outputs } = await world.step()
    expect(main.annotations.error).toEqual([])
    expect(outputs).toMatchObject({ rotated: 'true', stored: 'true' })
    expect(world.newestIsStored()).toBe(true)
    expect(world.provider.requests).toHaveLength(1)
  },
)

/** The world fails a test on any token that the provider issued and that is readable somewhere. */
const words: readonly [string, string, (token: string) => string | Record<string, string>][] = [
  ['the text of an error', '400', token => `{"error":"invalid_request","message":"not ${token}"}`],
  ['a response without tokens', '200', token => `{"message":"refresh_token=${token} is new"}`],
  ['the title of a page', '502', token => `<html><title>${token}</title></html>`],
  ['plain text', '403', token => `No ${token}`],
  ['the target of a redirect', '302', token => ({ Location: `https://a.example/?t=${token}` })],
]

test.each(words)('a new token in %s is not shown, and nothing is saved', async (_, status, say) => {
  const world = await openWorld({ inputs: { 'retry-timeout': '0' } })
  world.provider.fault({
    on: 'token',
    kind: {
      raw: json => {
        const said = say(String(json['refresh_token']))
        const [body, headers] = typeof said === 'string' ? [said, {}] : ['', said]
        return httpResponse(body, headers, `${status} Status`)
      },
    },
  })
  const { main, outputs } = await world.step()
  expect(outputs['credential']).toBe('unknown')
  expect(main.log).toContain(status)
  expect(world.github.requests.filter(({ name }) => name === 'put')).toEqual([])
})

test('a status that HTTP does not have leaves open what was done', async () => {
  const world = await openWorld()
  const server = await openTokenServer({ status: 999, body: 'oops' })
  const { main, outputs } = await world.step({ 'token-url': server.url, 'retry-timeout': '1' })
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'provider_unavailable', credential: 'unknown' })
  expect(main.log).toContain('it responded 999')
})

test("a provider's text cannot show the token that it repeats, nor start a line", async () => {
  const world = await openWorld()
  const token = world.inputs()['refresh-token'] ?? ''
  const error_description = `token ${token}\n::set-output name=x::y ${'x'.repeat(5_000)}`
  const server = await openTokenServer({
    status: 400,
    body: { error: 'invalid_grant', error_description },
  })
  const { main, outputs } = await world.step({ 'token-url': server.url })
  expect(outputs).toMatchObject({ 'error-code': 'invalid_grant' })
  expect(outputs).not.toHaveProperty('x')
  expect(main.stdout.split('\n').filter(line => line.startsWith('::set-output'))).toEqual([])
  expect(main.log).toContain('invalid_grant: token ***')
  expect(Math.max(...main.log.split('\n').map(line => line.length))).toBeLessThan(600)
})
