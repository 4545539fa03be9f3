import { expect, test } from '@jest/globals'
import { doctorFindings } from '../../scripts/docs/doctor/index.ts'
import type { Place } from '../world/index.ts'
import {
  ENVIRONMENT,
  ORGANIZATION,
  REPOSITORY_PLACE,
  type Setup,
  soundSetup,
} from './sound-setup.ts'

const DAY = 86_400_000
const from = (days: number) => new Date(Date.now() + days * DAY)
const policy = (name: string) => ({ id: 1, name, type: 'branch' })

interface Wrong {
  readonly check: keyof typeof doctorFindings
  readonly what: string
  readonly status: 'warning' | 'error'
  readonly place?: Place
  readonly clockSkewMs?: number
  /** Makes this one thing wrong. */
  readonly make?: (setup: Setup) => unknown
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The options name the provider's URL, since no workflow does. */
  readonly ownProvider?: true
  /** What cannot be known then. */
  readonly unknown?: readonly string[]
}

/** Replaces a line of the workflow. */
const line =
  (from: string, to: string) =>
  ({ setWorkflow }: Setup) =>
    setWorkflow(text => text.replace(new RegExp(`^ *${from}.*\n`, 'm'), to))

const second = (change: (text: string) => string) => (setup: Setup) => {
  const text = setup.app.files.get('.github/workflows/deploy.yml') ?? ''
  setup.app.addWorkflow('other.yml', change(text))
}

const rows: readonly Wrong[] = [
  {
    check: 'github-token-expiry',
    what: 'the token expires in 13 days',
    status: 'warning',
    make: ({ world: { github } }) => {
      github.tokens.set(github.token, { ...github.tokens.get(github.token), expiresAt: from(13) })
    },
  },
  {
    check: 'write-access',
    what: 'the token may only read',
    status: 'warning',
    make: ({ world: { github } }) => {
      const grants = { ...github.tokens.get(github.token), environments: 'read' } as const
      github.tokens.set(github.token, grants)
    },
  },
  {
    check: 'environment-branches',
    what: 'another branch may deploy',
    status: 'error',
    make: ({ app }) =>
      app.addEnvironment('production', { branches: 'custom', policies: [policy('release/*')] }),
  },
  {
    check: 'environment-branches',
    what: 'only protected branches may deploy, and none is',
    status: 'error',
    make: ({ app }) => app.addEnvironment('production', { branches: 'protected' }),
  },
  {
    check: 'environment-reviewers',
    what: 'a scheduled run waits for a review',
    status: 'error',
    make: ({ app }) => app.addEnvironment('production', { reviewers: [{ id: 7, login: 'hubot' }] }),
  },
  {
    check: 'environment-reviewers',
    what: 'a scheduled run waits',
    status: 'warning',
    make: ({ app }) => app.addEnvironment('production', { waitMinutes: 30 }),
  },
  {
    check: 'secret-age',
    what: 'the secret is older than the refresh token lasts',
    status: 'error',
    make: ({ world }) =>
      world.github.setSecret(world.place, world.secretName, 'old', { updatedAt: from(-91) }),
  },
  {
    check: 'secret-age',
    what: 'the refresh token expires in 10 days',
    status: 'warning',
    make: ({ world }) =>
      world.github.setSecret(world.place, world.secretName, 'old', { updatedAt: from(-80) }),
  },
  {
    check: 'secret-shadowed',
    what: 'the repository has a copy',
    status: 'warning',
    make: ({ world }) => world.github.setSecret(REPOSITORY_PLACE, world.secretName, 'copy'),
  },
  {
    check: 'secret-shadowed',
    what: 'the repository hides the secret of the organization',
    status: 'error',
    place: ORGANIZATION,
    make: ({ world }) => world.github.setSecret(REPOSITORY_PLACE, world.secretName, 'copy'),
  },
  {
    check: 'secret-shadowed',
    what: 'the environment of the job hides the secret of the repository',
    status: 'error',
    place: REPOSITORY_PLACE,
    make: ({ world, setWorkflow }) => {
      world.github.setSecret(ENVIRONMENT, world.secretName, 'copy')
      setWorkflow(text => text.replace('    steps:', '    environment: production\n    steps:'))
    },
  },
  {
    check: 'secret',
    what: 'it does not exist',
    status: 'error',
    make: ({ setWorkflow }) =>
      setWorkflow(text => text.replaceAll('ANYPOINT_REFRESH_TOKEN', 'ANYPOINT2_REFRESH_TOKEN')),
  },
  {
    check: 'secret',
    what: 'the secret of the organization is not shared with the repository',
    status: 'error',
    place: ORGANIZATION,
    make: ({ world }) =>
      world.github.setSecret(world.place, world.secretName, 'x', {
        visibility: 'selected',
        selectedRepositoryIds: [1002],
      }),
  },
  {
    check: 'client-id',
    what: 'the variable does not exist',
    status: 'error',
    make: line('client-id:', '          client-id: ${{ vars.OTHER_ID }}\n'),
    args: ['--client-id', 'app-post'],
  },
  {
    check: 'client-secret',
    what: 'the secret does not exist',
    status: 'error',
    make: line('client-secret:', '          client-secret: ${{ secrets.OTHER_SECRET }}\n'),
  },
  {
    check: 'workflow',
    what: 'no workflow uses the action',
    status: 'error',
    make: line('- uses:', '      - uses: actions/checkout@v7\n'),
    args: ['--environment', 'production'],
    ownProvider: true,
    unknown: ['client'],
  },
  {
    check: 'workflow',
    what: 'the workflow is no YAML',
    status: 'error',
    make: second(text => text.replace('jobs:', 'jobs: ]')),
  },
  {
    check: 'workflow-environment',
    what: 'the job names no environment',
    status: 'error',
    make: line('environment: production', ''),
  },
  {
    check: 'workflow-concurrency',
    what: 'a second workflow is in another group',
    status: 'error',
    make: second(text => text.replace('group: anypoint-production', 'group: other')),
    unknown: [],
  },
  {
    check: 'workflow-concurrency',
    what: 'the group is another one for each branch',
    status: 'error',
    make: line('group:', '  group: deploy-${{ github.ref }}\n'),
  },
  {
    check: 'workflow-cancel',
    what: 'a new run cancels the one in progress',
    status: 'error',
    make: line('cancel-in-progress:', '  cancel-in-progress: true\n'),
  },
  {
    check: 'workflow-cancel',
    what: 'an expression decides',
    status: 'warning',
    make: line('cancel-in-progress:', '  cancel-in-progress: ${{ github.run_attempt > 1 }}\n'),
  },
  {
    check: 'workflow-queue',
    what: 'a new run cancels the one that waits',
    status: 'warning',
    make: line('queue:', ''),
  },
  {
    check: 'workflow-pin',
    what: 'the version moves',
    status: 'warning',
    make: line('- uses:', '      - uses: acme/refresh-oauth-token@v1\n'),
  },
  {
    check: 'workflow-inputs',
    what: 'a required input is missing',
    status: 'error',
    make: line('github-token:', ''),
  },
  {
    check: 'workflow-inputs',
    what: 'an input is misspelled',
    status: 'error',
    make: line('github-token:', '          github-token: ${{ secrets.A }}\n          scopes: a\n'),
  },
  {
    check: 'workflow-inputs',
    what: 'the token and the name are of two secrets',
    status: 'error',
    make: line('refresh-token:', '          refresh-token: ${{ secrets.OTHER }}\n'),
  },
  {
    check: 'workflow-inputs',
    what: 'GITHUB_TOKEN can never write a secret',
    status: 'error',
    make: line('github-token:', '          github-token: ${{ github.token }}\n'),
  },
  {
    check: 'workflow-schedule',
    what: 'the schedule is too rare',
    status: 'error',
    make: line('- cron:', '    - cron: "0 0 1 1,7 *"\n'),
  },
  {
    check: 'workflow-schedule',
    what: 'one failed run is too many',
    status: 'warning',
    make: line('- cron:', '    - cron: "0 0 1 */2 *"\n'),
  },
  {
    check: 'workflow-schedule',
    what: 'there is no schedule',
    status: 'warning',
    make: ({ setWorkflow }) => setWorkflow(text => text.replace(/ {2}schedule:\n.*\n/, '')),
  },
  ...(['disabled_inactivity', 'disabled_manually'] as const).map(
    (state): Wrong => ({
      check: 'workflow-state',
      what: state,
      status: 'error',
      make: ({ app: { workflows } }) => Object.assign(workflows[0] ?? {}, { state }),
    }),
  ),
  {
    check: 'last-run',
    what: 'it failed',
    status: 'error',
    make: ({ app }) => Object.assign(app.runs[0] ?? {}, { conclusion: 'failure' }),
  },
  {
    check: 'last-run',
    what: 'it was cancelled',
    status: 'warning',
    make: ({ app }) => Object.assign(app.runs[0] ?? {}, { conclusion: 'cancelled' }),
  },
  {
    check: 'runner',
    what: 'the self-hosted runner is too old',
    status: 'error',
    make: setup => {
      line('runs-on:', '    runs-on: [self-hosted, linux]\n')(setup)
      setup.app.addRunner('box', { version: '2.320.0' })
    },
  },
  {
    check: 'concurrency-groups',
    what: 'GitHub reports none',
    status: 'warning',
    make: ({ app }) => Object.assign(app.runs[0] ?? {}, { groups: [] }),
  },
  {
    check: 'client',
    what: 'the client secret is wrong',
    status: 'error',
    env: { CLIENT_SECRET: 'another-client-secret' },
  },
  {
    check: 'clock',
    what: "GitHub's clock is two minutes ahead",
    status: 'warning',
    clockSkewMs: 120_000,
  },
]

test.each(rows)('$check: $what', async row => {
  const { check, status, place, clockSkewMs = 0, unknown = [], make, args = [], env } = row
  const setup = await soundSetup(place, { github: { clockSkewMs } })
  make?.(setup)
  const more = row.ownProvider ? ['--token-url', setup.world.provider.tokenUrl] : []
  const { notOk, checks, exitCode } = await setup.doctor([...args, ...more], env ? { env } : {})
  const others = Object.fromEntries(unknown.map(id => [id, 'unknown']))
  expect(notOk).toEqual({ [check]: status, ...others })
  expect(exitCode).toBe(status === 'error' ? 1 : 0)
  expect(checks.find(({ id }) => id === check)?.remedy).toMatch(/\w{3}/)
})

/** A finding that makes others unknown, or that needs a provider or server that is not here. */
const notAlone = [
  'github-token: error',
  'repository: error',
  'environment: error',
  'provider: error',
  'public-key: error',
  'workflow-concurrency: warning',
]

test('the documents have every finding, and no other', () => {
  const documented = Object.entries(doctorFindings).flatMap(([check, levels]) =>
    Object.keys(levels).map(level => `${check}: ${level}`),
  )
  const shown = rows.map(({ check, status }) => `${check}: ${status}`)
  expect(new Set(documented)).toEqual(new Set([...shown, ...notAlone]))
})

test('an unreachable provider is found, and the client is not asked about', async () => {
  const setup = await soundSetup()
  await setup.world.provider.down()
  const { notOk, exitCode } = await setup.doctor()
  expect(notOk).toEqual({ provider: 'error', client: 'unknown' })
  expect(exitCode).toBe(1)
})

test('a missing environment is found, and what would be in it is not checked', async () => {
  const setup = await soundSetup()
  setup.app.environments.delete('production')
  const { notOk, exitCode } = await setup.doctor()
  const { environment, ...others } = notOk
  expect(environment).toBe('error')
  expect(new Set(Object.values(others))).toEqual(new Set(['unknown']))
  expect(new Set(Object.keys(others))).toEqual(
    new Set(['client', 'client-id', 'client-secret', 'public-key', 'secret', 'write-access']),
  )
  expect(exitCode).toBe(1)
})

test('an archived repository is found', async () => {
  const setup = await soundSetup()
  setup.app.archived = true
  expect((await setup.doctor()).notOk).toMatchObject({ repository: 'error' })
})
