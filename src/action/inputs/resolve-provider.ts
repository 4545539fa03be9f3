import { endpointProblem } from '../../http/endpoint-url.ts'
import { type Provider, type Revocation, withDomain } from '../../oauth/provider.ts'
import { providers } from '../../oauth/providers/index.ts'
import type { ParsedValues } from './conflicts.ts'

/** The provider that the inputs name, with its URLs filled in. An input replaces a preset's value. */
export function resolveProvider(values: ParsedValues): Provider {
  const provider: Provider = providers[values.provider ?? 'custom']
  const domain = values.domain ?? provider.domain?.default ?? ''
  const revocation = resolveRevocation(provider.revocation, values['revocation-url'], domain)
  const { revocation: _, ...rest } = provider
  return {
    ...rest,
    tokenUrl: values['token-url'] ?? withDomain(provider.tokenUrl, domain),
    ...(revocation && { revocation }),
  }
}

/** Nothing is known of an endpoint that the user names; a preset's knowledge stays. */
function resolveRevocation(
  known: Revocation | undefined,
  given: string | undefined,
  domain: string,
): Revocation | undefined {
  const url = given ?? (known && withDomain(known.url, domain))
  if (url === undefined || endpointProblem(url) !== undefined) return undefined
  return { url, refreshToken: known?.refreshToken ?? 'unknown' }
}
