import { expect, test } from '@jest/globals'
import { labelTarget, type Owner, ownerKinds, secretPath } from '../../../src/github/target.ts'

const repository: Owner = { kind: 'repository', owner: 'acme', repo: 'app' }
const environment: Owner = { ...repository, kind: 'environment', environment: 'prod/eu west' }
const organization: Owner = { kind: 'organization', org: 'acme' }

const targets = [
  [repository, 'actions', '/repos/acme/app/actions/secrets/RT', 'secret RT of repository acme/app'],
  [
    repository,
    'dependabot',
    '/repos/acme/app/dependabot/secrets/RT',
    'secret RT (dependabot) of repository acme/app',
  ],
  [
    environment,
    'actions',
    '/repos/acme/app/environments/prod%2Feu%20west/secrets/RT',
    'secret RT of environment prod/eu west of acme/app',
  ],
  [
    organization,
    'codespaces',
    '/orgs/acme/codespaces/secrets/RT',
    'secret RT (codespaces) of organization acme',
  ],
] as const

test.each(targets)('%j, %s: its path and its name in the log', (owner, app, path, label) => {
  const target = { owner, app, name: 'RT' }
  expect(secretPath(target)).toBe(path)
  expect(labelTarget(target)).toBe(label)
})

test('no name leads to another path of the API', () => {
  const target = {
    owner: { ...environment, environment: '../../x?y#z' },
    app: 'actions',
    name: 'R',
  }
  expect(secretPath(target as Parameters<typeof secretPath>[0])).toBe(
    '/repos/acme/app/environments/..%2F..%2Fx%3Fy%23z/secrets/R',
  )
})

test('the name of an environment in the log cannot contain a workflow command', () => {
  const target = { owner: { ...environment, environment: '##[error]x' }, app: 'actions', name: 'R' }
  expect(labelTarget(target as Parameters<typeof labelTarget>[0])).not.toContain('##[')
})

test('an environment secret needs Environments: write alone', () => {
  expect(ownerKinds.environment.permissions).toEqual({ actions: 'Environments: write' })
})
