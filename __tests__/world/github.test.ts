import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { addPlaces } from './defaults.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './github.ts'
import { call, seal, store } from './github-client.ts'
import type { Place } from './places.ts'

const repository = { kind: 'repository', repository: 'acme/app', app: 'actions' } as const
const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const
const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'prod/eu west',
}

const REPOSITORY = '/repos/acme/app/actions/secrets'
const ENVIRONMENT = '/repos/acme/app/environments/prod%2Feu%20west/secrets'
const ORGANIZATION = '/orgs/acme/actions/secrets'

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

async function statusOf(operation: string, body?: unknown, token?: string): Promise<number> {
  return (await call(github, operation, body, token)).status
}

const places: readonly (readonly [path: string, place: Place])[] = [
  [REPOSITORY, repository],
  [ENVIRONMENT, environment],
  [ORGANIZATION, organization],
  ['/repos/acme/app/dependabot/secrets', { ...repository, app: 'dependabot' }],
  ['/repos/acme/app/codespaces/secrets', { ...repository, app: 'codespaces' }],
  ['/orgs/acme/dependabot/secrets', { ...organization, app: 'dependabot' }],
  ['/orgs/acme/codespaces/secrets', { ...organization, app: 'codespaces' }],
]

describe.each(places)('the secrets below %s', (path, place) => {
  const shared = path.startsWith('/orgs/') ? { visibility: 'private' } : {}

  test('are decrypted, and never sent back', async () => {
    expect(await store(github, `${path}/RT`, 'one', shared)).toBe(201)
    expect(await store(github, `${path}/rt`, 'twö', shared)).toBe(204)
    expect(github.secret(place, 'RT')?.value).toBe('twö')
    const { json } = await call(github, `GET ${path}/RT`)
    expect(json).toMatchObject({ name: 'RT', ...shared })
    expect(JSON.stringify(json)).not.toContain('twö')
    expect(json['updated_at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(github.violations).toEqual([])
  })

  test('need a permission, which the response names', async () => {
    github.tokens.set('reader', { secrets: 'none' })
    const { status, json, headers } = await call(github, `PUT ${path}/RT`, {}, 'reader')
    expect(status).toBe(403)
    expect(json['message']).toContain('not accessible')
    expect(headers.get('x-accepted-github-permissions')).toMatch(
      /^(\w*secrets|environments)=write$/,
    )
  })

  test('cannot be encrypted under an old key', async () => {
    const sealed = await seal(github, path, 'value')
    github.rotateKey(place)
    expect(await statusOf(`PUT ${path}/RT`, { ...sealed, ...shared })).toBe(422)
    expect(await store(github, `${path}/RT`, 'value', shared)).toBe(201)
    expect(github.secret(place, 'RT')?.value).toBe('value')
  })
})

describe('GitHub rejects', () => {
  const rows: [name: string, status: number, operation: string, body: object | undefined][] = [
    ['an unknown token', 401, `GET ${REPOSITORY}/public-key`, undefined],
    ['an unknown repository', 404, 'GET /repos/acme/x/actions/secrets/public-key', undefined],
    ['an unknown environment', 404, 'GET /repos/acme/app/environments/x/secrets/X', undefined],
    ['an unknown organization', 404, 'GET /orgs/nobody/actions/secrets/public-key', undefined],
    ['an unknown secret', 404, `GET ${REPOSITORY}/NOTHING`, undefined],
    ['the empty write of the write probe', 422, `PUT ${REPOSITORY}/RT_WRITE_PROBE`, {}],
    ['a reserved name', 422, `PUT ${REPOSITORY}/GITHUB_WRITE_PROBE`, {}],
  ]

  test.each(rows)('%s: %i', async (name, status, operation, body) => {
    const token = name === 'an unknown token' ? 'unknown' : github.token
    expect(await statusOf(operation, body, token)).toBe(status)
    expect(github.violations).toEqual([])
  })

  test('a token for another repository', async () => {
    github.tokens.set('narrow', { secrets: 'write', repositories: ['acme/site'] })
    expect(await statusOf(`GET ${REPOSITORY}/public-key`, undefined, 'narrow')).toBe(404)
  })

  test('a write with a token that may only read', async () => {
    const expiresAt = new Date('2027-01-02T03:04:05.678Z')
    github.tokens.set('reader', { secrets: 'read', expiresAt })
    const { status, headers } = await call(
      github,
      `GET ${REPOSITORY}/public-key`,
      undefined,
      'reader',
    )
    expect(status).toBe(200)
    expect(headers.get('github-authentication-token-expiration')).toBe('2027-01-02 03:04:05 UTC')
    expect(await statusOf(`PUT ${REPOSITORY}/X_WRITE_PROBE`, {}, 'reader')).toBe(403)
  })

  test('an expired token', async () => {
    github.tokens.set('old', { secrets: 'write', expiresAt: new Date(Date.now() - 1000) })
    expect(await statusOf(`GET ${REPOSITORY}/public-key`, undefined, 'old')).toBe(401)
  })

  test('more than 48 KB', async () => {
    expect(await store(github, `${REPOSITORY}/RT`, 'x'.repeat(48 * 1024 + 1))).toBe(422)
  })
})

describe('the secrets of an organization', () => {
  const selected = { visibility: 'selected', selectedRepositoryIds: [1001, 1002] } as const

  test('lose their repositories in a write that names none', async () => {
    github.setSecret(organization, 'RT', 'old', selected)
    await store(github, `${ORGANIZATION}/RT`, 'new', { visibility: 'selected' })
    const after = { value: 'new', selectedRepositoryIds: [] }
    expect(github.secret(organization, 'RT')).toMatchObject(after)
  })

  test('keep the repositories that a write names', async () => {
    github.setSecret(organization, 'RT', 'old', selected)
    const more = { visibility: 'selected', selected_repository_ids: ['1001', 1003] }
    await store(github, `${ORGANIZATION}/RT`, 'new', more)
    expect(github.secret(organization, 'RT')?.selectedRepositoryIds).toEqual([1001, 1003])
  })

  test('list their repositories page by page', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => 1001 + index)
    github.setSecret(organization, 'RT', 'old', { ...selected, selectedRepositoryIds: ids })
    let next: string | undefined = `${ORGANIZATION}/RT/repositories?per_page=100`
    const found: unknown[] = []
    while (next) {
      const { json, headers } = await call(github, `GET ${next}`)
      for (const { id } of json['repositories'] as { id: number }[]) found.push(id)
      const [, url] = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '') ?? []
      next = url?.replace(github.apiUrl, '')
    }
    expect(found).toEqual(ids)
    expect(github.violations).toEqual([])
  })
})

describe("GitHub's API description", () => {
  test('allows every other response', async () => {
    github.run.attempt = 3
    const paths = ['', '/environments/prod%2Feu%20west', '/actions/runs/42']
    const [found, named, run] = await Promise.all(
      paths.map(path => call(github, `GET /repos/acme/app${path}`)),
    )
    expect(found?.json).toMatchObject({ id: 1001, full_name: 'acme/app', private: true })
    expect(named?.json).toMatchObject({ name: 'prod/eu west' })
    expect(run?.json).toMatchObject({ id: 42, run_attempt: 3 })
    expect((await call(github, 'GET /orgs/acme')).json).toMatchObject({ login: 'acme' })
    expect(github.violations).toEqual([])
  })

  const sealed = { encrypted_value: 'AAAA', key_id: '1' }
  const bad: [name: string, path: string, body: object | undefined, problem: string][] = [
    ['no key_id', REPOSITORY, { encrypted_value: 'AAAA' }, 'key_id'],
    ['no visibility', ORGANIZATION, sealed, 'visibility'],
    ['a value that is not Base64', REPOSITORY, { ...sealed, encrypted_value: '?' }, 'pattern'],
    ['a body that is not JSON', REPOSITORY, undefined, 'requestBody'],
  ]

  test.each(bad)(
    'forbids a write with %s: 422, and a violation',
    async (_, path, body, problem) => {
      expect(await statusOf(`PUT ${path}/RT`, body)).toBe(422)
      expect(github.violations.join()).toContain(problem)
    },
  )

  test('does not know other operations', async () => {
    expect(await statusOf('PUT /repos/acme/app/environments/production', {})).toBe(404)
    expect(await statusOf(`DELETE ${REPOSITORY}/RT`)).toBe(404)
    expect(github.violations).toHaveLength(2)
  })

  test('does not know an environment whose slash is not encoded', async () => {
    github.setSecret(environment, 'RT', 'value')
    const path = '/repos/acme/app/environments/prod/eu%20west/secrets/RT'
    expect(await statusOf(`GET ${path}`)).toBe(404)
    expect(github.violations).toEqual([`GET ${path}: no such path`])
    expect(await statusOf(`GET ${ENVIRONMENT}/RT`)).toBe(200)
  })

  test('also applies to the responses of the simulator', async () => {
    await open({
      answer: (name, json) => (name === 'secret' ? { ...json, updated_at: undefined } : json),
    })
    github.setSecret(repository, 'RT', 'value')
    await statusOf(`GET ${REPOSITORY}/RT`)
    expect(github.violations).toEqual([
      expect.stringContaining("sent 200: / must have required property 'updated_at'"),
    ])
  })
})

test('a box under the key of another place is rejected', async () => {
  const sealed = await seal(github, ENVIRONMENT, 'value')
  const { key_id } = await seal(github, REPOSITORY, 'value')
  expect(await statusOf(`PUT ${REPOSITORY}/RT`, { ...sealed, key_id })).toBe(422)
})

test('a request without a user agent is a violation', async () => {
  const headers = { authorization: `token ${github.token}` }
  const sent = request(`${github.url}${REPOSITORY}/public-key`, { headers }).end()
  await new Promise(resolve => sent.on('response', answer => answer.resume().on('end', resolve)))
  expect(github.violations).toEqual([`GET ${REPOSITORY}/public-key: no user agent`])
})

test('an Enterprise Server has its API below another path', async () => {
  await open({ basePath: '/api/v3' })
  expect(github.apiUrl).toMatch(/\/api\/v3$/)
  expect(await statusOf(`GET ${REPOSITORY}/public-key`)).toBe(200)
  expect(github.requests.map(({ name }) => name)).toEqual(['public-key'])
  expect((await fetch(`${github.url}${REPOSITORY}/public-key`)).status).toBe(404)
})

test('the clock can be wrong', async () => {
  await open({ clockSkewMs: 3_600_000 })
  await store(github, `${REPOSITORY}/RT`, 'value')
  const { headers } = await call(github, `GET ${REPOSITORY}/RT`)
  for (const time of [headers.get('date'), github.secret(repository, 'RT')?.updatedAt])
    expect(Number(new Date(time ?? 0)) - Date.now()).toBeGreaterThan(3_590_000)
})
