import { REPOSITORY } from '../support/dist-copy.ts'
import { readManifest } from './action-manifest.ts'
import { Job } from './job.ts'
import { Masker } from './masker.ts'
import {
  type Pairs,
  runMain,
  runPost,
  type StageResult,
  type StepOptions,
  type Use,
} from './stage.ts'
import { RunningChild, type StepChild } from './step-child.ts'

export type { StageResult, StepOptions } from './stage.ts'

export type StepResult = {
  readonly main: StageResult
  /** Missing where the action has none. */
  readonly post: StageResult | undefined
  readonly outputs: Pairs
  readonly summary: string
  readonly log: string
}

export type RunningStep = { readonly child: StepChild; readonly result: Promise<StepResult> }

export type RunningJob = { readonly child: StepChild; readonly results: Promise<StepResult[]> }

/** Runs an action as GitHub's runner does: main, and then post, whatever happened to main. */
export function runStep(options: StepOptions): RunningStep {
  const { child, results } = runJob([options])
  return { child, result: results.then(([result]) => result as StepResult) }
}

/** Runs several steps in one job: every main, and then every post in reverse order. */
export function runJob(steps: readonly StepOptions[]): RunningJob {
  const child = new RunningChild()
  return { child, results: run(child, steps) }
}

async function run(child: RunningChild, steps: readonly StepOptions[]): Promise<StepResult[]> {
  const job = await Job.start(steps[0] ?? {})
  const masker = new Masker(steps.flatMap(({ secrets = [] }) => secrets))
  const exported: Record<string, string> = {}
  try {
    const uses: Use[] = []
    for (const options of steps) {
      const manifest = await readManifest(options.actionDirectory ?? REPOSITORY)
      uses.push({ job, child, masker, exported, options, manifest })
    }
    const mains: StageResult[] = []
    for (const use of uses) mains.push(await runMain(use))
    const posts: (StageResult | undefined)[] = []
    for (const [index, use] of [...uses.entries()].reverse())
      posts[index] = await runPost(use, mains[index]?.state ?? {})
    return mains.map((main, index) => stepResult(main, posts[index]))
  } finally {
    child.kill()
    await job.end()
  }
}

function stepResult(main: StageResult, post: StageResult | undefined): StepResult {
  return {
    main,
    post,
    outputs: main.outputs,
    summary: main.summary + (post?.summary ?? ''),
    log: main.log + (post ? `Post job cleanup.\n${post.log}` : ''),
  }
}
