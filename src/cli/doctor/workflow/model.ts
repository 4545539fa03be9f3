/** A workflow file, as far as it matters here. Texts may contain `${{ … }}`. */
export interface Workflow {
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  readonly name: string
  readonly triggers: Triggers
  readonly concurrency: Concurrency | undefined
  readonly jobs: readonly Job[]
}

export interface Triggers {
  /** `push`, `schedule` and others. */
  readonly events: readonly string[]
  /** Cron expressions. */
  readonly schedules: readonly string[]
  /** Patterns of the branches whose pushes start it. */
  readonly branches: readonly string[]
  /** Patterns of the tags whose pushes start it. */
  readonly tags: readonly string[]
  /** The defaults of its inputs, from `workflow_dispatch` or `workflow_call`. */
  readonly inputs: Readonly<Record<string, string>>
}

export interface Concurrency {
  readonly group: string
  /** `false` unless given. */
  readonly cancelInProgress: string
  /** `single` unless given. */
  readonly queue: string
}

export interface Job {
  readonly id: string
  /** Undefined without one. */
  readonly environment: string | undefined
  readonly concurrency: Concurrency | undefined
  readonly runsOn: readonly string[]
  /** The reusable workflow that it calls. */
  readonly uses: string | undefined
  readonly with: Texts
  /** By the names in the called workflow. `inherit`: all, under their own names. */
  readonly secrets: Texts | 'inherit'
  readonly steps: readonly Step[]
}

export interface Step {
  readonly uses: string
  readonly with: Texts
}

export type Texts = Readonly<Record<string, string>>
