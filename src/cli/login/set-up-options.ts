import type { Owner } from '../../github/target.ts'
import type { CommandOption } from '../../shared/command-line.ts'
import { placeOptions } from '../place.ts'
import type { SignInPlan } from './model.ts'

/** The options that name the provider, the client and the place in a command. */
export function setUpOptions(
  owner: Owner,
  { name, options }: SignInPlan,
): readonly CommandOption[] {
  return [
    ['provider', name],
    ['domain', options.domain],
    ['token-url', options['token-url']],
    ['client-auth', options['client-auth']],
    ['scope', options.scope],
    ...(owner.kind === 'organization' ? [['repository', options.repository] as const] : []),
    ...placeOptions(owner),
    ['secret-name', options['secret-name']],
  ]
}
