import { resolve } from 'node:path'
import { evaluateInputs, inputEnvironment, readManifest } from './action-manifest.ts'
import { CommandFiles, type FileContents } from './command-files.ts'
import { Job, type JobOptions } from './job.ts'
import { type Annotations, JobLog } from './job-log.ts'
import { Masker } from './masker.ts'
import { type ChildOptions, type Exit, RunningChild, type StepChild } from './step-child.ts'

export type StepOptions = JobOptions & {
  /** Where action.yml is; this repository unless told otherwise. */
  readonly actionDirectory?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** More environment, as `env:` would give it. */
  readonly env?: Readonly<Record<string, string>>
  /** Secrets of the job: masked before anything runs. */
  readonly secrets?: readonly string[]
  /** Shows the inputs in the log, as GitHub does. */
  readonly showInputs?: boolean
  /** A step that takes longer is a broken test. */
  readonly timeoutMs?: number
}

export type StageResult = Exit & {
  readonly durationMs: number
  readonly stdout: string
  readonly stderr: string
  /** Both streams as GitHub shows them: masked, commands carried out. */
  readonly log: string
  readonly annotations: Annotations
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly summary: string
  readonly files: FileContents
  /** As GitHub would mark it: a torn command file fails a step too. */
  readonly outcome: 'success' | 'failure' | 'cancelled'
}

export type StepResult = {
  readonly main: StageResult
  /** Missing where the action has none. */
  readonly post: StageResult | undefined
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly log: string
}

export type RunningStep = { readonly child: StepChild; readonly result: Promise<StepResult> }

/** Runs an action as GitHub's runner does: main, and then post whatever has become of main. */
export function runStep(options: StepOptions): RunningStep {
  const child = new RunningChild()
  return { child, result: run(child, options) }
}

async function run(child: RunningChild, options: StepOptions): Promise<StepResult> {
  const job = await Job.start(options)
  try {
    return await runIn(job, child, options)
  } finally {
    child.kill()
    await job.end()
  }
}

async function runIn(job: Job, child: RunningChild, options: StepOptions): Promise<StepResult> {
  const manifest = await readManifest(options.actionDirectory ?? REPOSITORY)
  const { inputs, warnings } = evaluateInputs(manifest, options.inputs ?? {}, options.github ?? {})
  const masker = new Masker(options.secrets)

  async function stage(name: 'main' | 'post', script: string, env: Pairs): Promise<StageResult> {
    await job.writeEvent()
    const files = await CommandFiles.create(job.temp)
    const log = new JobLog(masker, options.debug ?? false)
    if (options.showInputs && name === 'main') log.announce('refresh-oauth-token', inputs)
    for (const warning of warnings) log.issue('warning', warning)
    const environment = {
      ...job.environment,
      ...options.env,
      ...env,
      ...files.environment,
      ...inputEnvironment(inputs),
    }
    const directory = job.workspace
    const exit = await runScript(child, name, { script, directory, environment }, log, options)
    const read = await files.read(masker, message => log.issue('error', message))
    return {
      ...exit,
      ...read,
      outputs: { ...log.outputs, ...read.outputs },
      state: { ...log.state, ...read.state },
      log: log.text,
      annotations: log.annotations,
      outcome: outcomeOf(exit, read.torn),
    }
  }

  const main = await stage('main', manifest.main, {})
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])
  const afterMain = { ...main.env, ...Object.fromEntries(state) }
  const post =
    manifest.post === undefined ? undefined : await stage('post', manifest.post, afterMain)
  return {
    main,
    post,
    outputs: main.outputs,
    summary: main.summary + (post?.summary ?? ''),
    log: main.log + (post ? `Post job cleanup.\n${post.log}` : ''),
  }
}

type Spoken = Exit & Pick<StageResult, 'durationMs' | 'stdout' | 'stderr'>

async function runScript(
  child: RunningChild,
  stage: 'main' | 'post',
  options: Omit<ChildOptions, 'onLine'>,
  log: JobLog,
  { timeoutMs = 60_000 }: StepOptions,
): Promise<Spoken> {
  const raw = { stdout: '', stderr: '' }
  const startedAt = performance.now()
  const timer = setTimeout(() => child.kill(), timeoutMs)
  const exit = await child.run(stage, {
    ...options,
    onLine: (line, stream) => {
      raw[stream] += `${line}\n`
      log.line(line)
    },
  })
  clearTimeout(timer)
  const durationMs = performance.now() - startedAt
  if (durationMs >= timeoutMs) throw new Error(`${stage} ran for ${timeoutMs} ms:\n${log.text}`)
  return { ...exit, ...raw, durationMs }
}

function outcomeOf({ exitCode, cancelled }: Exit, torn: boolean): StageResult['outcome'] {
  if (cancelled) return 'cancelled'
  return exitCode === 0 && !torn ? 'success' : 'failure'
}

type Pairs = Readonly<Record<string, string>>

const REPOSITORY = resolve(import.meta.dirname, '../..')
