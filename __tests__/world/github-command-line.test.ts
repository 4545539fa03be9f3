import { beforeEach, describe, expect, test } from '@jest/globals'
import { addPlaces, DEFAULT_PLACE } from './defaults.ts'
import { createGitHub, type GitHub } from './github.ts'
import { call } from './github-client.ts'
import { Repository } from './github-repository.ts'
import type { Grants } from './github-state.ts'
import { openGitHub } from './open-github.ts'

let github: GitHub
let repository: Repository

beforeEach(async () => {
  github = await openGitHub({ commandLine: true })
  repository = github.repositories.get('acme/app') ?? new Repository(0)
})

const APP = '/repos/acme/app'
const PRODUCTION = `${APP}/environments/production`
const RUNS = `${APP}/actions/workflows/rotate.yml/runs`

async function get(path: string): Promise<Record<string, unknown>> {
  const { status, json } = await call(github, `GET ${path}`)
  expect([path, status]).toEqual([path, 200])
  return json
}

const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const
const environment = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
} as const

describe('every list and fact has the form that GitHub describes', () => {
  beforeEach(() => {
    repository.addWorkflow('rotate.yml', 'name: Rotate\n', 'disabled_inactivity')
    repository.addRun('rotate.yml', { conclusion: 'failure', headBranch: 'next' })
    repository.addRun('rotate.yml', { event: 'workflow_dispatch' })
    repository.addRun('rotate.yml', { status: 'in_progress' })
    repository.addRun('other.yml')
    repository.addRunner('box', { version: '2.320.0', status: 'offline' })
    repository.addEnvironment('locked', {
      reviewers: [{ id: 7, login: 'hubot' }],
      waitMinutes: 5,
      branches: 'custom',
      policies: [{ id: 1, name: 'main', type: 'branch' }],
    })
    repository.files.set('docs/a.md', '# A\n')
    github.setSecret(DEFAULT_PLACE, 'RT', 'x')
    github.setSecret(environment, 'RT', 'x')
    github.setSecret(organization, 'SHARED', 'x', { visibility: 'all' })
    const elsewhere = { visibility: 'selected', selectedRepositoryIds: [1002] } as const
    github.setSecret(organization, 'OTHER', 'x', elsewhere)
    github.setVariable(DEFAULT_PLACE, 'ID', '1')
    github.setVariable(environment, 'ID', '2')
    github.setVariable(organization, 'ID', '3', { visibility: 'all' })
  })

  const rows: readonly (readonly [path: string, facts: object])[] = [
    [APP, { default_branch: 'main', owner: { type: 'Organization' }, permissions: { push: true } }],
    ['/user', { login: 'octocat', type: 'User' }],
    ['/users/acme', { login: 'acme', type: 'Organization' }],
    ['/meta', {}],
    [`${APP}/environments`, { total_count: 3 }],
    [PRODUCTION, { protection_rules: [], deployment_branch_policy: null }],
    [
      `${APP}/environments/locked`,
      {
        protection_rules: [
          { type: 'wait_timer', wait_timer: 5 },
          { type: 'required_reviewers', reviewers: [{ reviewer: { login: 'hubot' } }] },
          { type: 'branch_policy' },
        ],
        deployment_branch_policy: { custom_branch_policies: true, protected_branches: false },
      },
    ],
    [
      `${APP}/environments/locked/deployment-branch-policies`,
      { branch_policies: [{ name: 'main', type: 'branch' }] },
    ],
    [`${APP}/actions/secrets`, { total_count: 1, secrets: [{ name: 'RT' }] }],
    [`${PRODUCTION}/secrets`, { total_count: 1, secrets: [{ name: 'RT' }] }],
    ['/orgs/acme/actions/secrets', { total_count: 2 }],
    [`${APP}/actions/organization-secrets`, { total_count: 1, secrets: [{ name: 'SHARED' }] }],
    [`${APP}/actions/variables`, { variables: [{ name: 'ID', value: '1' }] }],
    [`${PRODUCTION}/variables`, { variables: [{ name: 'ID', value: '2' }] }],
    ['/orgs/acme/actions/variables', { variables: [{ name: 'ID', value: '3' }] }],
    [`${APP}/actions/organization-variables`, { variables: [{ name: 'ID', value: '3' }] }],
    [
      `${APP}/actions/workflows`,
      { workflows: [{ path: '.github/workflows/rotate.yml', state: 'disabled_inactivity' }] },
    ],
    [RUNS, { total_count: 3 }],
    [`${RUNS}?status=failure`, { workflow_runs: [{ head_branch: 'next' }] }],
    [`${RUNS}?status=in_progress`, { workflow_runs: [{ conclusion: null }] }],
    [`${RUNS}?event=workflow_dispatch`, { total_count: 1 }],
    [`${RUNS}?branch=next&per_page=1`, { total_count: 1 }],
    [`${APP}/actions/runners`, { runners: [{ name: 'box', version: '2.320.0' }] }],
    [`${APP}/contents/docs/a.md`, { type: 'file', encoding: 'base64', content: 'IyBBCg==' }],
    [`${APP}/contents/docs%2Fa.md?ref=main`, { name: 'a.md', path: 'docs/a.md', size: 4 }],
    [`${APP}/contents/docs`, [{ type: 'file', name: 'a.md' }]],
    [`${APP}/contents/`, [{ type: 'dir', path: '.github' }, { path: 'docs' }]],
  ]

  test.each(rows)('GET %s', async (path, facts) => {
    expect(await get(path)).toMatchObject(facts)
  })

  test.each([
    `${APP}/actions/workflows/none.yml/runs`,
    `${APP}/actions/runs/1`,
    `${APP}/actions/runs/1/jobs`,
    `${APP}/actions/jobs/1/logs`,
    `${APP}/contents/none.md`,
    `${APP}/contents/docs/a.md?ref=none`,
    `${APP}/environments/none/deployment-branch-policies`,
    '/users/nobody',
  ])('GET %s: 404', async path => {
    expect((await call(github, `GET ${path}`)).status).toBe(404)
  })
})

describe('an environment', () => {
  const custom = { protected_branches: false, custom_branch_policies: true }

  test('is created with the branches that may use it', async () => {
    const body = { deployment_branch_policy: custom, wait_timer: 0, reviewers: null }
    const path = `${APP}/environments/new%2Fone`
    const policies = `${path}/deployment-branch-policies`
    expect((await call(github, `PUT ${path}`, body)).status).toBe(200)
    expect((await call(github, `POST ${policies}`, { name: 'main' })).status).toBe(200)
    expect(repository.environments.get('new/one')).toMatchObject({
      branches: 'custom',
      policies: [{ name: 'main', type: 'branch' }],
    })
    expect((await get(policies))['total_count']).toBe(1)
  })

  test('is created without a body', async () => {
    expect((await call(github, `PUT ${APP}/environments/plain`)).status).toBe(200)
  })

  test('rejects a policy where all branches may deploy, and contradictions', async () => {
    const policies = `${PRODUCTION}/deployment-branch-policies`
    expect((await call(github, `POST ${policies}`, { name: 'main' })).status).toBe(404)
    const both = { deployment_branch_policy: { ...custom, protected_branches: true } }
    expect((await call(github, `PUT ${PRODUCTION}`, both)).status).toBe(422)
  })
})

describe('logs', () => {
  test('of a job are redirected to a text with times, which needs no token', async () => {
    const startedAt = new Date('2026-01-02T03:04:05.678Z')
    const run = repository.addRun('rotate.yml', { startedAt, jobs: [{ log: 'one\ntwo\n' }] })
    const path = `${APP}/actions/jobs/${run.jobs[0]?.id}/logs`
    const headers = { authorization: `Bearer ${github.token}` }
    const sent = await fetch(github.apiUrl + path, { headers, redirect: 'manual' })
    expect(sent.status).toBe(302)
    const response = await fetch(sent.headers.get('location') ?? '')
    const time = '2026-01-02T03:04:05.6780000Z'
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
      `\uFEFF${time} one\n${time} two\n`,
    )
  })

  test('are gone when GitHub has deleted them', async () => {
    const run = repository.addRun('rotate.yml', { jobs: [{ log: undefined }] })
    const path = `${APP}/actions/jobs/${run.jobs[0]?.id}/logs`
    expect((await call(github, `GET ${path}`)).status).toBe(410)
  })
})

test('a run lists its jobs', async () => {
  const run = repository.addRun('rotate.yml', { jobs: [{ name: 'a' }, { name: 'b' }] })
  expect(await get(`${APP}/actions/runs/${run.id}/jobs`)).toMatchObject({
    jobs: [{ name: 'a', conclusion: 'success' }, { name: 'b' }],
  })
})

const needs: readonly (readonly [operation: string, need: keyof Grants, status: number])[] = [
  [`PUT ${PRODUCTION}`, 'administration', 200],
  [`GET ${APP}/environments`, 'actions', 200],
  [`GET ${PRODUCTION}/secrets`, 'environments', 200],
  [`GET ${APP}/actions/organization-secrets`, 'secrets', 200],
  [`GET ${APP}/actions/organization-variables`, 'actions_variables', 200],
  [`GET ${APP}/actions/workflows`, 'actions', 200],
  [`GET ${APP}/actions/runners`, 'administration', 200],
  [`GET ${APP}/contents/`, 'contents', 200],
]

test.each(needs)('%s needs %s and nothing else', async (operation, need, status) => {
  repository.files.set('a', '')
  const all = github.tokens.get(github.token)
  github.tokens.set('other', { ...all, [need]: 'none' })
  github.tokens.set('only', { [need]: 'write' })
  const refused = await call(github, operation, undefined, 'other')
  expect(refused.status).toBe(403)
  const level = operation.startsWith('GET') ? 'read' : 'write'
  expect(refused.headers.get('x-accepted-github-permissions')).toBe(`${need}=${level}`)
  expect((await call(github, operation, undefined, 'only')).status).toBe(status)
})

test('without the option, a request of the command line is a violation', async () => {
  const plain = await createGitHub()
  addPlaces(plain, DEFAULT_PLACE)
  expect((await call(plain, `GET ${APP}/environments`)).status).toBe(404)
  expect(plain.violations).toEqual([`GET ${APP}/environments: no such path`])
  await plain.close()
})
