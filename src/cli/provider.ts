import { endpointProblem } from '../http/endpoint-url.ts'
import { atDomain, type Provider } from '../oauth/provider.ts'
import { findProvider, type providerNames } from '../oauth/providers/index.ts'
import { wrongUsage } from './command-error.ts'
import type { Options } from './options.ts'

export interface ChosenProvider {
  readonly name: (typeof providerNames)[number]
  /** With the domain in its URLs, and with the URLs that the options replace. */
  readonly provider: Provider
}

/**
 * The provider that the options name: a preset, or `custom` with `--token-url`.
 *
 * @throws CommandError for options that contradict the preset, or that it needs
 */
export function chooseProvider(options: Options, name: ChosenProvider['name']): ChosenProvider {
  const preset = findProvider(name)
  const { domain, 'token-url': tokenUrl, 'authorization-url': authorizationUrl } = options
  if (domain !== undefined && preset.domain === undefined) {
    throw wrongUsage(`The provider ${name} has no \`--domain\`.`, 'Remove it.')
  }
  if (preset.domain !== undefined && preset.domain.default === undefined && !domain && !tokenUrl) {
    throw wrongUsage(
      `The provider ${name} needs \`--domain\`: ${preset.domain.description}.`,
      'Set `--domain`.',
    )
  }
  const { introspection, ...located } = atDomain(preset, domain)
  const provider: Provider = {
    ...located,
    introspection: tokenUrl === undefined ? introspection : 'unknown',
    ...(tokenUrl !== undefined && { tokenUrl }),
    ...(authorizationUrl !== undefined && { authorizationUrl }),
  }
  if (endpointProblem(provider.tokenUrl) !== undefined) {
    throw wrongUsage(`The provider ${name} needs \`--token-url\`.`, 'Set `--token-url`.')
  }
  return { name, provider }
}
