import { nextId } from './github-ids.ts'
import { createRun, type Job, type Run } from './github-runs.ts'

/** Who must approve a deployment, and which branches may deploy. Everyone and all, unless given. */
export type Environment = {
  /** The people who must approve. */
  reviewers: readonly { readonly id: number; readonly login: string }[]
  preventSelfReview: boolean
  waitMinutes: number
  branches: 'all' | 'protected' | 'custom'
  /** With `custom`: names or patterns of branches and tags. */
  readonly policies: { readonly id: number; readonly name: string; readonly type: string }[]
}

export type WorkflowState = 'active' | 'disabled_inactivity' | 'disabled_manually' | 'disabled_fork'

export type Workflow = {
  readonly id: number
  readonly path: string
  readonly name: string
  state: WorkflowState
}

export type Issue = {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  readonly labels: readonly string[]
  /** Their texts, oldest first. */
  readonly comments: string[]
  readonly createdAt: Date
}

export type Runner = {
  readonly name: string
  readonly version: string | null
  readonly status: 'online' | 'offline'
  readonly os: string
  readonly labels: readonly string[]
}

/** A repository and what a test puts into it. */
export class Repository {
  readonly id: number
  /** By name. */
  readonly environments = new Map<string, Environment>()
  /** The text of each file by its path, on the default branch. */
  readonly files = new Map<string, string>()
  readonly workflows: Workflow[] = []
  readonly runs: Run[] = []
  readonly issues: Issue[] = []
  /** The self-hosted ones. */
  readonly runners: Runner[] = []
  defaultBranch = 'main'
  /** Whether a rule protects the default branch. */
  isProtected = false
  /** What the token's owner may do, whatever the token may do. */
  permissions = { admin: true, maintain: true, push: true, triage: true, pull: true }
  /** Anyone can read what *Actions: read* protects in a private repository. */
  public = false
  archived = false

  constructor(id: number) {
    this.id = id
  }

  addEnvironment(name: string, rules: Partial<Environment> = {}): Environment {
    const anyone = { reviewers: [], preventSelfReview: false, waitMinutes: 0 }
    const environment: Environment = { ...anyone, branches: 'all', policies: [], ...rules }
    this.environments.set(name, environment)
    return environment
  }

  /** Adds the file of a workflow, too: `rotate.yml` is below `.github/workflows`. */
  addWorkflow(file: string, text: string, state: WorkflowState = 'active'): Workflow {
    const path = `.github/workflows/${file}`
    const name = /^name: *(.+)$/m.exec(text)?.[1] ?? path
    const workflow: Workflow = { id: nextId(), path, name, state }
    this.files.set(path, text)
    this.workflows.push(workflow)
    return workflow
  }

  /** A successful scheduled run of the workflow in this file, unless the facts differ. */
  addRun(file: string, facts: Partial<Omit<Run, 'jobs'>> & { jobs?: Partial<Job>[] } = {}): Run {
    const { jobs = [{}], startedAt = new Date(), conclusion = 'success', ...other } = facts
    const run = createRun({
      id: nextId(),
      workflow: `.github/workflows/${file}`,
      headBranch: this.defaultBranch,
      createdAt: startedAt,
      startedAt,
      conclusion,
      ...other,
      jobs: jobs.map(job => ({ ...JOB, id: nextId(), conclusion, startedAt, ...job })),
    })
    this.runs.push(run)
    return run
  }

  addRunner(name: string, facts: Partial<Runner> = {}): void {
    const labels = ['self-hosted', 'Linux', 'X64']
    this.runners.push({ name, version: '2.336.0', status: 'online', os: 'linux', labels, ...facts })
  }
}

const JOB = { name: 'rotate', runnerName: 'GitHub Actions 1', log: 'Done.\n' }
