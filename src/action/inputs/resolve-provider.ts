import { endpointProblem } from '../../http/endpoint-url.ts'
import {
  atDomain,
  type Introspection,
  type Provider,
  type Revocation,
} from '../../oauth/provider.ts'
import { findProvider } from '../../oauth/providers/index.ts'
import type { ParsedValues } from './conflicts.ts'

/** The provider that the inputs name, with its URLs filled in. An input replaces a preset's value. */
export function resolveProvider(values: ParsedValues): Provider {
  const { revocation: known, ...preset } = atDomain(
    findProvider(values.provider ?? 'custom'),
    values.domain,
  )
  const revocation = resolveRevocation(known, values['revocation-url'])
  const ownTokenUrl = values['token-url']
  return {
    ...preset,
    tokenUrl: ownTokenUrl ?? preset.tokenUrl,
    ...(values['token-format'] && { body: values['token-format'] }),
    headers: { ...preset.headers, ...values['token-headers'] },
    introspection: resolveIntrospection(preset.introspection, values),
    ...(revocation && { revocation }),
  }
}

/** Nothing is known of an endpoint that the user names; a preset's knowledge stays. */
function resolveRevocation(
  known: Revocation | undefined,
  given: string | undefined,
): Revocation | undefined {
  const url = given ?? known?.url
  if (url === undefined || endpointProblem(url) !== undefined) return undefined
  return { url, refreshToken: known?.refreshToken ?? 'unknown' }
}

/** A preset's endpoint does not know the tokens of another server. */
function resolveIntrospection(
  known: Introspection,
  { 'introspection-url': given, 'token-url': ownTokenUrl }: ParsedValues,
): Introspection {
  if (given !== undefined) return { url: given }
  if (ownTokenUrl !== undefined) return 'unknown'
  return typeof known === 'string' || endpointProblem(known.url) === undefined ? known : 'unknown'
}
