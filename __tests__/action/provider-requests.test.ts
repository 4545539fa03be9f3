import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, type TokenRequest, tokens } from '../support/token-server.ts'
import type { World } from '../world/index.ts'

interface Expected {
  readonly fact: string
  readonly provider: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, unknown>>
  /** All of the body but the grant itself. */
  readonly body: (client: { id: string; secret: string }) => Readonly<Record<string, string>>
}

const json = { 'content-type': 'application/json', accept: 'application/json' }
const form = { 'content-type': expect.stringMatching(/^application\/x-www-form-urlencoded/) }
const posted = ({ id, secret }: { id: string; secret: string }) => ({
  client_id: id,
  client_secret: secret,
})

const expected: readonly Expected[] = [
  {
    fact: 'Notion is sent JSON, the client in a Basic header, and the version of its API',
    provider: 'notion',
    headers: { ...json, 'notion-version': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    body: () => ({}),
  },
  {
    fact: 'Atlassian is sent JSON with the client in it',
    provider: 'atlassian',
    headers: json,
    body: posted,
  },
  {
    fact: 'Atlassian is sent the scope and the parameters that the workflow adds, in JSON',
    provider: 'atlassian',
    inputs: { scope: 'read:me', 'token-params': 'audience=api.atlassian.com' },
    headers: json,
    body: client => ({ ...posted(client), scope: 'read:me', audience: 'api.atlassian.com' }),
  },
  {
    fact: 'GitHub is asked for JSON, which it would not give unasked',
    provider: 'github',
    headers: { ...form, accept: 'application/json' },
    body: posted,
  },
  {
    fact: 'QuickBooks is sent the client in a Basic header',
    provider: 'quickbooks',
    body: () => ({}),
  },
  { fact: 'Xero is sent the client in a Basic header', provider: 'xero', body: () => ({}) },
  { fact: 'X is sent the client in a Basic header', provider: 'x', body: () => ({}) },
  { fact: 'Anypoint is sent the client in the form', provider: 'anypoint', body: posted },
  {
    fact: 'Entra is sent the scope that the workflow asks for',
    provider: 'entra',
    inputs: { scope: 'https://vault.example/.default offline_access' },
    headers: form,
    body: client => ({ ...posted(client), scope: 'https://vault.example/.default offline_access' }),
  },
  {
    fact: 'Auth0 is sent the parameters that the workflow adds, whatever is in them',
    provider: 'auth0',
    inputs: { 'token-params': ' audience = https://api.example/?a=b&c \r\n\nresource=x y+z%20' },
    body: client => ({
      ...posted(client),
      audience: 'https://api.example/?a=b&c',
      resource: 'x y+z%20',
    }),
  },
  {
    fact: 'Google is sent nothing that was not asked for',
    provider: 'google',
    headers: form,
    body: posted,
  },
]

test.each(expected.map(one => [one.fact, one] as const))('%s', async (_, one) => {
  const { provider, inputs, headers = {}, body } = one
  const world = await openWorld()
  const server = await openTokenServer({ body: tokens })
  const grant = { grant_type: 'refresh_token', refresh_token: world.inputs()['refresh-token'] }
  const { main } = await world.step({ provider, 'token-url': server.url, ...inputs })
  expect(main).toMatchObject({ exitCode: 0, outcome: 'success' })
  const [request, ...more] = server.requests
  expect(more).toEqual([])
  expect(request).toMatchObject({ method: 'POST', headers })
  const client = clientOf(world)
  expect(parametersOf(request)).toEqual({ ...grant, ...body(client) })
  const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
  const inBody = 'client_id' in body(client)
  expect(request?.headers.authorization).toBe(inBody ? undefined : basic)
})

function clientOf({ provider }: World): { id: string; secret: string } {
  const { id, secret = '' } = provider.clients.post
  return { id, secret }
}

function parametersOf(request: TokenRequest | undefined): unknown {
  const { headers, body } = request ?? { headers: {}, body: '' }
  return headers['content-type'] === 'application/json'
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body))
}
