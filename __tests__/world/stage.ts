import { type ActionManifest, evaluateInputs, inputEnvironment } from './action-manifest.ts'
import { CommandFiles, type FileContents } from './command-files.ts'
import { contextEnvironment, type Job, type JobOptions } from './job.ts'
import { type Annotations, JobLog } from './job-log.ts'
import type { Masker } from './masker.ts'
import type { ChildOptions, Exit, RunningChild } from './step-child.ts'

export type Pairs = Readonly<Record<string, string>>

export type StepOptions = JobOptions & {
  /** The folder of action.yml; this repository unless given. */
  readonly actionDirectory?: string
  readonly inputs?: Pairs
  /** More environment variables, as from `env:`. */
  readonly env?: Pairs
  /** Secrets of the job, masked from the start. */
  readonly secrets?: readonly string[]
  /** Shows the inputs in the log, as GitHub does. */
  readonly showInputs?: boolean
  /** A step that takes longer fails the test. */
  readonly timeoutMs?: number
  /** The runner evaluates inputs again for the post step: makes its inputs from those of main. */
  readonly postInputs?: (inputs: Pairs) => Pairs
  /** Makes the state of the post step from what main saved: more entries, or forged ones. */
  readonly postState?: (state: Pairs) => Pairs
}

export type StageResult = Exit & {
  readonly durationMs: number
  readonly stdout: string
  readonly stderr: string
  /** Both streams as GitHub shows them: masked, and without the commands. */
  readonly log: string
  /** The same while the job runs: GitHub cuts long lines then. */
  readonly liveLog: string
  readonly annotations: Annotations
  readonly outputs: Pairs
  readonly state: Pairs
  readonly env: Pairs
  readonly summary: string
  readonly files: FileContents
  /** As GitHub shows it. A malformed command file also fails a step. */
  readonly outcome: 'success' | 'failure' | 'cancelled'
}

/** One use of an action in a job. */
export type Use = {
  readonly job: Job
  readonly child: RunningChild
  readonly masker: Masker
  /** What GITHUB_ENV has set so far. */
  readonly exported: Record<string, string>
  readonly options: StepOptions
  readonly manifest: ActionManifest
}

export function runMain(use: Use): Promise<StageResult> {
  const { inputs, warnings } = evaluated(use)
  const log = new JobLog(use.masker, use.options.debug ?? false)
  if (use.options.showInputs) log.announce('refresh-oauth-token', inputs)
  for (const warning of warnings) log.issue('warning', warning)
  return runStage(use, log, 'main', inputEnvironment(inputs))
}

export async function runPost(use: Use, saved: Pairs): Promise<StageResult | undefined> {
  if (use.manifest.post === undefined) return undefined
  const { postInputs = same, postState = same } = use.options
  const { inputs, warnings } = evaluated(use)
  const log = new JobLog(use.masker, use.options.debug ?? false)
  for (const warning of warnings) log.issue('warning', warning)
  const state = Object.entries(postState(saved)).map(([name, value]) => [`STATE_${name}`, value])
  const env = { ...Object.fromEntries(state), ...inputEnvironment(postInputs(inputs)) }
  return runStage(use, log, 'post', env)
}

async function runStage(
  { job, child, masker, exported, options, manifest }: Use,
  log: JobLog,
  stage: 'main' | 'post',
  env: Pairs,
): Promise<StageResult> {
  await job.writeEvent()
  const files = await CommandFiles.create(job.temp)
  const environment = {
    ...job.environment,
    ...contextEnvironment(options.github),
    ...options.env,
    ...exported,
    ...files.environment,
    ...env,
  }
  const script = manifest[stage] ?? ''
  const { timeoutMs = 60_000 } = options
  const start = { stage, script, directory: job.workspace, environment, timeoutMs }
  const exit = await runScript(child, start, log)
  const read = await files.read(masker, message => log.issue('error', message))
  Object.assign(exported, read.env)
  return {
    ...exit,
    ...read,
    outputs: { ...log.outputs, ...read.outputs },
    state: { ...log.state, ...read.state },
    log: log.text,
    liveLog: log.liveText,
    annotations: log.annotations,
    outcome: outcomeOf(exit, read.malformed),
  }
}

type Start = Omit<ChildOptions, 'onLine'> & {
  readonly stage: 'main' | 'post'
  readonly timeoutMs: number
}

async function runScript(
  child: RunningChild,
  { stage, timeoutMs, ...options }: Start,
  log: JobLog,
): Promise<Exit & Pick<StageResult, 'durationMs' | 'stdout' | 'stderr'>> {
  const raw = { stdout: '', stderr: '' }
  const startedAt = performance.now()
  const timer = setTimeout(() => child.kill(), timeoutMs)
  const onLine = (line: string, stream: 'stdout' | 'stderr') => {
    raw[stream] += `${line}\n`
    log.line(line)
  }
  const exit = await child.run(stage, { ...options, onLine })
  clearTimeout(timer)
  const durationMs = performance.now() - startedAt
  if (durationMs >= timeoutMs) throw new Error(`${stage} ran for ${timeoutMs} ms:\n${log.text}`)
  return { ...exit, ...raw, durationMs }
}

function evaluated({ manifest, options }: Use) {
  return evaluateInputs(manifest, options.inputs ?? {}, options.github ?? {})
}

function outcomeOf({ exitCode, cancelled }: Exit, malformed: boolean): StageResult['outcome'] {
  if (cancelled) return 'cancelled'
  return exitCode === 0 && !malformed ? 'success' : 'failure'
}

function same(pairs: Pairs): Pairs {
  return pairs
}
