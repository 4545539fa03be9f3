import { describe, expect, test } from '@jest/globals'
import { judgeGroups } from '../../../../src/cli/doctor/checks/concurrency.ts'
import { refsThatMayNotDeploy } from '../../../../src/cli/doctor/checks/environment.ts'
import { problemsWithInputs } from '../../../../src/cli/doctor/checks/inputs.ts'
import { judgeClock } from '../../../../src/cli/doctor/checks/provider.ts'
import { isHosted, isOlder } from '../../../../src/cli/doctor/checks/runner.ts'
import { judgeRun } from '../../../../src/cli/doctor/checks/runs.ts'
import { judgeSchedule } from '../../../../src/cli/doctor/checks/schedule.ts'
import { judgeAge } from '../../../../src/cli/doctor/checks/secret.ts'
import { judgeShadows } from '../../../../src/cli/doctor/checks/shadowed.ts'
import { judgePin } from '../../../../src/cli/doctor/checks/workflow.ts'
import { checks } from '../../../../src/cli/doctor/checks.ts'
import { NotKnown, type Status } from '../../../../src/cli/doctor/finding.ts'
import { offsetOf } from '../../../../src/cli/doctor/observe-dates.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 3)
const same = (text: string) => text

test('every check has an ID in kebab case, and answers a question', () => {
  for (const [id, { question }] of Object.entries(checks)) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(question).toMatch(/^[A-Z].*\?$/)
  }
})

describe('the age of the secret', () => {
  type Row = readonly [
    what: string,
    kind: 'rolling' | 'issued' | 'absolute',
    saved: number,
    status: Status,
  ]
  const rows: readonly Row[] = [
    ['75 of 90 days', 'issued', 75, 'ok'],
    ['76 of 90 days', 'issued', 76, 'warning'],
    ['89 of 90 days', 'issued', 89, 'warning'],
    ['91 of 90 days', 'issued', 91, 'error'],
    ['91 days since the sign-in', 'absolute', 91, 'error'],
    ['10 days since the last use', 'rolling', 10, 'ok'],
    ['91 days since the last use', 'rolling', 91, 'error'],
  ]
  test.each(rows)('%s (%s)', (_, kind, days, status) => {
    const provider = {
      title: 'Example',
      rotates: kind === 'absolute' ? 'never' : 'always',
      refreshTokenLifetime: { days: 90, kind },
    } as const
    const dates = { savedAt: NOW - days * DAY, usedAt: undefined }
    expect(judgeAge(provider, dates, NOW, 'Sign in.').status).toBe(status)
  })

  test('a use extends a rolling lifetime without a rotation', () => {
    const provider = {
      title: 'Example',
      rotates: 'never',
      refreshTokenLifetime: { days: 90, kind: 'rolling' },
    } as const
    const dates = { savedAt: NOW - 300 * DAY, usedAt: NOW - 5 * DAY }
    expect(judgeAge(provider, dates, NOW, '').status).toBe('ok')
  })

  test('an absolute lifetime cannot be seen after a rotation', () => {
    const provider = {
      title: 'Example',
      rotates: 'always',
      refreshTokenLifetime: { days: 90, kind: 'absolute' },
    } as const
    const dates = { savedAt: NOW - 300 * DAY, usedAt: undefined }
    expect(judgeAge(provider, dates, NOW, '').status).toBe('ok')
  })
})

describe('a secret of the same name', () => {
  const at = {
    environment: { kind: 'environment', owner: 'acme', repo: 'app', environment: 'prod' },
    repository: { kind: 'repository', owner: 'acme', repo: 'app' },
    organization: { kind: 'organization' },
  } as const
  type Kind = keyof typeof at
  const rows: readonly (readonly [own: Kind, also: readonly Kind[], status: Status])[] = [
    ['environment', [], 'ok'],
    ['environment', ['repository'], 'warning'],
    ['environment', ['organization'], 'warning'],
    ['repository', ['environment'], 'error'],
    ['repository', ['organization'], 'warning'],
    ['repository', ['environment', 'organization'], 'error'],
    ['organization', ['repository'], 'error'],
    ['organization', ['environment'], 'error'],
  ]
  test.each(rows)('of the %s, and of %j', (own, also, status) => {
    const found = [own, ...also].map(kind => ({ level: at[kind], value: true }))
    const missing = (['environment', 'repository'] as const)
      .filter(kind => ![own, ...also].includes(kind))
      .map(kind => ({ level: at[kind], value: false }))
    expect(judgeShadows(own, 'RT', [...missing, ...found]).status).toBe(status)
  })
})

describe('a schedule', () => {
  const rolling = { title: 'Example', refreshTokenLifetime: { days: 30, kind: 'rolling' } } as const
  test.each([
    [['0 0 * * *'], 'ok'],
    [['0 0 * * 1'], 'ok'],
    [['0 0 1,15 * *'], 'warning'],
    [['0 0 1 * *'], 'error'],
    [['0 0 1 * *', '0 0 11 * *', '0 0 21 * *'], 'ok'],
    [['0 0 31 2 *'], 'error'],
    [['tomorrow'], 'error'],
    [[], 'warning'],
  ])('%j for 30 days: %s', (schedules, status) => {
    expect(judgeSchedule(schedules, rolling, NOW, 'COMMAND').status).toBe(status)
  })

  test.each([
    ['nothing is known', {}],
    ['no use extends it', { refreshTokenLifetime: { days: 30, kind: 'absolute' } }],
  ] as const)('is not needed where %s', (_, provider) => {
    expect(judgeSchedule([], { title: 'Example', ...provider }, NOW, 'COMMAND').status).toBe('ok')
  })
})

describe('concurrency groups', () => {
  const use = (label: string, ...groups: string[]) => ({
    label,
    groups: groups.map(group => ({ group, cancelInProgress: 'false', queue: 'max' })),
  })
  test.each([
    ['one', [use('a', 'x')], 'ok'],
    ['the same in any case', [use('a', 'x'), use('b', 'X')], 'ok'],
    ['at the workflow and at the job', [use('a', 'w', 'x'), use('b', 'x')], 'ok'],
    ['a fixed one beside one for each branch', [use('a', 'x', '${{ github.ref }}')], 'ok'],
    ['the same variable', [use('a', '${{ vars.X }}'), use('b', '${{ vars.X }}')], 'ok'],
    ['none', [use('a')], 'error'],
    ['one without', [use('a', 'x'), use('b')], 'error'],
    ['two', [use('a', 'x'), use('b', 'y')], 'error'],
    ['for each branch', [use('a', 'x-${{ github.ref_name }}')], 'error'],
    ['the workflow and its own job in one', [use('a', 'x', 'x')], 'error'],
  ] as const)('%s', (_, uses, status) => {
    expect(judgeGroups(uses, same).status).toBe(status)
  })
})

describe('inputs', () => {
  const complete = {
    'client-id': 'x',
    'client-secret': '${{ secrets.CS }}',
    'refresh-token': '${{ secrets.RT }}',
    'secret-name': 'RT',
    'github-token': '${{ secrets.PAT }}',
  }
  const rows: readonly (readonly [what: string, inputs: Record<string, string>, about: RegExp])[] =
    [
      ['an empty one', { 'client-id': '' }, /^`client-id` is missing/],
      ['no client secret', { 'client-secret': '' }, /^`client-secret` is missing/],
      ['a misspelled one', { enviroment: 'x' }, /did you mean `environment`/],
      ['an unknown one', { zzzzzzzz: 'x' }, /^`zzzzzzzz` is no input of the action\.$/],
      ['another secret', { 'secret-name': 'RT2' }, /another secret/],
      [
        'another access token',
        { 'access-token': '${{ secrets.AT }}', 'access-token-secret': 'AT2' },
        /`access-token` comes from another secret/,
      ],
      ['no name for it', { 'access-token': '${{ secrets.AT }}' }, /requires `access-token-secret`/],
      ['the token itself', { 'refresh-token': 'abc-secret' }, /contains the token itself/],
      ['GITHUB_TOKEN', { 'github-token': '${{ secrets.GITHUB_TOKEN }}' }, /can never write/],
      ['two places', { environment: 'a', organization: 'b' }, /exclude each other/],
    ]
  test.each(rows)('%s', (_, inputs, about) => {
    const problems = problemsWithInputs({ ...complete, ...inputs }, 'client-secret')
    expect(problems).toEqual([expect.stringMatching(about)])
    expect(problems.join()).not.toContain('abc-secret')
  })

  test.each([
    ['the usual ones', {}],
    ['the same secret in another case', { 'secret-name': 'rt' }],
    ['a name that is not known', { 'secret-name': '${{ vars.NAME }}' }],
    ['inputs in capitals', { 'Dry-Run': 'true' }],
  ])('nothing is wrong with %s', (_, inputs) => {
    expect(problemsWithInputs({ ...complete, ...inputs }, 'client-secret')).toEqual([])
  })
})

describe('branches', () => {
  const branch = (pattern: string) => ({ pattern, type: 'branch' }) as const
  const tag = (pattern: string) => ({ pattern, type: 'tag' }) as const
  const trigger = { events: ['schedule'], branches: [], tags: [] }
  test.each([
    ['main', [branch('main')], trigger, []],
    ['a pattern', [branch('ma*')], trigger, []],
    ['another', [branch('release/*')], trigger, ['the branch main']],
    [
      'a star stops at a slash',
      [branch('*')],
      { ...trigger, branches: ['a/b'] },
      ['the branch a/b'],
    ],
    ['two stars do not', [branch('*'), branch('**/*')], { ...trigger, branches: ['a/b/c'] }, []],
    [
      'the same pattern',
      [branch('main'), branch('v[0-9]')],
      { ...trigger, branches: ['v[0-9]'] },
      [],
    ],
    [
      'a push to another',
      [branch('next')],
      { ...trigger, events: ['push'], branches: ['next'] },
      [],
    ],
    ['an excluded one', [branch('main')], { ...trigger, branches: ['!x'] }, []],
    ['a tag', [branch('main')], { ...trigger, tags: ['v*'] }, ['the tag v*']],
    ['an allowed tag', [branch('main'), tag('v*')], { ...trigger, tags: ['v1.2'] }, []],
  ] as const)('%s', (_, allowed, triggers, refused) => {
    expect(refsThatMayNotDeploy(allowed, 'main', [triggers])).toEqual(refused)
  })
})

test.each([
  ['./', 'ok'],
  ['a/refresh-oauth-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3', 'ok'],
  ['a/refresh-oauth-token@v1.2.3', 'ok'],
  ['a/refresh-oauth-token@v1', 'warning'],
  ['a/refresh-oauth-token@v1.2', 'warning'],
  ['a/refresh-oauth-token@main', 'warning'],
  ['a/refresh-oauth-token@1b10c78', 'warning'],
  ['a/refresh-oauth-token', 'warning'],
])('uses: %s is %s', (uses, status) => {
  expect(judgePin({ uses, label: 'a' }, same).status).toBe(status)
})

test.each([
  [['ubuntu-latest'], true],
  [['ubuntu-24.04'], true],
  [['ubuntu-24.04-arm'], true],
  [['windows-2025'], true],
  [['macos-15-xlarge'], true],
  [['ubuntu-slim'], true],
  [['self-hosted'], false],
  [['self-hosted', 'ubuntu-latest'], false],
  [['my-ubuntu-latest'], false],
  [['${{ matrix.os }}'], false],
  [[], false],
])('%j is a GitHub-hosted runner: %s', (labels, hosted) => {
  expect(isHosted(labels)).toBe(hosted)
})

test.each([
  ['2.327.0', true],
  ['2.327.1', false],
  ['2.99.9', true],
  ['2.1000.0', false],
  ['3.0.0', false],
])('the runner %s is too old: %s', (version, older) => {
  expect(isOlder(version, '2.327.1')).toBe(older)
})

test.each([
  ['success', 'ok'],
  ['skipped', 'ok'],
  ['failure', 'error'],
  ['timed_out', 'error'],
  ['startup_failure', 'error'],
  ['cancelled', 'warning'],
  ['action_required', 'warning'],
])('a run that ended with %s is %s', (conclusion, status) => {
  const run = { id: 1, conclusion, url: 'https://github.com/a', startedAt: NOW }
  expect(judgeRun('a.yml', run, same).status).toBe(status)
})

describe('the clock', () => {
  test.each([
    ['the same second', 0, 0, 500, 0],
    ['an hour ahead', 3_600_000, 0, 200, 3_599_800],
    ['an hour behind', -3_600_000, 0, 200, -3_599_000],
    ['a slow response', 4_000, 0, 5_000, 0],
  ])('%s', (_, date, sentAt, receivedAt, offset) => {
    const header = new Date(NOW + date).toUTCString()
    expect(offsetOf(header, NOW + sentAt, NOW + receivedAt)).toBe(offset)
  })

  test.each([
    [59_000, 'ok'],
    [-60_000, 'ok'],
    [61_000, 'warning'],
    [-61_000, 'warning'],
  ])('%d ms is %s', (ms, status) => {
    const offsets = [
      ['https://a.example', 0],
      ['https://b.example', ms],
    ] as const
    expect(judgeClock(offsets).status).toBe(status)
  })

  test('is not known without a date', () => {
    expect(offsetOf(undefined, NOW, NOW)).toBeUndefined()
    expect(() => judgeClock([])).toThrow(NotKnown)
  })
})
