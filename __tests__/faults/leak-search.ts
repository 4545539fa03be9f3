import { formsOf } from '../world/encodings.ts'
import type { World } from '../world/index.ts'
import { findLeaks } from '../world/leaks.ts'
import type { StageResult, StepResult } from '../world/runner.ts'

export type LeakSearch = {
  /** The number of texts searched. */
  readonly channels: number
  /** The number of encodings of secrets that each is searched for. */
  readonly forms: number
  readonly found: readonly string[]
}

/**
 * Searches everything that a step leaves for every encoding of every secret: as GitHub shows it, and
 * both streams before masking, except for the lines that register masks.
 */
export function searchLeaks(
  world: World,
  step: StepResult,
  exportEnv: string | undefined,
): LeakSearch {
  const secrets = world.secrets()
  const { requests: toGitHub } = world.github
  const { requests: toProvider } = world.provider
  const evidence = { secrets, step, toGitHub, toProvider }
  const shown = findLeaks(exportEnv === undefined ? evidence : { ...evidence, exportEnv }).map(
    ({ secret, form, where, context }) => `${secret} in ${where} (${form}): ${context}`,
  )
  const forms = secrets.flatMap(({ label, value }) =>
    formsOf(value).map(form => ({ label, ...form })),
  )
  const stages = Object.entries({ main: step.main, ...(step.post && { post: step.post }) })
  const beforeMasking = stages.flatMap(([name, stage]) =>
    (['stdout', 'stderr'] as const).flatMap(stream => {
      const text = stage[stream].replace(/^::add-mask::.*$/gm, '')
      return forms
        .filter(form => text.includes(form.text))
        .map(({ label, form }) => `${label} in ${stream} of ${name} before masking (${form})`)
    }),
  )
  const requests = toGitHub.length + toProvider.length
  return {
    channels: stages.reduce((sum, [, stage]) => sum + 2 + channelsOf(stage), 3 * requests),
    forms: forms.length,
    found: [...shown, ...beforeMasking],
  }
}

/** Log, summary, state file, path file, and each output, variable and annotation. */
function channelsOf({ outputs, env, annotations }: StageResult): number {
  const pairs = Object.keys(outputs).length + Object.keys(env).length
  return 4 + pairs + Object.values(annotations).flat().length
}
