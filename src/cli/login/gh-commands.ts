import { hostPrefix } from '../../github/put-secret-command.ts'
import type { Owner } from '../../github/target.ts'
import { shellWord } from '../../shared/command-line.ts'
import type { NamedVariable } from '../saved-values.ts'

/** @see https://cli.github.com/manual/gh_variable_set */
export function setVariableCommand(
  { name, value }: NamedVariable,
  owner: Owner,
  apiUrl: string,
): string {
  return commandFor(['variable', 'set', name, '--body', value], owner, apiUrl)
}

/**
 * The command that asks for a secret, and saves it.
 *
 * @see https://cli.github.com/manual/gh_secret_set
 */
export function setSecretCommand(name: string, owner: Owner, apiUrl: string): string {
  return commandFor(['secret', 'set', name], owner, apiUrl)
}

function commandFor(words: readonly string[], owner: Owner, apiUrl: string): string {
  return hostPrefix(apiUrl) + ['gh', ...words, ...placeOf(owner)].map(shellWord).join(' ')
}

function placeOf(owner: Owner): readonly string[] {
  if (owner.kind === 'organization') return ['--org', owner.org]
  const environment = owner.kind === 'environment' ? ['--env', owner.environment] : []
  return ['--repo', `${owner.owner}/${owner.repo}`, ...environment]
}
