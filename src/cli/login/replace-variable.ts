import { labelVariable, readVariable } from '../../github/variables.ts'
import { failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'
import type { NamedVariable } from '../saved-values.ts'
import type { Destination } from './destination.ts'

/**
 * Asks before variables that have another value are replaced.
 *
 * @throws CommandError if they stay
 */
export async function confirmVariables(
  variables: readonly NamedVariable[],
  { owner }: Destination,
  { connection, options }: { readonly connection: GitHubConnection; readonly options: Options },
  runtime: CliRuntime,
): Promise<void> {
  const { terminal, redactor } = runtime
  for (const { name, value } of options.replace ? [] : variables) {
    const label = labelVariable({ owner, name })
    const existing = await readVariable(connection.github, { owner, name }).catch(error => {
      throw explainGitHub(error, { what: `read the ${label}` }, runtime)
    })
    if (existing === undefined || existing.value === value) continue
    const short = existing.value.length <= LONGEST_SHOWN
    const has = `The ${label} has another value${short ? `: ${redactor.redact(existing.value)}` : ''}.`
    const effect = 'Another workflow may use it.'
    if (!terminal.interactive) throw failed(`${has} ${effect}`, 'Add `--replace` to replace it.')
    terminal.explain(`${has} ${effect}`, 'yellow')
    if (await terminal.confirm(`Replace ${name}?`, false)) continue
    throw failed('Nothing was changed.', 'Set `--secret-name` to save under other names.')
  }
}

/** In characters. A certificate is longer. */
const LONGEST_SHOWN = 200
