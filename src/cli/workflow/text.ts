import type { WorkflowName } from '../choices.ts'
import { type NextStep, nextStep } from './next-steps.ts'
import { effectOf, keepAliveSchedule, rotationSchedule, type Schedule } from './schedule.ts'
import { concurrencyGroup, type WorkflowSettings } from './settings.ts'
import { step } from './step.ts'
import { secret, tokenSteps } from './token-steps.ts'
import { comment, expression, indent, lines, scalar } from './yaml.ts'

/** The text of a workflow file. It names no secret or variable but those of the credential. */
export function workflowText(settings: WorkflowSettings): string {
  return file(workflows[settings.name](settings), settings)
}

interface Workflow {
  readonly name: string
  /** What it is for, as sentences. */
  readonly about: string
  readonly schedule?: Schedule
  readonly concurrency: string
  /** Of the job, in minutes. */
  readonly timeout: number
  readonly checkout?: boolean
  readonly steps: readonly string[]
}

const workflows: Readonly<Record<WorkflowName, (settings: WorkflowSettings) => Workflow>> = {
  deploy: settings => ({
    name: 'Deploy',
    about:
      'Refreshes the token in every run, saves the new refresh token, and uses the access token.',
    concurrency: sharedGroup(settings),
    timeout: 30,
    ...withNext(nextStep(settings, issuedToken), tokenSteps(settings, 'not-saved')),
  }),
  reuse: settings => ({
    name: 'Deploy with a reused token',
    about:
      'Keeps the access token in a secret next to the refresh token. A run reuses it while it is valid, and refreshes it otherwise, so any number of runs in an hour need one refresh.',
    concurrency: sharedGroup(settings),
    timeout: 30,
    ...withNext(nextStep(settings, issuedToken), tokenSteps(settings, 'reused')),
  }),
  'keep-alive': settings => ({
    name: 'Keep the refresh token alive',
    about: `Uses a refresh token that is rarely needed, before it ends. ${effectOf(settings.provider.provider)}`,
    schedule: keepAliveSchedule(settings.provider.provider, concurrencyGroup(settings)),
    concurrency: sharedGroup(settings),
    timeout: 15,
    steps: tokenSteps(settings, 'saved'),
  }),
  rotator: settings => ({
    name: 'Rotate the tokens',
    about:
      'Keeps a valid access token in a secret, for any number of workflows that only read it. No other workflow may refresh the token then.',
    schedule: rotationSchedule(concurrencyGroup(settings)),
    concurrency: sharedGroup(settings),
    timeout: 15,
    steps: tokenSteps(settings, 'saved'),
  }),
  reader: settings => ({
    name: 'Use the access token',
    about:
      'Uses the access token that the rotator saves, and never the refresh token. Any number of workflows can do this at the same time.',
    concurrency: concurrency(
      'Runs of this workflow wait for each other, and for no other workflow.',
      `${concurrencyGroup(settings)}-reader`,
    ),
    timeout: 30,
    ...withNext(nextStep(settings, secret(settings.names.accessToken)), []),
  }),
}

const issuedToken = expression('steps.token.outputs.access-token')

function withNext(
  { checkout, prepare, use }: NextStep,
  token: readonly string[],
): Pick<Workflow, 'checkout' | 'steps'> {
  return { checkout, steps: [...(checkout ? [CHECKOUT] : []), ...prepare, ...token, use] }
}

const CHECKOUT = step({
  name: 'Check out the code',
  uses: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  with: [['persist-credentials', { yaml: 'false' }]],
})

function sharedGroup(settings: WorkflowSettings): string {
  const text = {
    environment:
      'A refresh token works only once, so all workflows that use it share this group and wait. GitHub reads the secrets of an environment when the job starts, so a run that waited gets the newest token.',
    repository:
      'A refresh token works only once, so all workflows that use it share this group and wait. GitHub reads the secrets of a repository when the run is queued. A run that waited for a refresh fails before it uses its old token. With the secrets of an environment it would get the new one.',
    organization:
      'A refresh token works only once, so all workflows that use it share this group and wait. The group does not reach other repositories: only one repository may refresh the token. GitHub reads the secrets of an organization when the run is queued. A run that waited for a refresh fails before it uses its old token.',
  }
  return concurrency(text[settings.place.kind], concurrencyGroup(settings))
}

function concurrency(about: string, group: string): string {
  return `${comment(about)}
concurrency:
  group: ${scalar(group)}
  cancel-in-progress: false
  queue: max`
}

function file(workflow: Workflow, { name, place }: WorkflowSettings): string {
  const job = lines(
    `name: ${workflow.name}`,
    workflow.checkout && 'permissions:\n  contents: read # to check out the code',
    'runs-on: ubuntu-latest',
    `timeout-minutes: ${workflow.timeout}`,
    place.kind === 'environment' && `environment: ${scalar(place.environment)}`,
    'steps:',
    indent(2, workflow.steps.join('\n\n')),
  )
  return `${comment(workflow.about)}
name: ${workflow.name}

on:
${indent(2, trigger(workflow.schedule))}
  workflow_dispatch:

permissions: {}

${workflow.concurrency}

jobs:
  ${name}:
${indent(4, job)}
`
}

function trigger(schedule: Schedule | undefined): string {
  if (schedule === undefined) return 'push:\n  branches: [main]'
  return `schedule:
${indent(2, comment(`${schedule.reason} In a public repository, GitHub disables schedules after 60 days without activity.`))}
  - cron: "${schedule.cron}"`
}
