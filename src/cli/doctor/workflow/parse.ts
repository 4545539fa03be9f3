import { parseDocument } from 'yaml'
import type { WorkflowText } from '../../../github/workflow-text.ts'
import type { Concurrency, Job, Texts, Triggers, Workflow } from './model.ts'

/** Undefined if the file is no YAML, or no mapping with jobs. Whatever else is wrong is left out. */
export function parseWorkflow({ path, text }: WorkflowText): Workflow | undefined {
  const content = readYaml(text)
  if (!isMapping(content) || !isMapping(content['jobs'])) return undefined
  return {
    path,
    name: toText(content['name']) ?? path,
    triggers: toTriggers(content['on']),
    concurrency: toConcurrency(content['concurrency']),
    jobs: Object.entries(content['jobs']).map(([id, job]) => toJob(id, toMapping(job))),
  }
}

type Mapping = Readonly<Record<string, unknown>>

function readYaml(text: string): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'silent', merge: true })
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 })
  } catch {
    return undefined
  }
}

/** `on` is an event, a list of events, or a mapping. */
function toTriggers(on: unknown): Triggers {
  const events = isMapping(on) ? Object.keys(on) : toTexts(on)
  const details = toMapping(on)
  const push = toMapping(details['push'])
  const schedules = Array.isArray(details['schedule']) ? details['schedule'] : []
  const inputs = ['workflow_dispatch', 'workflow_call'].flatMap(event =>
    Object.entries(toMapping(toMapping(details[event])['inputs'])),
  )
  return {
    events,
    schedules: schedules.flatMap(schedule => toText(toMapping(schedule)['cron']) ?? []),
    branches: toTexts(push['branches']),
    tags: toTexts(push['tags']),
    inputs: Object.fromEntries(
      inputs.map(([name, input]) => [name, toText(toMapping(input)['default']) ?? '']),
    ),
  }
}

/** A group, or a mapping with one. */
function toConcurrency(value: unknown): Concurrency | undefined {
  const details = isMapping(value) ? value : { group: value }
  const group = toText(details['group'])
  return group === undefined
    ? undefined
    : {
        group,
        cancelInProgress: toText(details['cancel-in-progress']) ?? 'false',
        queue: toText(details['queue']) ?? 'single',
      }
}

function toJob(id: string, job: Mapping): Job {
  const { environment, secrets, 'runs-on': runsOn } = job
  const steps = Array.isArray(job['steps']) ? job['steps'].map(toMapping) : []
  return {
    id,
    environment: toText(isMapping(environment) ? environment['name'] : environment),
    concurrency: toConcurrency(job['concurrency']),
    runsOn: toTexts(isMapping(runsOn) ? (runsOn['labels'] ?? runsOn['group']) : runsOn),
    uses: toText(job['uses']),
    with: toTextMapping(job['with']),
    secrets: secrets === 'inherit' ? 'inherit' : toTextMapping(secrets),
    steps: steps.flatMap(step => {
      const uses = toText(step['uses'])
      return uses === undefined ? [] : [{ uses, with: toTextMapping(step['with']) }]
    }),
  }
}

function toTextMapping(value: unknown): Texts {
  return Object.fromEntries(
    Object.entries(toMapping(value)).map(([name, text]) => [name, toText(text) ?? '']),
  )
}

function toTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(one => toText(one) ?? [])
}

function toText(value: unknown): string | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value)
  return isScalar ? String(value).trim() : undefined
}

function toMapping(value: unknown): Mapping {
  return isMapping(value) ? value : {}
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
