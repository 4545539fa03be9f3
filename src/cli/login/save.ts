import { createGitHub, type GitHub } from '../../github/client.ts'
import { isRefused } from '../../github/github-error.ts'
import { createSeal, type Seal } from '../../github/sealed-box.ts'
import { readPublicKey, writeSecret } from '../../github/secrets.ts'
import { labelOwner, labelTarget } from '../../github/target.ts'
import { readVariable, updateVariable } from '../../github/variables.ts'
import { CommandError, failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import type { CliRuntime } from '../runtime.ts'
import { type Destination, secretAt, visibilityFor } from './destination.ts'
import type { Credentials } from './model.ts'
import { type NamedSecret, printCommands } from './print-commands.ts'

/** Milliseconds in which new attempts of a write start. */
const SAVE_TIMEOUT = 30_000

/**
 * Saves the refresh token first, then the client's credentials and its ID. Each write is retried to
 * a deadline, and Ctrl-C does not end it.
 *
 * @throws CommandError after it printed a command for everything that is not saved
 */
export async function saveCredentials(
  credentials: Credentials,
  destination: Destination,
  { access }: GitHubConnection,
  runtime: CliRuntime,
): Promise<void> {
  const { names } = destination
  const github = createGitHub(access, { ...runtime, timeout: SAVE_TIMEOUT })
  const secrets = [
    [names.refreshToken, credentials.refreshToken],
    [names.clientSecret, credentials.client.secret],
    [names.privateKey, credentials.privateKey],
  ].flatMap(([name, secret]) =>
    typeof name === 'string' && typeof secret === 'object' ? [{ name, secret }] : [],
  )
  let unsaved = secrets
  try {
    for (const one of secrets) {
      await saveSecret(one, destination, github)
      runtime.terminal.say(`Saved the secret ${one.name}.`)
      unsaved = unsaved.slice(1)
    }
    await saveVariable({ name: names.clientId, value: credentials.client.id }, destination, github)
    runtime.terminal.say(`Saved the variable ${names.clientId}.`)
  } catch (error) {
    printCommands({ unsaved, clientId: credentials.client.id, destination, access }, runtime)
    throw explainUnsaved(error, unsaved[0]?.name ?? names.clientId, destination, runtime)
  }
}

/** @throws GitHubError */
export async function saveSecret(
  { name, secret }: NamedSecret,
  destination: Destination,
  github: GitHub,
): Promise<void> {
  const target = secretAt(destination.owner, name)
  const put = (seal: Seal) =>
    writeSecret(github, target, seal(secret), visibilityFor(destination, name))
  try {
    await put(destination.seal)
  } catch (error) {
    if (!isRefused(error, 422)) throw error
    // GitHub may have changed its public key since the checks.
    await put(await createSeal(await readPublicKey(github, target)))
  }
}

/** @throws GitHubError */
export async function saveVariable(
  { name, value }: { readonly name: string; readonly value: string },
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
  name: string,
  { owner, names }: Destination,
  runtime: CliRuntime,
): unknown {
  const what =
    name === names.clientId
      ? `save the variable ${name} of the ${labelOwner(owner)}`
      : `save the ${labelTarget(secretAt(owner, name))}`
  const explained = explainGitHub(error, { what }, runtime)
  return explained instanceof CommandError
    ? failed(explained.message, 'Run the commands above.')
    : explained
}
