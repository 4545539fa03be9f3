import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'

type Values = Readonly<Record<string, string>>
export type Concurrency = {
  readonly group: string
  readonly 'cancel-in-progress'?: boolean
  readonly queue?: string
}
export type Step = { readonly uses?: string; readonly with?: Values; readonly env?: Values }
export type Job = {
  readonly uses?: string
  readonly with?: Values
  readonly environment?: string
  readonly concurrency?: Concurrency
  readonly permissions?: Values
  readonly strategy?: { readonly matrix?: { readonly include?: readonly Values[] } }
  readonly steps?: readonly Step[]
}
type Inputs = Readonly<Record<string, { readonly default?: string }>>
type Triggers = Readonly<Record<string, { readonly inputs?: Inputs } | null>>
export type Example = {
  readonly file: string
  readonly text: string
  readonly on: Triggers
  readonly permissions?: Values
  readonly concurrency?: Concurrency
  readonly jobs: Readonly<Record<string, Job>>
}

/** One way in which an example uses a refresh token. */
export type TokenUse = {
  readonly file: string
  /** Where the refresh token is: its environment, or else its organization, and its secret. */
  readonly token: string
  readonly concurrency: Concurrency | undefined
}

/** The workflows in examples/. */
export const examples: readonly Example[] = readdirSync('examples')
  .filter(file => file.endsWith('.yml'))
  .map(file => {
    const text = readFileSync(`examples/${file}`, 'utf8')
    return { file, text, ...parse(text) }
  })

/** The steps that use this action, in all jobs. */
export function ownSteps({ jobs }: Example): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps.filter(isOwn))
}

function isOwn({ uses }: Step): boolean {
  return uses?.startsWith('your-org/refresh-oauth-token@') ?? false
}

/** Every use of a refresh token, with the values that inputs and matrices have. */
export function tokenUses(all: readonly Example[]): readonly TokenUse[] {
  return all.flatMap(example =>
    Object.values(example.jobs).flatMap(job =>
      contextsOf(example, job, all).flatMap(context =>
        (job.steps ?? []).filter(isOwn).map(step => useOf(example, job, step, context)),
      ),
    ),
  )
}

function useOf(example: Example, job: Job, step: Step, context: Values): TokenUse {
  const fill = (text = ''): string =>
    text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (whole, name: string) => context[name] ?? whole)
  const { environment, organization, 'secret-name': secret } = step.with ?? {}
  const found = job.concurrency ?? example.concurrency
  return {
    file: example.file,
    token: `${fill(environment ?? organization)} ${secret}`,
    concurrency: found && { ...found, group: fill(found.group) },
  }
}

/** The values of `inputs` and `matrix` in each run of a job: the defaults, and those of callers. */
function contextsOf(example: Example, job: Job, all: readonly Example[]): readonly Values[] {
  const defaults = Object.values(example.on).flatMap(trigger =>
    Object.entries(trigger?.inputs ?? {}).map(([name, input]) => [name, input.default] as const),
  )
  const callers = all
    .flatMap(({ jobs }) => Object.values(jobs))
    .filter(({ uses }) => uses !== undefined && basename(uses) === example.file)
  const inputs = [Object.fromEntries(defaults), ...callers.map(caller => caller.with ?? {})]
  const rows = job.strategy?.matrix?.include ?? [{}]
  return inputs.flatMap(given =>
    rows.map(row => ({ ...named('inputs', given), ...named('matrix', row) })),
  )
}

function named(context: string, values: Readonly<Record<string, unknown>>): Values {
  const defined = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(defined.map(([name, value]) => [`${context}.${name}`, `${value}`]))
}
