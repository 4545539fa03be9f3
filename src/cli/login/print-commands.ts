import type { GitHubAccess } from '../../github/access.ts'
import { putSecretCommand } from '../../github/put-secret-command.ts'
import { shellWord } from '../../shared/command-line.ts'
import type { Secret } from '../../shared/secret.ts'
import type { CliRuntime } from '../runtime.ts'
import { type Destination, secretAt, visibilityFor } from './destination.ts'

export interface NamedSecret {
  readonly name: string
  readonly secret: Secret
}

export interface Unsaved {
  readonly unsaved: readonly NamedSecret[]
  readonly clientId: string
  readonly destination: Destination
  readonly access: GitHubAccess
}

/** Prints the commands that save by hand what could not be saved. Every secret is encrypted. */
export function printCommands(
  { unsaved, clientId, destination, access }: Unsaved,
  { terminal }: CliRuntime,
): void {
  terminal.say('')
  terminal.explain('Not everything is saved. Run `gh auth login`, and then these commands:', 'bold')
  const secrets = unsaved.map(one => secretCommand(one, destination, access.apiUrl))
  for (const command of [...secrets, variableCommand(clientId, destination)]) {
    terminal.say('')
    terminal.output(command)
  }
  terminal.say('')
  terminal.explain('The secrets in them are encrypted. Only GitHub can decrypt them.')
}

function secretCommand(
  { name, secret }: NamedSecret,
  destination: Destination,
  apiUrl: string,
): string {
  return putSecretCommand({
    apiUrl,
    target: secretAt(destination.owner, name),
    sealed: destination.seal(secret),
    visibility: visibilityFor(destination, name),
    visibilityOf: { app: 'actions', name },
  })
}

/** @see https://cli.github.com/manual/gh_variable_set */
function variableCommand(value: string, { owner, names }: Destination): string {
  const place =
    owner.kind === 'organization'
      ? ['--org', owner.org]
      : [
          '--repo',
          `${owner.owner}/${owner.repo}`,
          ...(owner.kind === 'environment' ? ['--env', owner.environment] : []),
        ]
  return ['gh', 'variable', 'set', names.clientId, '--body', value, ...place]
    .map(shellWord)
    .join(' ')
}
