import { describe, expect, test } from '@jest/globals'
import { createGitHub } from '../../../src/github/client.ts'
import { GitHubError } from '../../../src/github/github-error.ts'
import { probeWrite, readPublicKey, readSecret, writeSecret } from '../../../src/github/secrets.ts'
import type { App, Owner, Target } from '../../../src/github/target.ts'
import type { HttpRequest } from '../../../src/http/request.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'

const repository: Owner = { kind: 'repository', owner: 'acme', repo: 'app' }
const environment: Owner = { ...repository, kind: 'environment', environment: 'prod/eu west' }
const organization: Owner = { kind: 'organization', org: 'acme' }
const of = (owner: Owner, app: App = 'actions'): Target => ({ owner, app, name: 'RT' })

function githubThat(respond: (request: HttpRequest) => ReturnType<typeof response>) {
  const { runtime, record } = createFakeRuntime({ respond })
  const access = { token: new Secret('t'), apiUrl: 'https://api.github.com' }
  return { github: createGitHub(access, { ...runtime, timeout: 0 }), record }
}

const targets: readonly [Target, string][] = [
  [of(repository), '/repos/acme/app/actions/secrets'],
  [of(repository, 'dependabot'), '/repos/acme/app/dependabot/secrets'],
  [of(repository, 'codespaces'), '/repos/acme/app/codespaces/secrets'],
  [of(environment), '/repos/acme/app/environments/prod%2Feu%20west/secrets'],
  [of(organization), '/orgs/acme/actions/secrets'],
  [of(organization, 'dependabot'), '/orgs/acme/dependabot/secrets'],
  [of(organization, 'codespaces'), '/orgs/acme/codespaces/secrets'],
]

test.each(targets)('%j is read and written below %s', async (target, path) => {
  const { github, record } = githubThat(({ method, url }) => {
    if (method === 'PUT') return response(204)
    if (url.endsWith('/public-key')) return response(200, { key_id: '1', key: 'AAAA' })
    return response(200, { name: 'RT', updated_at: '2026-11-03T09:00:00Z', visibility: 'all' })
  })
  await readPublicKey(github, target)
  await readSecret(github, target)
  await writeSecret(github, target, { encrypted_value: 'x', key_id: '1' }, undefined)
  expect(record.requests.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
    ['GET', `${path}/public-key`],
    ['GET', `${path}/RT`],
    ['PUT', `${path}/RT`],
  ])
})

test.each([
  [undefined, { visibility: 'selected', selected_repository_ids: [] }],
  [{ visibility: 'all' as const }, { visibility: 'all' }],
  [
    { visibility: 'selected' as const, selected_repository_ids: [1, 2] },
    { visibility: 'selected', selected_repository_ids: [1, 2] },
  ],
])("an organization's secret is written with the visibility %j", async (visibility, expected) => {
  const { github, record } = githubThat(() => response(204))
  const box = { encrypted_value: 'x', key_id: '1' }
  await writeSecret(github, of(organization), box, visibility)
  expect(JSON.parse(record.requests[0]?.body ?? '')).toEqual({ ...box, ...expected })
})

test('all repositories of a long list are read, and none is lost', async () => {
  const ids = Array.from({ length: 230 }, (_, index) => index + 1)
  const pages = (url: URL) => {
    const page = Number(url.searchParams.get('page'))
    return ids.slice((page - 1) * 100, page * 100).map(id => ({ id }))
  }
  const { github } = githubThat(({ url }) =>
    url.includes('/repositories')
      ? response(200, { total_count: ids.length, repositories: pages(new URL(url)) })
      : response(200, { updated_at: '2026-11-03T09:00:00Z', visibility: 'selected' }),
  )
  expect((await readSecret(github, of(organization)))?.visibility).toEqual({
    visibility: 'selected',
    selected_repository_ids: ids,
  })
})

const refusals: readonly [string, unknown, unknown][] = [
  ['sees only some of the repositories', [{ id: 1 }], { kind: 'incomplete-list', seen: 1, all: 2 }],
  ['sends no list', 'none', { kind: 'unavailable', permanent: true }],
]

test.each(refusals)(
  'a visibility is not guessed if GitHub %s',
  async (_, repositories, diagnosis) => {
    const { github } = githubThat(({ url }) =>
      url.includes('/repositories')
        ? response(200, { total_count: 2, repositories })
        : response(200, { updated_at: '2026-11-03T09:00:00Z', visibility: 'selected' }),
    )
    await expect(readSecret(github, of(organization))).rejects.toMatchObject({ diagnosis })
  },
)

describe("GitHub's own text is checked before anything prints it", () => {
  const keys = ['1 && rm -rf ~', "1'", '', 'x'.repeat(129), '$(id)', '1\n2']
  test.each(keys)('the key ID %j', async key_id => {
    const { github } = githubThat(() => response(200, { key_id, key: 'AAAA' }))
    await expect(readPublicKey(github, of(repository))).rejects.toBeInstanceOf(GitHubError)
  })

  const dates = ['yesterday', '2026-11-03', '2026-11-03T09:00:00Z\n::error::x', '', null, 5]
  test.each(dates)('the time of the last change %j', async updated_at => {
    const { github } = githubThat(() => response(200, { name: 'RT', updated_at }))
    await expect(readSecret(github, of(repository))).rejects.toBeInstanceOf(GitHubError)
  })

  test.each(['everyone', '', undefined, ['all']])('the visibility %j', async visibility => {
    const { github } = githubThat(() =>
      response(200, { updated_at: '2026-11-03T09:00:00Z', visibility }),
    )
    await expect(readSecret(github, of(organization))).rejects.toBeInstanceOf(GitHubError)
  })
})

test('a secret that does not exist is undefined', async () => {
  const { github } = githubThat(() => response(404, { message: 'Not Found' }))
  await expect(readSecret(github, of(repository))).resolves.toBeUndefined()
})

describe('the write probe', () => {
  test('sends an empty object to a name that belongs to no secret', async () => {
    const { github, record } = githubThat(() => response(422, { message: 'x' }))
    await probeWrite(github, of(environment))
    expect(record.requests).toMatchObject([
      {
        method: 'PUT',
        body: '{}',
        url: 'https://api.github.com/repos/acme/app/environments/prod%2Feu%20west/secrets/RT_WRITE_PROBE',
      },
    ])
  })

  const shown: readonly [number, boolean][] = [
    [422, true],
    [204, false],
    [201, false],
    [400, false],
    [429, false],
    [500, false],
    [503, false],
  ]
  test.each(shown)('%d confirms write access: %s', async (status, confirmed) => {
    const { github } = githubThat(() => response(status, {}))
    await expect(probeWrite(github, of(repository))).resolves.toBe(confirmed)
  })

  test.each([401, 403, 404])('%d stops the run', async status => {
    const { github } = githubThat(() => response(status, { message: 'no' }))
    await expect(probeWrite(github, of(repository))).rejects.toMatchObject({
      diagnosis: { kind: 'refused', status },
    })
  })
})
