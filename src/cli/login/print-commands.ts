import type { GitHubAccess } from '../../github/access.ts'
import { createGitHub, type GitHub } from '../../github/client.ts'
import { describeBasis } from '../../github/encryption-basis.ts'
import { GitHubError } from '../../github/github-error.ts'
import { putSecretCommand } from '../../github/put-secret-command.ts'
import { commandLine } from '../../shared/command-line.ts'
import { placeOptions } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'
import type { NamedSecret, Values } from '../saved-values.ts'
import { type Destination, secretAt, visibilityFor } from './destination.ts'
import { setVariableCommand } from './gh-commands.ts'

/**
 * Prints the commands that save by hand what could not be saved. Every secret is encrypted, with the
 * newest public key that GitHub shows.
 */
export async function printCommands(
  { secrets, variables }: Values,
  destination: Destination,
  { access, github }: { readonly access: GitHubAccess; readonly github: GitHub },
  runtime: CliRuntime,
): Promise<void> {
  const { terminal, clock } = runtime
  const { owner } = destination
  await renewIfPossible(destination, access, runtime)
  const now = clock.now() + (github.observations.clockAhead ?? 0)
  terminal.say('')
  terminal.explain('Not everything is saved. Run `gh auth login`, and then these commands:', 'bold')
  for (const one of secrets) {
    for (const line of secretLines(one, destination, { now, apiUrl: access.apiUrl })) {
      terminal.say('')
      terminal.output(line)
    }
  }
  for (const one of variables) {
    terminal.say('')
    terminal.output(setVariableCommand(one, owner, access.apiUrl))
  }
  terminal.say('')
  if (secrets.length === 0) return
  terminal.explain(
    'Or, to check first that no secret has changed, run this in place of the commands with `gh api`, and paste the lines above:',
  )
  terminal.say('')
  terminal.output(`  ${storeCommand(owner, access.apiUrl)}`)
  terminal.say('')
  terminal.explain('The secrets in them are encrypted. Only GitHub can decrypt them.')
}

/** The command, and the line that `store` needs beside it. */
function secretLines(
  { name, secret, what }: NamedSecret,
  destination: Destination,
  { now, apiUrl }: { readonly now: number; readonly apiUrl: string },
): readonly string[] {
  const sealed = destination.encryption.seal(secret)
  const command = putSecretCommand({
    ...{ apiUrl, sealed, target: secretAt(destination.owner, name) },
    visibility: visibilityFor(destination, name),
    visibilityOf: { app: 'actions', name },
  })
  const basis = describeBasis({
    ...{ what, keyId: sealed.key_id },
    foundUpdatedAt: destination.found.get(name)?.updatedAt,
    sealedAt: new Date(now).toISOString(),
  })
  return [command, basis]
}

/** GitHub may have changed its public key, so that it could not decrypt the value any more. */
async function renewIfPossible(
  { encryption }: Destination,
  access: GitHubAccess,
  runtime: CliRuntime,
): Promise<void> {
  try {
    await encryption.renew(createGitHub(access, { ...runtime, timeout: 0 }))
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
  }
}

function storeCommand(owner: Destination['owner'], apiUrl: string): string {
  const api = apiUrl === 'https://api.github.com' ? undefined : apiUrl
  return commandLine('store', [...placeOptions(owner), ['github-api-url', api]])
}
