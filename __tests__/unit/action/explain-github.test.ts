import { expect, test } from '@jest/globals'
import { explainGitHubError } from '../../../src/action/explain-github.ts'
import { createGitHub } from '../../../src/github/client.ts'
import { type GitHubDiagnosis, GitHubError } from '../../../src/github/github-error.ts'
import type { Owner } from '../../../src/github/target.ts'
import { Failure } from '../../../src/shared/failure.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'
import { environment, organization, repository, targetOf } from './plan.ts'

/** `paths`: the statuses of what is looked up after a 404. */
async function explain(
  diagnosis: GitHubDiagnosis,
  owner: Owner = repository,
  paths: Readonly<Record<string, number>> = {},
): Promise<Failure> {
  const { runtime } = createFakeRuntime({
    respond: ({ url }) => response(paths[new URL(url).pathname] ?? 200, { message: 'x' }),
  })
  const access = { token: new Secret('github-token-1'), apiUrl: 'https://api.github.com' }
  const github = createGitHub(access, { ...runtime, timeout: 0 })
  runtime.redactor.add(new Secret('github-token-1'))
  const context = { github, redactor: runtime.redactor }
  const failure = await explainGitHubError(new GitHubError(diagnosis), targetOf(owner), context)
  if (failure instanceof Failure) return failure
  throw new Error('not explained')
}

const refused = (status: number, message = 'Not Found', acceptedPermissions?: string) => ({
  kind: 'refused' as const,
  status,
  message,
  acceptedPermissions,
  sso: undefined,
})

test('401: the token is wrong, expired or revoked', async () => {
  const failure = await explain(refused(401, 'Bad credentials: github-token-1'))
  expect(failure).toMatchObject({
    code: 'github_unauthorized',
    credential: 'untouched',
    message:
      'GitHub rejected `github-token` (401). It is wrong, expired or revoked. GitHub responded 401: Bad credentials: ***.',
  })
})

const permissions: readonly [Owner, string][] = [
  [repository, 'Secrets: write'],
  [environment, 'Environments: write'],
  [organization, 'Secrets: write (organization permission)'],
]

test.each(permissions)('403 for %j names the permission %s', async (owner, permission) => {
  const failure = await explain(refused(403, 'no', 'secrets=write;'), owner)
  expect(failure.code).toBe('github_forbidden')
  expect(failure.remedy).toContain(`Give the token the permission ${permission}.`)
  expect(failure.remedy).toContain('GitHub asks for secrets=write;.')
  expect(failure.remedy).toContain('GITHUB_TOKEN can never write secrets')
  expect(failure.remedy.includes('Older GitHub Enterprise Server')).toBe(owner === environment)
})

test('the permissions that GitHub names are bounded and cannot start a command', async () => {
  const failure = await explain(refused(403, 'no', `\n::error::${'x'.repeat(500)}`))
  expect(failure.remedy).not.toMatch(/\n|::/)
  expect(failure.remedy.length).toBeLessThan(500)
})

test('403 for a reason that no permission fixes has the remedy for that reason', async () => {
  const failure = await explain(refused(403, 'Repository was archived so is read-only.'))
  expect(failure.code).toBe('github_forbidden')
  expect(failure.remedy).toContain('Unarchive it')
})

const ENVIRONMENT = '/repos/acme/app/environments/production'

const missing: readonly [string, Owner, Record<string, number>, string, RegExp][] = [
  [
    'the repository',
    repository,
    { '/repos/acme/app': 404 },
    'target_not_found',
    /^The repository acme\/app does not exist, or the token in `github-token` may not see it/,
  ],
  [
    'the repository of an environment',
    environment,
    { '/repos/acme/app': 404 },
    'target_not_found',
    /^The repository acme\/app does not exist/,
  ],
  [
    'the environment',
    environment,
    { [ENVIRONMENT]: 404 },
    'target_not_found',
    /^The environment production of acme\/app does not exist, or the token in `github-token` may not see it/,
  ],
  [
    'the environment, which the token may not look up',
    environment,
    { [ENVIRONMENT]: 403 },
    'target_not_found',
    /^The environment production of acme\/app does not exist, or the token in `github-token` may not use it/,
  ],
  [
    'the organization',
    organization,
    { '/orgs/acme': 404 },
    'target_not_found',
    /^The organization acme does not exist/,
  ],
  [
    'nothing: the permission',
    repository,
    {},
    'github_forbidden',
    /may not use the secret REFRESH_TOKEN of repository acme\/app/,
  ],
  [
    'nothing that an organization shows',
    organization,
    { '/orgs/acme': 403 },
    'github_forbidden',
    /may not use/,
  ],
]

test.each(missing)('404, and what is missing is %s', async (_, owner, paths, code, message) => {
  const failure = await explain(refused(404), owner, paths)
  expect(failure).toMatchObject({ code, credential: 'untouched' })
  expect(failure.message).toMatch(message)
  expect(failure.remedy).toContain('Give the token the permission')
})

const unavailable = (responded: boolean): GitHubDiagnosis => ({
  kind: 'unavailable',
  reason: 'the connection was refused (ECONNREFUSED)',
  responded,
  permanent: false,
  mayHaveBeenProcessed: false,
  waitAtLeast: undefined,
})

test.each([
  [true, 'githubstatus.com'],
  [false, 'HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS'],
])('GitHub is not available, and responded: %s', async (responded, remedy) => {
  const failure = await explain(unavailable(responded))
  expect(failure).toMatchObject({ code: 'github_unavailable', credential: 'untouched' })
  expect(failure.remedy).toContain(remedy)
})

test('a list of repositories that the token sees only in part', async () => {
  const failure = await explain({ kind: 'incomplete-list', seen: 2, all: 3 }, organization)
  expect(failure.code).toBe('github_forbidden')
  expect(failure.message).toContain('sees 2 of the 3 repositories')
})

test('a cancelled job', async () => {
  expect(await explain({ kind: 'cancelled' })).toMatchObject({
    code: 'cancelled',
    credential: 'untouched',
  })
})

test('another 4xx has the words of GitHub', async () => {
  const failure = await explain(refused(422, 'Value is too large'))
  expect(failure.code).toBe('github_unavailable')
  expect(failure.message).toContain('GitHub responded 422: Value is too large')
})
