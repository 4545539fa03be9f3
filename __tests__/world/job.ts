import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type JobOptions = {
  /** The `github` context. It becomes GITHUB_* and fills the defaults of inputs. */
  readonly github?: Readonly<Record<string, string>>
  /** When the first step started: the modification time of the event payload's folder. */
  readonly jobStartedAt?: Date
  /** The modification time of the event payload; the start of the step unless given. */
  readonly eventWrittenAt?: Date
  /** ACTIONS_STEP_DEBUG. */
  readonly debug?: boolean
}

/** The folders and environment variables of one job on an empty machine. */
export class Job {
  readonly #directory: string
  readonly #options: JobOptions

  static async start(options: JobOptions): Promise<Job> {
    const job = new Job(await mkdtemp(join(tmpdir(), `world-job-${process.pid}-`)), options)
    for (const name of ['home', 'workspace', 'tools', 'temp/_github_workflow'])
      await mkdir(job.#path(name), { recursive: true })
    return job
  }

  private constructor(directory: string, options: JobOptions) {
    this.#directory = directory
    this.#options = options
  }

  get temp(): string {
    return this.#path('temp')
  }

  get workspace(): string {
    return this.#path('workspace')
  }

  /** Nothing of the host but its PATH. */
  get environment(): Record<string, string> {
    const { github, debug } = this.#options
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.#path('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      ...contextEnvironment(github),
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_EVENT_PATH: this.#path('temp/_github_workflow/event.json'),
      RUNNER_OS: SYSTEMS[process.platform] ?? 'Linux',
      RUNNER_ARCH: process.arch.toUpperCase(),
      RUNNER_NAME: 'world',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: this.temp,
      RUNNER_TOOL_CACHE: this.#path('tools'),
      ...(debug ? { RUNNER_DEBUG: '1' } : {}),
    }
  }

  /**
   * The runner writes the event payload before every step; its folder keeps the time of the first.
   *
   * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
   */
  async writeEvent(): Promise<void> {
    const { eventWrittenAt, jobStartedAt } = this.#options
    const folder = this.#path('temp/_github_workflow')
    const file = join(folder, 'event.json')
    await writeFile(file, JSON.stringify({ ref: 'refs/heads/main' }))
    if (eventWrittenAt) await utimes(file, eventWrittenAt, eventWrittenAt)
    if (jobStartedAt) await utimes(folder, jobStartedAt, jobStartedAt)
  }

  async end(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 3 })
  }

  #path(name: string): string {
    return join(this.#directory, name)
  }
}

export function contextEnvironment(github: JobOptions['github'] = {}): Record<string, string> {
  const pairs = Object.entries(github)
  return Object.fromEntries(pairs.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]))
}

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' }
