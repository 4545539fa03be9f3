import type { RepositoryReference } from '../../../github/repository-reference.ts'
import { evaluate, referenceIn, type Scope } from './expression.ts'
import type { Concurrency, Job, Step, Texts, Workflow } from './model.ts'

/** A step that uses the action, in a workflow that starts by itself. */
export interface TokenUse {
  /** The workflow that starts, which may call the one with the step. */
  readonly workflow: Workflow
  /** `deploy.yml, job deploy` */
  readonly label: string
  /** What follows `uses:`. */
  readonly uses: string
  /** The inputs of the step, with what can be evaluated. */
  readonly with: Texts
  /** The environment of the job. Undefined without one. */
  readonly environment: string | undefined
  readonly runsOn: readonly string[]
  /** The concurrency groups of the workflow, of the job, and of those that call it. */
  readonly groups: readonly Concurrency[]
}

/** Where the workflows are. */
export interface Source {
  readonly repository: RepositoryReference
  readonly workflows: readonly Workflow[]
}

/** Every step that uses the action, also in reusable workflows of the same repository. */
export function findTokenUses(source: Source): readonly TokenUse[] {
  return source.workflows
    .filter(({ triggers }) => triggers.events.some(event => event !== 'workflow_call'))
    .flatMap(workflow => {
      const { owner, repo } = source.repository
      const github = {
        repository: `${owner}/${repo}`,
        repository_owner: owner,
        workflow: workflow.name,
      }
      const scope: Scope = { inputs: workflow.triggers.inputs, github, secrets: {} }
      return usesIn(workflow, { source, start: workflow, scope, groups: [], depth: 0 })
    })
}

/** The secret that the refresh token comes from and goes to, as far as the step says it. */
export function secretNameOf(use: TokenUse): string | undefined {
  const name = use.with['secret-name'] ?? ''
  return /^\w+$/.test(name) ? name : referenceIn(use.with['refresh-token'] ?? '', 'secrets')
}

interface Caller {
  readonly source: Source
  readonly start: Workflow
  readonly scope: Scope
  readonly groups: readonly Concurrency[]
  readonly depth: number
}

/** Reusable workflows can be nested so deep. */
const DEEPEST = 10

function usesIn(workflow: Workflow, caller: Caller): readonly TokenUse[] {
  const { source, start, scope, depth } = caller
  const outer = [...caller.groups, ...evaluated(workflow.concurrency, scope)]
  return workflow.jobs.flatMap(job => {
    const groups = [...outer, ...evaluated(job.concurrency, scope)]
    const called = depth < DEEPEST ? calledBy(job, source) : undefined
    if (called !== undefined) {
      const passed = scopeOf(called, job, scope)
      return usesIn(called, { source, start, scope: passed, groups, depth: depth + 1 })
    }
    return job.steps.filter(isAction).map(
      (step): TokenUse => ({
        workflow: start,
        label: `${workflow.path.replace(/^.*\//, '')}, job ${job.id}`,
        uses: step.uses,
        with: evaluateAll(step.with, scope),
        environment: job.environment && evaluate(job.environment, scope),
        runsOn: job.runsOn.map(label => evaluate(label, scope)),
        groups,
      }),
    )
  })
}

/** By its name, or as a local action by its inputs. */
function isAction({ uses, with: inputs }: Step): boolean {
  const [path = ''] = uses.split('@')
  if (/(^|\/)refresh-oauth-token$/i.test(path)) return true
  return path.startsWith('./') && 'refresh-token' in inputs && 'secret-name' in inputs
}

function calledBy({ uses }: Job, { repository, workflows }: Source): Workflow | undefined {
  if (uses === undefined) return undefined
  const own = `${repository.owner}/${repository.repo}/`.toLowerCase()
  const [path = ''] = uses.split('@')
  const local = path.toLowerCase().startsWith(own) ? path.slice(own.length) : path
  return workflows.find(workflow => workflow.path === local.replace(/^\.\//, ''))
}

function scopeOf(called: Workflow, job: Job, scope: Scope): Scope {
  return {
    inputs: { ...called.triggers.inputs, ...evaluateAll(job.with, scope) },
    github: scope.github,
    secrets: job.secrets === 'inherit' ? scope.secrets : evaluateAll(job.secrets, scope),
  }
}

function evaluateAll(texts: Texts, scope: Scope): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, evaluate(text, scope)]),
  )
}

function evaluated(concurrency: Concurrency | undefined, scope: Scope): readonly Concurrency[] {
  if (concurrency === undefined) return []
  const { group, cancelInProgress, queue } = concurrency
  return [
    {
      group: evaluate(group, scope),
      cancelInProgress: evaluate(cancelInProgress, scope),
      queue: evaluate(queue, scope),
    },
  ]
}
