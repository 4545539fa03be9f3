import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { concurrencyGroup } from '../../../../src/cli/workflow/settings.ts'
import { workflowText } from '../../../../src/cli/workflow/text.ts'
import { everyWorkflow, settingsFor, titleOf } from './every-workflow.ts'

interface Workflow {
  readonly permissions: unknown
  readonly concurrency: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly environment?: string
  readonly steps: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const action = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
}

const all = everyWorkflow().map(settings => {
  const text = workflowText(settings)
  return { title: titleOf(settings), settings, text, workflow: parse(text) as Workflow }
})

test('there are workflows for every choice', () => {
  expect(all.length).toBeGreaterThan(500)
  expect(new Set(all.map(({ title }) => title)).size).toBeGreaterThan(450)
})

function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

function usesOfAction(workflow: Workflow): Step[] {
  return stepsOf(workflow).filter(({ uses }) => uses?.includes('/refresh-oauth-token@'))
}

test('every workflow gives the action its required inputs, and no unknown one', () => {
  const required = Object.keys(action.inputs).filter(name => action.inputs[name]?.required)
  const wrong = all.filter(({ settings, workflow }) => {
    const steps = usesOfAction(workflow)
    const inputs = steps.flatMap(step => Object.keys(step.with ?? {}))
    return !(
      steps.length === (settings.name === 'reader' ? 0 : 1) &&
      inputs.every(name => name in action.inputs) &&
      (steps.length === 0 || required.every(name => inputs.includes(name)))
    )
  })
  expect(wrong.map(({ title }) => title)).toEqual([])
})

test('every secret and variable is one of the credential', () => {
  const secrets = [
    'refreshToken',
    'accessToken',
    'clientSecret',
    'privateKey',
    'writerToken',
    'appPrivateKey',
  ]
  const variables = ['clientId', 'certificate', 'appClientId']
  const wrong = all.flatMap(({ title, text, settings: { names } }) => {
    const allowed = [
      ...secrets.map(name => `secrets.${names[name as keyof typeof names]}`),
      ...variables.map(name => `vars.${names[name as keyof typeof names]}`),
    ]
    const used = [...text.matchAll(/\b(?:secrets|vars)\.\w+/g)].map(([name]) => name)
    return used.filter(name => !allowed.includes(name)).map(name => [title, name])
  })
  expect(wrong).toEqual([])
})

test('all workflows that refresh one token share a concurrency group and cancel nothing', () => {
  const wrong = all.filter(({ settings, workflow: { concurrency } }) => {
    const suffix = settings.name === 'reader' ? '-reader' : ''
    return !(
      concurrency['group'] === `${concurrencyGroup(settings)}${suffix}` &&
      concurrency['cancel-in-progress'] === false &&
      concurrency['queue'] === 'max'
    )
  })
  expect(wrong.map(({ title }) => title)).toEqual([])
  expect(new Set(all.map(({ settings }) => concurrencyGroup(settings)))).toEqual(
    new Set(['acme-production', 'acme-refresh-token', 'acme-acme']),
  )
})

test('no workflow has permissions by default, and every action is pinned to a commit', () => {
  const wrong = all.filter(
    ({ workflow }) =>
      JSON.stringify(workflow.permissions) !== '{}' ||
      stepsOf(workflow).some(({ uses }) => uses && !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses)),
  )
  expect(wrong.map(({ title }) => title)).toEqual([])
})

test('a job names the environment that the action saves in', () => {
  for (const { settings, workflow, title } of all) {
    const expected = settings.place.kind === 'environment' ? settings.place.environment : undefined
    for (const job of Object.values(workflow.jobs)) {
      expect([title, job.environment]).toEqual([title, expected])
    }
    for (const step of usesOfAction(workflow)) {
      expect([title, step.with?.['environment']]).toEqual([title, expected])
    }
  }
})

test('no line is longer than 110 columns, except for a pinned action', () => {
  const long = all.flatMap(({ text }) =>
    text.split('\n').filter(line => line.length > 110 && !line.includes('uses:')),
  )
  expect(new Set(long)).toEqual(new Set())
})

test.each(
  [
    settingsFor({ name: 'deploy' }),
    settingsFor({
      name: 'reuse',
      provider: 'auth0',
      given: { domain: 'acme.eu.auth0.com' },
      place: { kind: 'repository' },
      writer: 'app',
      next: 'maven',
    }),
    settingsFor({ name: 'keep-alive', writer: 'app' }),
    settingsFor({
      name: 'rotator',
      provider: 'custom',
      given: { 'token-url': 'https://login.example.com/token' },
      place: { kind: 'organization', org: 'acme' },
      writer: 'app',
    }),
    settingsFor({ name: 'reader', provider: 'google', writer: 'none' }),
  ].map(settings => [titleOf(settings), settings] as const),
)('%s', (_title, settings) => {
  expect(workflowText(settings)).toMatchSnapshot()
})
