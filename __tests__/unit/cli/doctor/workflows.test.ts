import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { loadWorkflows } from '../../../../src/cli/doctor/workflow/load.ts'
import { parseWorkflow } from '../../../../src/cli/doctor/workflow/parse.ts'
import { secretNameOf } from '../../../../src/cli/doctor/workflow/token-use.ts'

const repository = { owner: 'acme', repo: 'app' }
const path = '.github/workflows/a.yml'

const load = (files: Readonly<Record<string, string>>) =>
  loadWorkflows(
    Object.entries(files).map(([name, text]) => ({ path: `.github/workflows/${name}`, text })),
    repository,
  )

const STEP = `    steps:
      - uses: acme/refresh-oauth-token@v1
        with:
          secret-name: RT
`

describe('what starts a workflow', () => {
  test.each([
    ['on: push', ['push'], []],
    ['on: [push, schedule]', ['push', 'schedule'], []],
    ['on: {push: null, workflow_dispatch: }', ['push', 'workflow_dispatch'], []],
    ['"on":\n  schedule:\n  - cron: 0 0 * * *', ['schedule'], ['0 0 * * *']],
    ['on: {schedule: nonsense}', ['schedule'], []],
    ['x: y', [], []],
  ])('%s', (on, events, schedules) => {
    const workflow = parseWorkflow({ path, text: `${on}\njobs: {}\n` })
    expect(workflow?.triggers).toMatchObject({ events, schedules })
  })
})

test.each(['', '[]', 'jobs', 'jobs: []', 'a: [', 'jobs: {a: *b}', 'a: 1\na: 2\njobs: {}'])(
  'no workflow: %j',
  text => {
    expect(parseWorkflow({ path, text })).toBeUndefined()
  },
)

test.each([
  ['concurrency: a', { group: 'a', cancelInProgress: 'false', queue: 'single' }],
  [
    'concurrency: {group: a, cancel-in-progress: true, queue: max}',
    { group: 'a', cancelInProgress: 'true', queue: 'max' },
  ],
  ['concurrency: {queue: max}', undefined],
  ['concurrency: [a]', undefined],
])('%s', (text, concurrency) => {
  expect(parseWorkflow({ path, text: `${text}\njobs: {}` })?.concurrency).toEqual(concurrency)
})

test('anchors and merge keys are followed, and a bomb of them is refused', () => {
  const text = `on: push\njobs:\n  a: &a\n    environment: x\n  b:\n    <<: *a\n`
  expect(parseWorkflow({ path, text })?.jobs.map(job => job.environment)).toEqual(['x', 'x'])
  const layers = Array.from(
    { length: 12 },
    (_, n) => `  l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`)}]`,
  )
  const bomb = `x:\n  l0: &l0 [1]\n${layers.join('\n')}\njobs: {}\n`
  expect(parseWorkflow({ path, text: bomb })).toBeUndefined()
})

describe('a step uses the action', () => {
  test.each([
    ['acme/refresh-oauth-token@v1', true],
    ['Other/Refresh-OAuth-Token@main', true],
    ['./.github/actions/refresh-oauth-token', true],
    ['actions/checkout@v7', false],
    ['acme/refresh-oauth-token-2@v1', false],
    ['./', false],
  ])('uses: %s', (uses, found) => {
    const text = `on: push\njobs:\n  a:\n    steps:\n      - uses: ${uses}\n`
    expect(load({ 'a.yml': text }).uses).toHaveLength(found ? 1 : 0)
  })

  test('./ with its inputs', () => {
    const text = `on: push\njobs:\n  a:\n    steps:\n      - uses: ./\n        with: {refresh-token: x, secret-name: RT}\n`
    expect(load({ 'a.yml': text }).uses).toHaveLength(1)
  })
})

describe('a reusable workflow', () => {
  const called = `on:
  workflow_call:
    inputs:
      environment: { default: staging }
concurrency: group-\${{ inputs.environment }}
jobs:
  refresh:
    environment: \${{ inputs.environment }}
    concurrency: job
    steps:
      - uses: acme/refresh-oauth-token@v1
        with:
          refresh-token: \${{ secrets.token }}
`
  const caller = (uses: string, more = '') => `on: push
concurrency: outer
jobs:
  call:
    uses: ${uses}
    concurrency: calling
${more}`

  test('counts with what its caller passes', () => {
    const more = `    with:
      environment: production
    secrets:
      token: \${{ secrets.ANYPOINT_REFRESH_TOKEN }}
`
    const { uses } = load({
      'called.yml': called,
      'a.yml': caller('./.github/workflows/called.yml', more),
    })
    expect(uses).toHaveLength(1)
    const [use] = uses
    expect(use).toMatchObject({
      workflow: { path: '.github/workflows/a.yml' },
      label: 'called.yml, job refresh',
      environment: 'production',
    })
    expect(use?.groups.map(({ group }) => group)).toEqual([
      ...['outer', 'calling', 'group-production', 'job'],
    ])
    expect(use && secretNameOf(use)).toBe('ANYPOINT_REFRESH_TOKEN')
  })

  test.each([
    ['./.github/workflows/called.yml', 1],
    ['Acme/App/.github/workflows/called.yml@main', 1],
    ['acme/other/.github/workflows/called.yml@main', 0],
    ['./.github/workflows/missing.yml', 0],
  ])('uses: %s', (uses, count) => {
    const loaded = load({ 'called.yml': called, 'a.yml': caller(uses) })
    expect(loaded.uses).toHaveLength(count)
  })

  test('has defaults, and inherits secrets under their names', () => {
    const { uses } = load({
      'called.yml': called,
      'a.yml': caller('./.github/workflows/called.yml', '    secrets: inherit\n'),
    })
    expect(uses[0]?.environment).toBe('staging')
    expect(uses[0] && secretNameOf(uses[0])).toBe('token')
  })

  test('that calls itself ends', () => {
    const loop = `on: [push, workflow_call]\njobs:\n  a:\n    uses: ./.github/workflows/a.yml\n  b:\n${STEP}`
    expect(load({ 'a.yml': loop }).uses.length).toBeGreaterThan(0)
  })

  test('does not start by itself', () => {
    expect(load({ 'called.yml': called }).uses).toEqual([])
  })
})

test('a broken file counts only if it names the action', () => {
  const { broken } = load({ 'a.yml': 'jobs: [', 'b.yml': 'jobs: [ refresh-oauth-token' })
  expect(broken).toEqual(['.github/workflows/b.yml'])
})

test('what cannot be looked into is listed', () => {
  const text = `on: push\njobs:\n  a:\n    uses: acme/other/.github/workflows/x.yml@v1\n  b:\n    steps:\n      - uses: ./.github/actions/token\n`
  expect(load({ 'a.yml': text }).notRead).toEqual([
    'acme/other/.github/workflows/x.yml@v1',
    './.github/actions/token',
  ])
})

const examples = readdirSync('examples').filter(name => name.endsWith('.yml'))

test.each(examples)('the example %s can be read', name => {
  const text = readFileSync(`examples/${name}`, 'utf8')
  const { uses, broken } = load({ [name]: text })
  expect(broken).toEqual([])
  // A workflow that others call uses the token in its callers' runs.
  const own = /uses:.*refresh-oauth-token/.test(text) && !/workflow_call:/.test(text)
  expect(uses.length > 0).toBe(own)
  for (const use of uses) expect(secretNameOf(use)).toMatch(/REFRESH_TOKEN$/)
})
