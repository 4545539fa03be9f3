import { endpointProblem } from '../../http/endpoint-url.ts'
import { clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import { type Domain, type Provider, regionHost } from '../../oauth/provider.ts'
import type { InputName } from '../../shared/action-inputs.ts'
import type { Values } from './schema.ts'

/** The values that could be parsed. A rule about one that could not be parsed does not apply. */
export type ParsedValues = Partial<Values>

/** Every conflict between inputs, one sentence each. */
export function findConflicts(
  values: ParsedValues,
  provider: Provider,
  invalid: ReadonlySet<InputName>,
): string[] {
  const given = (input: InputName): boolean => values[input] !== undefined || invalid.has(input)
  const name = values.provider
  const known = name !== undefined
  const auth = values['client-auth'] ?? provider.clientAuth
  const credential = invalid.has('client-auth') ? undefined : clientAuthMethods[auth]
  const { domain } = provider
  const revokes = values['revoke-on-exit'] === true
  const { certificate, 'private-key': key } = values
  const authKnown = !invalid.has('client-auth') && (known || values['client-auth'] !== undefined)
  const isAuth = (...methods: string[]): boolean => authKnown && methods.includes(auth)
  const rules: readonly [broken: boolean, sentence: string][] = [
    [
      given('environment') && given('organization'),
      '`environment` and `organization` exclude each other: the secret belongs to one of them.',
    ],
    [
      given('environment') && values.app?.some(app => app !== 'actions') === true,
      '`app` must be `actions` for an environment secret: the other stores have no environments.',
    ],
    [
      known && !given('token-url') && provider.tokenUrl === '',
      `\`token-url\` is required with the provider \`${name}\`.`,
    ],
    [
      !given('token-url') &&
        !given('domain') &&
        domain !== undefined &&
        endpointProblem(provider.tokenUrl) !== undefined,
      `\`domain\` is required with the provider \`${name}\`: ${domain?.description}.`,
    ],
    [
      !given('token-url') &&
        values.domain !== undefined &&
        domain !== undefined &&
        endpointProblem(provider.tokenUrl) !== undefined,
      '`domain` does not lead to a usable URL of the token endpoint: it must be https.',
    ],
    [
      isUnknownRegion(values.domain, domain),
      `\`domain\` must be one of ${Object.keys(domain?.regions ?? {}).join(', ')}, or a host, with the provider \`${name}\`.`,
    ],
    [
      known && given('domain') && domain === undefined,
      `\`domain\` has no effect with the provider \`${name}\`. Remove it.`,
    ],
    [
      known && credential !== undefined && !given(credential),
      `\`${credential}\` is required for the client authentication \`${auth}\`. Select another with \`client-auth\`.`,
    ],
    [
      given('assertion-audience') && isAuth('client_secret_post', 'client_secret_basic', 'none'),
      `\`assertion-audience\` has no effect with the client authentication \`${auth}\`. Remove it.`,
    ],
    [
      given('certificate') && authKnown && !isAuth('private_key_jwt'),
      `\`certificate\` has no effect with the client authentication \`${auth}\`. Remove it.`,
    ],
    [
      certificate !== undefined && key !== undefined && !certificate.checkPrivateKey(key.key),
      '`certificate` does not belong to `private-key`.',
    ],
    [
      provider.certificateCredential === true &&
        isAuth('private_key_jwt') &&
        !given('certificate') &&
        !given('private-key-id') &&
        key !== undefined &&
        key.id === undefined,
      `\`certificate\` is required for \`private_key_jwt\` with the provider \`${name}\`.`,
    ],
    [
      authKnown &&
        !isAuth('client_secret_basic') &&
        values['token-params']?.['client_id'] !== undefined,
      `\`token-params\` must not set client_id with the client authentication \`${auth}\`, which sends \`client-id\` itself.`,
    ],
    [
      values['access-token-secret'] !== undefined &&
        values['access-token-secret'].toUpperCase() === values['secret-name']?.toUpperCase(),
      '`access-token-secret` must not be the secret of the refresh token.',
    ],
    [
      given('access-token') && !given('access-token-secret'),
      '`access-token` requires `access-token-secret`: the name of the secret that it comes from.',
    ],
    [
      revokes && (given('access-token') || given('access-token-secret')),
      '`revoke-on-exit` cannot be used with `access-token-secret` or `access-token`: it would revoke a token that other jobs share.',
    ],
    [
      known &&
        revokes &&
        provider.revocation === undefined &&
        !given('revocation-url') &&
        (domain === undefined || given('domain') || domain.default !== undefined),
      `\`revoke-on-exit\` requires \`revocation-url\` with the provider \`${name}\`.`,
    ],
    [
      revokes && provider.revocation?.refreshToken === 'dies',
      `\`revoke-on-exit\` cannot be used with \`${name}\`: revoking the access token also ends the refresh token.`,
    ],
    [
      usesTokenUp(values['introspection-url'], provider),
      '`introspection-url` must not be the token endpoint or a revocation endpoint: a request there can end the refresh token.',
    ],
  ]
  return rules.filter(([broken]) => broken).map(([, text]) => text)
}

/** Whether a request to this URL may do more than ask. */
function usesTokenUp(url: string | undefined, { tokenUrl, revocation }: Provider): boolean {
  if (url === undefined) return false
  const others = [tokenUrl, revocation?.url ?? ''].map(other => URL.parse(other)?.href)
  return others.includes(url) || /revo(ke|cation)[^/]*\/?$/i.test(new URL(url).pathname)
}

/** A name without a dot or a port where a region is expected. */
function isUnknownRegion(given: string | undefined, domain: Domain | undefined): boolean {
  if (given === undefined || domain?.regions === undefined) return false
  return regionHost(domain, given) === undefined && !/[.:]/.test(given)
}
