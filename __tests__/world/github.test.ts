import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import sodium from 'libsodium-wrappers'
import { addPlaces } from './defaults.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './github.ts'
import type { Place } from './places.ts'

const repository = { kind: 'repository', repository: 'acme/app', app: 'actions' } as const
const environment = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
} as const
const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const

const IN = {
  repository: '/repos/acme/app/actions/secrets',
  environment: '/repos/acme/app/environments/prod%2Feu%20west/secrets',
  organization: '/orgs/acme/actions/secrets',
} as const

const PLACES: readonly (readonly [string, string, Place])[] = [
  ['a repository', IN.repository, repository],
  ['an environment', IN.environment, environment],
  ['an organization', IN.organization, organization],
  ['Dependabot', '/repos/acme/app/dependabot/secrets', { ...repository, app: 'dependabot' }],
  ['Codespaces', '/repos/acme/app/codespaces/secrets', { ...repository, app: 'codespaces' }],
  [
    'an organization for Dependabot',
    '/orgs/acme/dependabot/secrets',
    { ...organization, app: 'dependabot' },
  ],
  [
    'an organization for Codespaces',
    '/orgs/acme/codespaces/secrets',
    { ...organization, app: 'codespaces' },
  ],
]

let github: GitHub

async function open(options?: GitHubOptions): Promise<void> {
  await github?.close()
  github = await createGitHub(options)
  addPlaces(github, repository)
}

beforeEach(() => open())

afterEach(async () => {
  await github.close()
  expect(github.errors).toEqual([])
})

type Reply = {
  readonly status: number
  readonly json: Record<string, unknown>
  readonly headers: Headers
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  token = github.token,
): Promise<Reply> {
  const headers = { authorization: `Bearer ${token}` }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(github.apiUrl + path, { method, headers, ...sent })
  const text = await response.text()
  return {
    status: response.status,
    json: text === '' ? {} : JSON.parse(text),
    headers: response.headers,
  }
}

async function seal(
  path: string,
  value: string,
): Promise<{ encrypted_value: string; key_id: unknown }> {
  await sodium.ready
  const { key, key_id } = (await call('GET', `${path}/public-key`)).json
  const box = sodium.crypto_box_seal(value, Buffer.from(`${key}`, 'base64'))
  return { encrypted_value: Buffer.from(box).toString('base64'), key_id }
}

describe.each(PLACES)('the secrets of %s', (_name, path, place) => {
  const audience = path.startsWith('/orgs/') ? { visibility: 'private' } : {}

  test('are opened when they were sealed with the public key, and never given out', async () => {
    const created = await call('PUT', `${path}/RT`, { ...(await seal(path, 'one')), ...audience })
    expect(created.status).toBe(201)
    const updated = await call('PUT', `${path}/rt`, { ...(await seal(path, 'twö')), ...audience })
    expect(updated.status).toBe(204)
    const { json } = await call('GET', `${path}/RT`)
    expect(json).toMatchObject({ name: 'RT', ...audience })
    expect(json['updated_at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(github.violations).toEqual([])
  })

  test('are refused without the permission, by name of the permission', async () => {
    github.tokens.set('reader', { secrets: 'none' })
    const refused = await call('PUT', `${path}/RT`, {}, 'reader')
    expect(refused).toMatchObject({
      status: 403,
      json: { message: expect.stringContaining('not accessible') },
    })
    expect(refused.headers.get('x-accepted-github-permissions')).toMatch(
      /^(\w*secrets|environments)=write$/,
    )
  })

  test('are refused with a key that was rotated away', async () => {
    const sealed = await seal(path, 'value')
    github.rotateKey(place)
    expect((await call('PUT', `${path}/RT`, { ...sealed, ...audience })).status).toBe(422)
    expect(
      (await call('PUT', `${path}/RT`, { ...(await seal(path, 'value')), ...audience })).status,
    ).toBe(201)
    expect(github.secret(place, 'RT')?.value).toBe('value')
  })
})

describe('refusals', () => {
  const rows: [string, number, string, string, unknown][] = [
    ['an unknown token', 401, 'GET', `${IN.repository}/public-key`, undefined],
    [
      'an unknown repository',
      404,
      'GET',
      '/repos/acme/nothing/actions/secrets/public-key',
      undefined,
    ],
    [
      'an unknown environment',
      404,
      'GET',
      '/repos/acme/app/environments/nothing/secrets/public-key',
      undefined,
    ],
    ['an unknown organization', 404, 'GET', '/orgs/nobody/actions/secrets/public-key', undefined],
    ['an unknown secret', 404, 'GET', `${IN.repository}/NOTHING`, undefined],
    ['an empty write, as the probe sends it', 422, 'PUT', `${IN.repository}/RT_WRITE_PROBE`, {}],
    ['a name that GitHub keeps for itself', 422, 'PUT', `${IN.repository}/GITHUB_WRITE_PROBE`, {}],
  ]

  test.each(rows)('%s: %i', async (name, status, method, path, body) => {
    const token = name === 'an unknown token' ? 'nobody' : github.token
    expect((await call(method, path, body, token)).status).toBe(status)
    expect(github.violations).toEqual([])
  })

  test('a token sees only its own repositories', async () => {
    github.tokens.set('narrow', { secrets: 'write', repositories: ['acme/site'] })
    expect((await call('GET', `${IN.repository}/public-key`, undefined, 'narrow')).status).toBe(404)
  })

  test('a reader may read and not write', async () => {
    github.tokens.set('reader', {
      secrets: 'read',
      expiresAt: new Date('2027-01-02T03:04:05.678Z'),
    })
    const read = await call('GET', `${IN.repository}/public-key`, undefined, 'reader')
    expect(read.status).toBe(200)
    expect(read.headers.get('github-authentication-token-expiration')).toBe(
      '2027-01-02 03:04:05 UTC',
    )
    expect((await call('PUT', `${IN.repository}/X_WRITE_PROBE`, {}, 'reader')).status).toBe(403)
  })

  test('an expired token is no token', async () => {
    github.tokens.set('old', { secrets: 'write', expiresAt: new Date(Date.now() - 1000) })
    expect((await call('GET', `${IN.repository}/public-key`, undefined, 'old')).status).toBe(401)
  })

  test('a request without a user agent', async () => {
    const { hostname, port } = new URL(github.url)
    const headers = { authorization: `token ${github.token}` }
    const sent = request({ hostname, port, path: `${IN.repository}/public-key`, headers }).end()
    await new Promise(resolve => sent.on('response', answer => answer.resume().on('end', resolve)))
    expect(github.violations).toEqual([`GET ${IN.repository}/public-key: no user agent`])
  })

  test('what it does not do here', async () => {
    expect((await call('PUT', '/repos/acme/app/environments/production', {})).status).toBe(404)
    expect((await call('DELETE', `${IN.repository}/RT`)).status).toBe(404)
    expect(github.violations).toHaveLength(2)
  })

  test('more than 48 KB', async () => {
    const sealed = await seal(IN.repository, 'x'.repeat(48 * 1024 + 1))
    expect((await call('PUT', `${IN.repository}/RT`, sealed)).status).toBe(422)
  })
})

describe('organization secrets', () => {
  const selected = { visibility: 'selected', selectedRepositoryIds: [1001, 1002] } as const

  test('lose their repositories when a write says nothing about them', async () => {
    github.setSecret(organization, 'RT', 'old', selected)
    const sealed = await seal(IN.organization, 'new')
    await call('PUT', `${IN.organization}/RT`, { ...sealed, visibility: 'selected' })
    expect(github.secret(organization, 'RT')).toMatchObject({
      value: 'new',
      selectedRepositoryIds: [],
    })
  })

  test('keep the repositories that a write repeats', async () => {
    github.setSecret(organization, 'RT', 'old', selected)
    const body = { visibility: 'selected', selected_repository_ids: ['1001', 1003] }
    await call('PUT', `${IN.organization}/RT`, { ...(await seal(IN.organization, 'new')), ...body })
    expect(github.secret(organization, 'RT')?.selectedRepositoryIds).toEqual([1001, 1003])
  })

  test('list their repositories page by page', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => 1001 + index)
    github.setSecret(organization, 'RT', 'old', { ...selected, selectedRepositoryIds: ids })
    let next: string | undefined = `${IN.organization}/RT/repositories?per_page=100`
    const found: unknown[] = []
    while (next) {
      const { json, headers } = await call('GET', next)
      for (const { id } of json['repositories'] as { id: number }[]) found.push(id)
      next = /<([^>]*)>; rel="next"/
        .exec(headers.get('link') ?? '')?.[1]
        ?.replace(github.apiUrl, '')
    }
    expect(found).toEqual(ids)
    expect(github.violations).toEqual([])
  })
})

describe('held to its description', () => {
  test('everything else that it answers', async () => {
    github.run.attempt = 3
    const paths = ['', '/environments/prod%2Feu%20west', '/actions/runs/42']
    const [found, named, run] = await Promise.all(
      paths.map(path => call('GET', `/repos/acme/app${path}`)),
    )
    expect(found?.json).toMatchObject({ id: 1001, full_name: 'acme/app' })
    expect(named?.json).toMatchObject({ name: 'prod/eu west' })
    expect(run?.json).toMatchObject({ id: 42, run_attempt: 3 })
    expect((await call('GET', '/orgs/acme')).json).toMatchObject({ login: 'acme' })
    expect(github.violations).toEqual([])
  })

  const bad: [string, string, unknown, string][] = [
    ['no key_id', `${IN.repository}/RT`, { encrypted_value: 'AAAA' }, 'key_id'],
    [
      'no visibility',
      `${IN.organization}/RT`,
      { encrypted_value: 'AAAA', key_id: '1' },
      'visibility',
    ],
    [
      'a value that is not Base64',
      `${IN.repository}/RT`,
      { encrypted_value: '???', key_id: '1' },
      'pattern',
    ],
    ['a body that is not JSON', `${IN.repository}/RT`, undefined, 'requestBody'],
  ]

  test.each(bad)(
    'a write with %s is answered 422, and noted',
    async (_name, path, body, problem) => {
      expect((await call('PUT', path, body)).status).toBe(422)
      expect(github.violations.join()).toContain(problem)
    },
  )

  test('a box that was sealed with another key is answered 422', async () => {
    const sealed = await seal(IN.environment, 'value')
    const { key_id } = await seal(IN.repository, 'value')
    expect((await call('PUT', `${IN.repository}/RT`, { ...sealed, key_id })).status).toBe(422)
  })

  test('a slash that was not encoded is answered 404, and noted', async () => {
    github.setSecret(environment, 'RT', 'value')
    const path = '/repos/acme/app/environments/prod/eu%20west/secrets/RT'
    expect((await call('GET', path)).status).toBe(404)
    expect(github.violations).toEqual([`GET ${path}: no such path`])
    expect((await call('GET', `${IN.environment}/RT`)).status).toBe(200)
  })

  test('an answer of ours that is wrong is noted', async () => {
    await open({
      answer: (name, json) => (name === 'secret' ? { ...json, updated_at: undefined } : json),
    })
    github.setSecret(repository, 'RT', 'value')
    await call('GET', `${IN.repository}/RT`)
    expect(github.violations).toEqual([
      expect.stringContaining("answered 200: / must have required property 'updated_at'"),
    ])
  })
})

test('an Enterprise Server lives under another path', async () => {
  await open({ basePath: '/api/v3' })
  expect(github.apiUrl).toMatch(/\/api\/v3$/)
  expect((await call('GET', `${IN.repository}/public-key`)).status).toBe(200)
  expect(github.requests.map(({ name }) => name)).toEqual(['public-key'])
  expect((await fetch(`${github.url}${IN.repository}/public-key`)).status).toBe(404)
})

test('its clock can be wrong', async () => {
  await open({ clockSkewMs: 3_600_000 })
  const { headers, json } = await call(
    'PUT',
    `${IN.repository}/RT`,
    await seal(IN.repository, 'value'),
  )
  expect(json).toEqual({})
  expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_590_000)
  expect(Number(github.secret(repository, 'RT')?.updatedAt) - Date.now()).toBeGreaterThan(3_590_000)
})
