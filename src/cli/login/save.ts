import type { GitHubAccess } from '../../github/access.ts'
import { createGitHub, type GitHub } from '../../github/client.ts'
import { isRefused } from '../../github/github-error.ts'
import { writeSecret } from '../../github/secrets.ts'
import { labelTarget } from '../../github/target.ts'
import { labelVariable, readVariable, updateVariable } from '../../github/variables.ts'
import { CommandError, failed, interrupted } from '../command-error.ts'
import { explainGitHub } from '../explain-github.ts'
import type { CliRuntime } from '../runtime.ts'
import type { NamedSecret, NamedVariable, Values } from '../saved-values.ts'
import { type Destination, secretAt, visibilityFor } from './destination.ts'
import { printCommands } from './print-commands.ts'

/** Milliseconds in which new attempts of a write start. */
const SAVE_TIMEOUT = 30_000

/**
 * Saves secrets, then variables. Each write is retried to a deadline, and Ctrl-C does not end it.
 *
 * @throws CommandError after it printed a command for everything that is not saved
 */
export async function saveValues(
  { secrets, variables }: Values,
  destination: Destination,
  access: GitHubAccess,
  runtime: CliRuntime,
): Promise<void> {
  const { terminal } = runtime
  const github = createGitHub(access, { ...runtime, timeout: SAVE_TIMEOUT })
  const unsaved = { secrets: [...secrets], variables: [...variables] }
  try {
    for (const one of secrets) {
      await saveSecret(one, destination, github)
      unsaved.secrets.shift()
      terminal.say(`Saved the secret ${one.name}.`)
    }
    for (const one of variables) {
      await saveVariable(one, destination, github)
      unsaved.variables.shift()
      terminal.say(`Saved the variable ${one.name}.`)
    }
  } catch (error) {
    await printCommands(unsaved, destination, { access, github }, runtime)
    throw explainUnsaved(error, unsaved, destination, runtime)
  }
}

/** @throws GitHubError */
async function saveSecret(
  { name, secret }: NamedSecret,
  destination: Destination,
  github: GitHub,
): Promise<void> {
  const { encryption, owner } = destination
  const put = () =>
    writeSecret(
      github,
      secretAt(owner, name),
      encryption.seal(secret),
      visibilityFor(destination, name),
    )
  try {
    await put()
  } catch (error) {
    if (!isRefused(error, 422)) throw error
    // GitHub may have changed its public key since the checks.
    await encryption.renew(github)
    await put()
  }
}

/** @throws GitHubError */
async function saveVariable(
  { name, value }: NamedVariable,
  { owner, visibility }: Destination,
  github: GitHub,
): Promise<void> {
  const target = { owner, name }
  const exists = (await readVariable(github, target)) !== undefined
  // An update without a visibility keeps the one that it has.
  await updateVariable(github, target, { value, visibility: exists ? undefined : visibility })
}

function explainUnsaved(
  error: unknown,
  { secrets: [secret], variables: [variable] }: Values,
  { owner }: Destination,
  runtime: CliRuntime,
): unknown {
  const what =
    secret === undefined
      ? labelVariable({ owner, name: variable?.name ?? '' })
      : labelTarget(secretAt(owner, secret.name))
  const explained = explainGitHub(error, { what: `save the ${what}` }, runtime)
  if (!(explained instanceof CommandError)) return explained
  const remedy = 'Run the commands above.'
  return runtime.cancelled.aborted
    ? interrupted(`${explained.message}\n${remedy}`)
    : failed(explained.message, remedy)
}
