import type { Owner } from '../../github/target.ts'
import type { CommandOption } from '../../shared/command-line.ts'
import type { SignInPlan } from './model.ts'

/** The options that name the provider, the client and the place in a command. */
export function setUpOptions(
  owner: Owner,
  { name, options }: SignInPlan,
): readonly CommandOption[] {
  const isOrganization = owner.kind === 'organization'
  return [
    ['provider', name],
    ['domain', options.domain],
    ['token-url', options['token-url']],
    ['client-auth', options['client-auth']],
    ['scope', options.scope],
    ['repository', isOrganization ? options.repository : `${owner.owner}/${owner.repo}`],
    ['environment', owner.kind === 'environment' ? owner.environment : undefined],
    ['organization', isOrganization ? owner.org : undefined],
    ['secret-name', options['secret-name']],
  ]
}
