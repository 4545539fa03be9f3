import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHub } from './github.ts'
import { call } from './github-client.ts'
import { openGitHub } from './open-github.ts'

let github: GitHub

beforeEach(async () => {
  github = await openGitHub({ commandLine: true })
})

const MANIFEST = {
  name: 'Token writer',
  url: 'https://example.com',
  redirect_url: 'http://127.0.0.1:9/app?x=1',
  public: false,
  hook_attributes: { active: false },
  default_permissions: { secrets: 'write', environments: 'write' },
}

function register(manifest: object): Promise<Response> {
  return fetch(`${github.url}/organizations/acme/settings/apps/new?state=s%201`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ manifest: JSON.stringify(manifest) }),
  })
}

async function convert(): Promise<Record<string, string>> {
  const location = new URL((await register(MANIFEST)).headers.get('location') ?? '')
  const code = location.searchParams.get('code')
  const { json } = await call(github, `POST /app-manifests/${code}/conversions`, undefined, '')
  return json as Record<string, string>
}

function jwt(pem: string, iss: unknown, seconds = 300, alg = 'RS256'): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss, iat: now - 60, exp: now + seconds }
  const parts = [{ alg, typ: 'JWT' }, claims]
  const text = parts.map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = sign('sha256', Buffer.from(text), createPrivateKey(pem))
  return `${text}.${signature.toString('base64url')}`
}

test('a manifest becomes an App, whose code works once', async () => {
  const response = await register(MANIFEST)
  expect(response.status).toBe(302)
  const location = new URL(response.headers.get('location') ?? '')
  expect(location.searchParams.get('state')).toBe('s 1')
  expect(location.searchParams.get('x')).toBe('1')
  const conversion = `POST /app-manifests/${location.searchParams.get('code')}/conversions`
  const { status, json } = await call(github, conversion, undefined, '')
  expect(status).toBe(201)
  expect(json).toMatchObject({ slug: 'token-writer', owner: { login: 'acme' } })
  expect(createPublicKey(`${json['pem']}`).asymmetricKeyDetails?.modulusLength).toBe(2048)
  expect((await call(github, conversion, undefined, '')).status).toBe(404)
  expect(github.apps.get('token-writer')?.permissions).toEqual({
    ...{ metadata: 'read', secrets: 'write', environments: 'write' },
  })
})

test.each([
  ['no name', { name: undefined }, 'name is missing'],
  ['a public App', { public: true }, 'public must be false'],
  ['no permission', { default_permissions: {} }, 'default_permissions is empty'],
  ['a hook without a URL', { hook_attributes: {} }, 'hook_attributes needs a url'],
])('a manifest with %s is rejected', async (_name, change, problem) => {
  const response = await register({ ...MANIFEST, ...change })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain(problem)
  expect(github.apps.size).toBe(0)
})

test('an App sees its installation once there is one', async () => {
  const { id, slug, pem = '', client_id } = await convert()
  const token = jwt(pem, client_id)
  const installation = 'GET /repos/acme/app/installation'
  expect((await call(github, installation, undefined, token)).status).toBe(404)
  expect((await fetch(`${github.url}/apps/${slug}/installations/new`)).status).toBe(200)
  const found = await call(github, installation, undefined, jwt(pem, id))
  expect(found.json).toMatchObject({ app_slug: slug, permissions: { secrets: 'write' } })
})

describe('the token of an App', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const foreign = other.export({ type: 'pkcs1', format: 'pem' }).toString()

  test('names the App by its number or its client ID, and is signed with its key', async () => {
    const { id, pem = '', client_id } = await convert()
    const rows: readonly (readonly [token: string, status: number])[] = [
      [jwt(pem, id), 200],
      [jwt(pem, client_id), 200],
      [jwt(foreign, id), 401],
      [jwt(pem, 'nobody'), 401],
      [jwt(pem, id, -1), 401],
      [jwt(pem, id, 700), 401],
      [jwt(pem, id, 300, 'none'), 401],
      [github.token, 401],
    ]
    for (const [token, status] of rows)
      expect((await call(github, 'GET /app/installations', undefined, token)).status).toBe(status)
  })
})
