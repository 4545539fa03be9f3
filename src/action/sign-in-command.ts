import { findProvider, providerNames } from '../oauth/providers/index.ts'
import { commandLine } from '../shared/command-line.ts'
import type { Runtime } from './runtime.ts'
import { type SignInInputs, signInOptions } from './sign-in-options.ts'

/**
 * The command that signs in and saves a new refresh token in the secret of these inputs. It contains
 * nothing secret. A value that the log must not show is left out, and the command line asks for it.
 */
export function signInCommand(
  inputs: SignInInputs,
  { redactor }: Pick<Runtime, 'redactor'>,
): string {
  const { provider, organization, repository } = inputs
  const known = providerNames.find(name => name === provider) ?? 'custom'
  const implied: SignInInputs = {
    'client-auth': findProvider(known).clientAuth,
    'github-api-url': 'https://api.github.com',
    ...(organization !== undefined && { repository }),
  }
  return commandLine(
    'login',
    signInOptions.map(name => {
      const value = inputs[name]
      const shown = value !== undefined && redactor.redact(value) === value
      return [name, shown && value !== implied[name] ? value : undefined]
    }),
  )
}
