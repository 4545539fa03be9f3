import { type ClientAuthMethod, clientAuth } from './client-auth.ts'
import { endpointProblem } from './endpoint.ts'
import type { InputName } from './input-table.ts'
import { type Provider, type Revocation, withDomain } from './provider.ts'
import { providers } from './providers/index.ts'

export type Raw = (input: InputName) => string

/** The provider that the inputs name, its URLs filled in; an input of its own wins over each. */
export function resolveProvider(raw: Raw): Provider {
  const provider: Provider = Object.hasOwn(providers, raw('provider'))
    ? providers[raw('provider') as keyof typeof providers]
    : providers.custom
  const domain = raw('domain') || (provider.domain?.default ?? '')
  return {
    ...provider,
    tokenUrl: raw('token-url') || withDomain(provider.tokenUrl, domain),
    ...revocation(provider.revocation, raw('revocation-url'), domain),
  }
}

/** Of an endpoint that the user names nothing is known; a preset's own stays what it is. */
function revocation(
  known: Revocation | undefined,
  given: string,
  domain: string,
): Pick<Provider, 'revocation'> {
  const url = given || (known && withDomain(known.url, domain))
  return url ? { revocation: { url, refreshToken: known?.refreshToken ?? 'unknown' } } : {}
}

/** Everything that is wrong between inputs, a sentence each. */
export function contradictions(raw: Raw): string[] {
  const provider = resolveProvider(raw)
  const auth = raw('client-auth') || provider.clientAuth
  const needed = Object.hasOwn(clientAuth, auth) ? clientAuth[auth as ClientAuthMethod] : undefined
  const named = raw('provider')
  const rules: readonly [broken: boolean, sentence: string][] = [
    [
      raw('environment') !== '' && raw('organization') !== '',
      '`environment` and `organization` exclude each other: the secret lives in one of them.',
    ],
    [
      raw('environment') !== '' && raw('app') !== 'actions',
      '`app` must be `actions` for the secret of an environment: the other stores have none.',
    ],
    [
      raw('token-url') === '' && provider.tokenUrl === '',
      `\`token-url\` is needed with the provider \`${named}\`.`,
    ],
    [
      raw('token-url') === '' &&
        provider.domain !== undefined &&
        endpointProblem(provider.tokenUrl) !== undefined,
      `\`domain\` is needed with the provider \`${named}\`: its ${provider.domain?.means}.`,
    ],
    [
      raw('domain') !== '' && provider.domain === undefined,
      `\`domain\` means nothing to the provider \`${named}\`.`,
    ],
    [
      needed !== undefined && raw(needed) === '',
      `\`${needed}\` is needed to authenticate the client by \`${auth}\`. Another way is chosen with \`client-auth\`.`,
    ],
    [
      raw('access-token-secret').toUpperCase() === raw('secret-name').toUpperCase() &&
        raw('secret-name') !== '',
      '`access-token-secret` must not be the secret of the refresh token.',
    ],
    [
      raw('revoke-on-exit') === 'true' && provider.revocation === undefined,
      `\`revoke-on-exit\` needs \`revocation-url\`: none is known of \`${named}\`.`,
    ],
    [
      raw('revoke-on-exit') === 'true' && provider.revocation?.refreshToken === 'dies',
      `\`revoke-on-exit\` cannot be had with \`${named}\`: it ends the refresh token along with the access token.`,
    ],
  ]
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence)
}
