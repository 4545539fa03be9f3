import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type JobOptions = {
  /** The `github` context: it becomes GITHUB_* and fills the defaults of inputs. */
  readonly github?: Readonly<Record<string, string>>
  /** When the first step of the job started: the age of the directory of the event payload. */
  readonly jobStartedAt?: Date
  /** Modification time of the event payload: now, since the runner writes it anew before every step. */
  readonly eventWrittenAt?: Date
  /** ACTIONS_STEP_DEBUG. */
  readonly debug?: boolean
}

/** A machine with nothing on it, for one job: directories, context and environment. */
export class Job {
  readonly #directory: string
  readonly #options: JobOptions

  static async start(options: JobOptions): Promise<Job> {
    const job = new Job(await mkdtemp(join(tmpdir(), `world-job-${process.pid}-`)), options)
    const { home, workspace, tools, event } = job
    for (const directory of [home, workspace, tools, event])
      await mkdir(directory, { recursive: true })
    return job
  }

  private constructor(directory: string, options: JobOptions) {
    this.#directory = directory
    this.#options = options
  }

  get temp(): string {
    return join(this.#directory, 'temp')
  }

  get workspace(): string {
    return join(this.#directory, 'workspace')
  }

  /** Nothing of the host but the way to its programs. */
  get environment(): Record<string, string> {
    const { github = {}, debug } = this.#options
    const context: Record<string, string> = {}
    for (const [name, value] of Object.entries(github))
      context[`GITHUB_${name.toUpperCase()}`] = value
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.home,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      ...context,
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_EVENT_PATH: join(this.event, 'event.json'),
      RUNNER_OS: SYSTEMS[process.platform] ?? 'Linux',
      RUNNER_ARCH: process.arch.toUpperCase(),
      RUNNER_NAME: 'world',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: this.temp,
      RUNNER_TOOL_CACHE: this.tools,
      ...(debug ? { RUNNER_DEBUG: '1' } : {}),
    }
  }

  /** @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs */
  async writeEvent(): Promise<void> {
    const { eventWrittenAt, jobStartedAt } = this.#options
    const file = join(this.event, 'event.json')
    await writeFile(file, JSON.stringify({ ref: 'refs/heads/main' }))
    if (eventWrittenAt) await utimes(file, eventWrittenAt, eventWrittenAt)
    if (jobStartedAt) await utimes(this.event, jobStartedAt, jobStartedAt)
  }

  async end(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 3 })
  }

  get home(): string {
    return join(this.#directory, 'home')
  }

  get tools(): string {
    return join(this.#directory, 'tools')
  }

  get event(): string {
    return join(this.temp, '_github_workflow')
  }
}

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' }
