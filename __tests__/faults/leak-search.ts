import { formsOf } from '../world/encodings.ts'
import type { World } from '../world/index.ts'
import { findLeaks } from '../world/leaks.ts'
import type { StageResult, StepResult } from '../world/runner.ts'

export type LeakSearch = {
  /** Texts that were searched. */
  readonly channels: number
  /** Forms of secrets that each was searched for. */
  readonly forms: number
  readonly found: readonly string[]
}

/**
 * Searches everything that a step left for every form of every secret, as GitHub shows it; and
 * both raw streams too, but for the lines that tell the runner what to mask.
 */
export function searchLeaks(
  world: World,
  step: StepResult,
  exportEnv: string | undefined,
): LeakSearch {
  const secrets = world.secrets()
  const { requests: toGitHub } = world.github
  const { requests: toProvider } = world.provider
  const shown = findLeaks({
    secrets,
    step,
    toGitHub,
    toProvider,
    ...(exportEnv !== undefined && { exportEnv }),
  }).map(({ secret, form, where, context }) => `${secret} in ${where} (${form}): ${context}`)
  const stages: StageResult[] = [step.main, ...(step.post ? [step.post] : [])]
  const streams = stages.flatMap((stage, index) =>
    (['stdout', 'stderr'] as const).map(stream => ({
      where: `${stream} of ${index === 0 ? 'main' : 'post'} before masking`,
      text: withoutMasks(stage[stream]),
    })),
  )
  const forms = secrets.flatMap(({ label, value }) =>
    formsOf(value).map(form => ({ label, ...form })),
  )
  const raw = streams.flatMap(({ where, text }) =>
    forms
      .filter(form => text.includes(form.text))
      .map(({ label, form }) => `${label} in ${where} (${form})`),
  )
  const traffic = 3 * (toGitHub.length + toProvider.length)
  const channels = stages.reduce((sum, stage) => sum + channelsOf(stage), streams.length + traffic)
  return { channels, forms: forms.length, found: [...shown, ...raw] }
}

/** Log, summary, state file, path file, and every output, variable and annotation by itself. */
function channelsOf({ outputs, env, annotations }: StageResult): number {
  const pairs = Object.keys(outputs).length + Object.keys(env).length
  return 4 + pairs + Object.values(annotations).flat().length
}

function withoutMasks(text: string): string {
  return text
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::'))
    .join('\n')
}
