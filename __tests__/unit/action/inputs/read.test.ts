import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../../src/action/inputs/read.ts'
import { Failure } from '../../../../src/shared/failure.ts'
import { createFakeRuntime } from '../../fake-runtime.ts'
import { type Given, problemsWith, read, usual } from './read-inputs.ts'

test('an empty input has the default of action.yml', async () => {
  const empty = { provider: '', 'token-url': '', app: '', 'on-stale': '', 'dry-run': '' }
  const { values } = await read({ ...empty, 'retry-timeout': '', 'revoke-on-exit': '' })
  expect(values).toMatchObject({
    tokenUrl: 'https://anypoint.mulesoft.com/accounts/api/v2/oauth2/token',
    apps: ['actions'],
    onStale: 'fail',
    dryRun: false,
    revokeOnExit: false,
    retryTimeout: 120_000,
    owner: { kind: 'repository', owner: 'acme', repo: 'app' },
    github: { apiUrl: 'https://api.github.com' },
  })
})

test.each([
  [
    { environment: 'prod/eu west' },
    { kind: 'environment', owner: 'acme', repo: 'app', environment: 'prod/eu west' },
  ],
  [{ organization: 'acme-corp' }, { kind: 'organization', org: 'acme-corp' }],
  [{ repository: 'acme/tools' }, { kind: 'repository', owner: 'acme', repo: 'tools' }],
])('%j is where the secret belongs', async (inputs, owner) => {
  expect((await read(inputs as Given)).values.owner).toEqual(owner)
})

test('a slash at the end of the API URL is dropped', async () => {
  const { values } = await read({ 'github-api-url': 'https://ghe.example/api/v3/' })
  expect(values.github.apiUrl).toBe('https://ghe.example/api/v3')
})

test('all problems are in one message', async () => {
  const inputs = {
    'client-id': '',
    'secret-name': '1BAD',
    environment: 'prod',
    organization: 'acme',
  }
  expect(await problemsWith({ ...inputs, 'dry-run': 'yes' })).toEqual([
    '`client-id` is empty.',
    expect.stringMatching(/^`secret-name` must consist of/),
    '`dry-run` must be true or false.',
    expect.stringMatching(/^`environment` and `organization` exclude each other/),
  ])
})

test('a value that is not valid is not also called missing', async () => {
  expect(await problemsWith({ 'token-url': 'http://a.example' })).toEqual([
    '`token-url` must be an https URL.',
  ])
  expect(await problemsWith({ provider: 'nobody' })).toEqual([
    expect.stringMatching(/^`provider` must be one of airtable, /),
  ])
})

test('`NODE_TLS_REJECT_UNAUTHORIZED=0` is refused', async () => {
  expect(await problemsWith({}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
    expect.stringContaining('disables the verification of certificates'),
  ])
  expect(await problemsWith({}, { NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([])
})

test('every secret input is masked, also if another input is not valid', async () => {
  const { runtime, record } = createFakeRuntime({ inputs: { ...usual, 'retry-timeout': 'soon' } })
  await expect(readInputs(runtime)).rejects.toBeInstanceOf(Failure)
  for (const input of ['refresh-token', 'client-secret', 'github-token']) {
    expect(record.masked).toContain(usual[input])
  }
})

describe('an empty refresh token', () => {
  const missing = async (env: Given = {}, inputs: Given = {}) => {
    try {
      await read({ 'refresh-token': '', ...inputs }, env)
    } catch (error) {
      return error as Failure
    }
    throw new Error('accepted')
  }

  test('has the usual causes', async () => {
    const { code, message, signIn } = await missing()
    expect(signIn).toContain(' login --provider ')
    expect(code).toBe('refresh_token_missing')
    expect(message).toMatch(
      /^`refresh-token` is empty\. Usual causes:\n- The secret belongs to an env/,
    )
    expect(message).toContain('pull request from a fork')
    expect(message).not.toContain('Other inputs')
  })

  test('in a run that Dependabot started has that cause', async () => {
    const { message, signIn } = await missing({ GITHUB_ACTOR: 'dependabot[bot]' })
    expect(message).toMatch(/The cause:\n- Dependabot started this run\./)
    expect(signIn).toBeUndefined()
    expect(message).not.toContain('Usual causes')
  })

  test('comes before the problems of other inputs', async () => {
    const { message } = await missing({}, { 'client-secret': '' })
    expect(message).toMatch(/Other inputs have problems too:\n- `client-secret` is required/)
  })
})
