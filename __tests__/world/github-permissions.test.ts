import { beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHub } from './github.ts'
import { call } from './github-client.ts'
import type { Grants } from './github-state.ts'
import { openGitHub } from './open-github.ts'

let github: GitHub

beforeEach(async () => {
  github = await openGitHub()
})

async function statusWith(grants: Grants, operation: string, body?: unknown): Promise<number> {
  github.tokens.set('token', grants)
  return (await call(github, operation, body, 'token')).status
}

const REPOSITORY = '/repos/acme/app'
const ENVIRONMENT = `${REPOSITORY}/environments/production`
const variable = { name: 'X', value: '1' }

describe('a path needs one permission and no other', () => {
  const rows: [string, keyof Grants, number][] = [
    [`GET ${ENVIRONMENT}/secrets/public-key`, 'environments', 200],
    [`PUT ${ENVIRONMENT}/secrets/X_WRITE_PROBE`, 'environments', 422],
    [`POST ${ENVIRONMENT}/variables`, 'environments', 201],
    [`GET ${ENVIRONMENT}`, 'actions', 200],
    [`GET ${REPOSITORY}/actions/runs/16000000001`, 'actions', 200],
    [`GET ${REPOSITORY}/actions/runs/16000000001/concurrency_groups`, 'actions', 200],
    [`POST ${REPOSITORY}/actions/variables`, 'actions_variables', 201],
    ['POST /orgs/acme/actions/variables', 'organization_actions_variables', 201],
    ['PUT /orgs/acme/dependabot/secrets/X_WRITE_PROBE', 'organization_dependabot_secrets', 422],
  ]
  const bodies: Record<string, unknown> = { PUT: {}, POST: { ...variable, visibility: 'all' } }

  test.each(rows)('%s: %s', async (operation, permission, expected) => {
    const body = bodies[operation.split(' ', 1)[0] ?? '']
    const all = github.tokens.get(github.token)
    expect(await statusWith({ ...all, [permission]: 'none' }, operation, body)).toBe(403)
    expect(await statusWith({ [permission]: 'write' }, operation, body)).toBe(expected)
  })
})

test('a public repository shows its runs to every token, and its secrets to none', async () => {
  Object.assign(github.repositories.get('acme/app') ?? {}, { public: true })
  expect(await statusWith({}, `GET ${REPOSITORY}/actions/runs/16000000001`)).toBe(200)
  expect(await statusWith({}, `GET ${REPOSITORY}/actions/secrets/public-key`)).toBe(403)
})

test('an archived repository can be read, and not written', async () => {
  Object.assign(github.repositories.get('acme/app') ?? {}, { archived: true })
  expect((await call(github, `GET ${REPOSITORY}`)).json['archived']).toBe(true)
  const refused = await call(github, `PUT ${REPOSITORY}/actions/secrets/X_WRITE_PROBE`, {})
  expect(refused.status).toBe(403)
  expect(refused.json['message']).toBe('Repository was archived so is read-only.')
})

const policies = [
  ['sso', /SAML enforcement/, /^required; url=https:\/\/github\.com\/orgs\/acme\/sso\?/],
  ['lifetime', /lifetime is greater than 366 days/, /^$/],
] as const

test.each(policies)("an organization's %s policy rejects a token", async (policy, text, header) => {
  github.tokens.set('token', { secrets: 'write', rejectedBy: policy })
  const { status, json, headers } = await call(github, `GET ${REPOSITORY}`, undefined, 'token')
  expect(status).toBe(403)
  expect(json['message']).toMatch(text)
  expect(headers.get('x-github-sso') ?? '').toMatch(header)
})

test('a run names its concurrency groups', async () => {
  const groups = `GET ${REPOSITORY}/actions/runs/16000000001/concurrency_groups`
  expect((await call(github, groups)).json['total_count']).toBe(0)
  github.run.groups.push('rotate')
  expect((await call(github, groups)).json['concurrency_groups']).toMatchObject([
    { group_name: 'rotate' },
  ])
})

describe.each([`${REPOSITORY}/actions`, ENVIRONMENT, '/orgs/acme/actions'])(
  'the variables of %s',
  owner => {
    const path = `${owner}/variables`
    const shared = owner.startsWith('/orgs')
      ? { visibility: 'selected', selected_repository_ids: [1001] }
      : {}

    test('are created, read and updated', async () => {
      expect((await call(github, `GET ${path}/X`)).status).toBe(404)
      expect((await call(github, `POST ${path}`, { ...variable, ...shared })).status).toBe(201)
      expect((await call(github, `PATCH ${path}/x`, { value: '2' })).status).toBe(204)
      const { json } = await call(github, `GET ${path}/X`)
      expect(json).toMatchObject({ name: 'X', value: '2' })
      expect(json['visibility']).toBe(shared.visibility)
      if (shared.visibility) {
        const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const
        expect(github.variable(organization, 'X')?.selectedRepositoryIds).toEqual([1001])
      }
    })

    test('are rejected where the request is wrong', async () => {
      await call(github, `POST ${path}`, { ...variable, ...shared })
      expect((await call(github, `POST ${path}`, { ...variable, ...shared })).status).toBe(409)
      expect((await call(github, `PATCH ${path}/Y`, { value: '2' })).status).toBe(404)
      const reserved = { ...variable, ...shared, name: 'GITHUB_X' }
      expect((await call(github, `POST ${path}`, reserved)).status).toBe(422)
    })
  },
)
