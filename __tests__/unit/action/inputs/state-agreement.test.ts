import { expect, test } from '@jest/globals'
import type { RawInputs } from '../../../../src/action/inputs/raw.ts'
import { disagreement } from '../../../../src/action/inputs/state-agreement.ts'
import type { PendingWrite } from '../../../../src/action/model.ts'
import { environment, organization, pendingWrite, targetOf } from '../plan.ts'

const ENV = { GITHUB_REPOSITORY: 'acme/app' }

function compare(write: Partial<PendingWrite>, inputs: Record<string, string>, env = ENV) {
  return disagreement(pendingWrite(write), new Map(Object.entries(inputs)) as RawInputs, env)
}

const production = { target: targetOf(environment) }
const shared = { target: targetOf(organization) }
const accessToken = { token: 'access-token' as const, target: targetOf(environment, 'AT') }

const agreeing: readonly [string, Partial<PendingWrite>, Record<string, string>][] = [
  ['no inputs, and a secret of this repository', {}, {}],
  ['no inputs, and an environment of this repository', production, {}],
  ["no inputs, and this repository's organization", shared, {}],
  [
    'the same inputs',
    production,
    {
      environment: 'production',
      'secret-name': 'REFRESH_TOKEN',
      repository: 'acme/app',
      app: 'actions',
      'github-api-url': 'https://api.github.com/',
    },
  ],
  [
    'the same inputs in another case',
    production,
    {
      environment: 'Production',
      'secret-name': 'refresh_token',
      repository: 'ACME/App',
      app: ' ACTIONS',
    },
  ],
  ['one of several stores', {}, { app: 'dependabot, Actions' }],
  [
    'the name of the access token',
    accessToken,
    { 'access-token-secret': 'AT', 'secret-name': 'RT' },
  ],
]

test.each(agreeing)('%s agree', (_, write, inputs) => {
  expect(compare(write, inputs)).toBeUndefined()
})

const differing: readonly [string, Partial<PendingWrite>, Record<string, string>][] = [
  ['secret-name', {}, { 'secret-name': 'OTHER' }],
  ['access-token-secret', accessToken, { 'access-token-secret': 'OTHER' }],
  ['environment', production, { environment: 'staging' }],
  ['environment', {}, { environment: 'production' }],
  ['organization', shared, { organization: 'other' }],
  ['organization', {}, { organization: 'acme' }],
  ['repository', {}, { repository: 'acme/tools' }],
  ['app', {}, { app: 'dependabot' }],
  ['github-api-url', {}, { 'github-api-url': 'https://ghe.example/api/v3' }],
]

test.each(differing)('another `%s` is named', (input, write, inputs) => {
  expect(compare(write, inputs)).toBe(
    `The input \`${input}\` of the post step differs from that of the main step.`,
  )
})

test.each([
  ['another repository', {}, 'acme/other'],
  ['another organization', shared, 'other/app'],
  ['what may be of another repository', {}, ''],
  ['what may be of another organization', shared, ''],
])('with no inputs, %s is not written', (_, write, repository) => {
  expect(compare(write, {}, { GITHUB_REPOSITORY: repository })).toBeDefined()
})
