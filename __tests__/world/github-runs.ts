import { nextId } from './github-ids.ts'

/** One run of a workflow. */
export type Run = {
  id: number
  /** The path of its workflow. */
  readonly workflow: string
  status: 'queued' | 'pending' | 'waiting' | 'in_progress' | 'completed'
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null
  event: string
  headSha: string
  headBranch: string
  attempt: number
  createdAt: Date
  startedAt: Date
  /** The concurrency groups that the run is in. */
  groups: string[]
  jobs: readonly Job[]
}

/** One job of a run. */
export type Job = {
  readonly id: number
  readonly name: string
  readonly conclusion: Run['conclusion']
  readonly runnerName: string
  readonly startedAt: Date
  /** What the steps print, without times; undefined once GitHub has deleted it. */
  readonly log: string | undefined
}

export function createRun(facts: Partial<Run>): Run {
  return {
    id: nextId(),
    workflow: '.github/workflows/rotate.yml',
    status: 'completed',
    conclusion: 'success',
    event: 'schedule',
    headSha: 'acb5820ced9479c074f688cc328bf03f341a511d',
    headBranch: 'main',
    attempt: 1,
    createdAt: new Date(),
    startedAt: new Date(),
    groups: [],
    jobs: [],
    ...facts,
  }
}
