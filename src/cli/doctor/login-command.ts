import { commandLine } from '../../shared/command-line.ts'
import type { Facts, Setup } from './facts.ts'

/** The command that signs in again, with everything that is known filled in. */
export function loginCommand({ provider, target }: Setup, { options, repository }: Facts): string {
  const { owner, name } = target
  return commandLine('login', [
    ['provider', provider],
    ['domain', options.domain],
    ['token-url', options['token-url']],
    ['repository', `${repository.owner}/${repository.repo}`],
    ['environment', owner.kind === 'environment' ? owner.environment : undefined],
    ['organization', owner.kind === 'organization' ? owner.org : undefined],
    ['secret-name', name],
  ])
}
