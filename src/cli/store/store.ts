import { labelTarget } from '../../github/target.ts'
import { failed, interrupted } from '../command-error.ts'
import { connectGitHub } from '../connect.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'
import { type CheckedValue, checkValue, type Refusal } from './check-value.ts'
import { chooseValues } from './choose-values.ts'
import { findInRun } from './find-in-run.ts'
import { readPasted } from './read-pasted.ts'
import { saveValue } from './save-value.ts'
import { scopeOf } from './scope.ts'
import { valueFromOptions } from './value-from-options.ts'

/**
 * Saves encrypted values that a run printed, each after a check that nothing newer is in its secret.
 *
 * @throws CommandError if a value is not saved
 */
export async function store(options: Options, runtime: CliRuntime): Promise<void> {
  const scope = await scopeOf(options, runtime)
  const connection = await connectGitHub(options, runtime)
  const found =
    options['encrypted-value'] !== undefined
      ? [valueFromOptions(options, scope, connection)]
      : options.run !== undefined
        ? await findInRun(options.run, scope, connection, runtime)
        : await readPasted(runtime)
  const chosen = await chooseValues(found, scope, connection, runtime)
  const checked = await Promise.all(
    chosen.map(candidates => checkValue(candidates, connection, runtime)),
  )
  const refusals: Refusal[] = []
  const saved: string[] = []
  try {
    for (const result of checked) {
      const refusal =
        'message' in result
          ? result
          : ((await refusalOf(result, options, runtime)) ??
            (await saveValue(result, connection, runtime)))
      if (refusal !== undefined) refusals.push(refusal)
      else if ('value' in result) saved.push(labelTarget(result.value.target))
      if (runtime.cancelled.aborted) throw interrupted()
    }
  } catch (error) {
    if (!runtime.cancelled.aborted) throw error
    const all = chosen.map(([{ target }]) => labelTarget(target))
    throw interrupted(describeSaved(saved, all))
  }
  if (refusals.length === 0) return
  throw failed(
    refusals.map(({ message }) => message).join('\n'),
    [...new Set(refusals.map(({ remedy }) => remedy))].join('\n'),
  )
}

function describeSaved(saved: readonly string[], all: readonly string[]): string {
  if (saved.length === 0) return 'Nothing was saved.'
  const missing = all.filter(label => !saved.includes(label))
  return [
    `Saved: ${saved.join('; ')}.`,
    ...(missing.length > 0 ? [`Not saved: ${missing.join('; ')}.`] : []),
  ].join('\n')
}

/** Every step of a job can print such a value, so a person at a terminal is asked to confirm it. */
async function refusalOf(
  { value: { target } }: CheckedValue,
  { run }: Options,
  { terminal }: CliRuntime,
): Promise<Refusal | undefined> {
  if (run === undefined || !terminal.interactive) return undefined
  const label = labelTarget(target)
  if (await terminal.confirm(`Replace the ${label} with the value from run ${run}?`, true)) return
  return {
    message: `The ${label} was not changed.`,
    remedy: 'Sign in again, or choose another run.',
  }
}
