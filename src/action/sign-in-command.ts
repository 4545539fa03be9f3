import { findProvider, type providerNames } from '../oauth/providers/index.ts'
import { commandLine } from '../shared/command-line.ts'
import type { Runtime } from './runtime.ts'

/** The inputs that `login` of the command line has as options, where they are given and valid. */
export type SignInInputs = Readonly<
  Partial<Record<Exclude<(typeof signInOptions)[number], 'provider'>, string | undefined>>
> & { readonly provider?: (typeof providerNames)[number] | undefined }

export const signInOptions = [
  'provider',
  'domain',
  'token-url',
  'client-id',
  'client-auth',
  'scope',
  'repository',
  'environment',
  'organization',
  'secret-name',
  'github-api-url',
] as const

/**
 * The command that signs in and saves a new refresh token in the secret of these inputs. It contains
 * nothing secret. A value that the log must not show is left out, and the command line asks for it.
 */
export function signInCommand(
  inputs: SignInInputs,
  { redactor }: Pick<Runtime, 'redactor'>,
): string {
  const { provider = 'custom', organization, repository } = inputs
  const implied: SignInInputs = {
    'client-auth': findProvider(provider).clientAuth,
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
