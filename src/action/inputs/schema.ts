import type { X509Certificate } from 'node:crypto'
import { organizationName, repositoryName, secretName } from '../../github/names.ts'
import { apps } from '../../github/target.ts'
import { baseUrl, endpoint } from '../../http/endpoint.ts'
import { type ClientAuthMethod, clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import { certificate, domain, signingKey } from '../../oauth/formats.ts'
import { holdsPrivateKey } from '../../oauth/pem.ts'
import { providerNames } from '../../oauth/providers/index.ts'
import type { InputName } from '../../shared/action-inputs.ts'
import {
  boolean,
  InputError,
  listOf,
  matching,
  oneOf,
  optional,
  type Parser,
  printableAscii,
  printableText,
  required,
  secret,
  wholeNumber,
} from '../../shared/parsers.ts'
import type { Secret } from '../../shared/secret.ts'
import { onStaleChoices } from '../model.ts'
import { headers, pairs } from './keyed-lines.ts'
import { pastedTokenProblem } from './pasted-token.ts'

/** GitHub's limit for a secret is 48 KB. */
const LARGEST_SECRET = 48 * 1_024

const asciiSecret = secret(printableAscii(LARGEST_SECRET))

/** Accepts what the secret of a refresh token may contain. */
export const refreshToken: Parser<Secret> = raw => {
  const problem = pastedTokenProblem(raw)
  return problem === undefined ? asciiSecret(raw) : new InputError(problem)
}

/** The log shows this input, unless it comes from a secret. */
const publicCertificate: Parser<X509Certificate> = raw =>
  holdsPrivateKey(raw)
    ? new InputError('holds a private key. Put only the certificate there')
    : certificate(raw)

/** Excludes variables that would change what later steps run. */
const variableName = matching(
  /^(?!(GITHUB|RUNNER|INPUT|ACTIONS|STATE)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i,
  'is not the name of an environment variable that a workflow may set',
)

/** Parameters that have inputs of their own. `client_id` has a rule of its own. */
const ownParameters = [
  'grant_type',
  'refresh_token',
  'scope',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
]

/** What every input accepts. */
export const schema = {
  provider: oneOf(providerNames),
  domain: optional(domain),
  'token-url': optional(endpoint),
  'client-id': required(printableText(1_024)),
  'client-secret': optional(secret(printableText(LARGEST_SECRET))),
  'client-auth': optional(oneOf(Object.keys(clientAuthMethods) as ClientAuthMethod[])),
  'private-key': optional(signingKey),
  'private-key-id': optional(printableAscii(1_024)),
  certificate: optional(publicCertificate),
  'assertion-audience': optional(printableText(2_048)),
  'refresh-token': required(refreshToken),
  scope: optional(printableAscii(4_096)),
  'token-params': optional(pairs(ownParameters)),
  'token-headers': optional(headers),
  'token-format': optional(oneOf(['form', 'json'] as const)),
  'github-token': required(asciiSecret),
  'secret-name': required(secretName),
  environment: optional(printableText(255)),
  organization: optional(organizationName),
  repository: required(repositoryName),
  app: listOf(apps),
  'access-token-secret': optional(secretName),
  // Anything: a value that is no token is replaced by the next refresh.
  'access-token': optional(secret(raw => raw)),
  'min-validity': wholeNumber(0, 31_536_000),
  'force-refresh': boolean,
  'export-env': optional(variableName),
  'on-stale': oneOf(onStaleChoices),
  'revoke-on-exit': boolean,
  'revocation-url': optional(endpoint),
  'introspection-url': optional(endpoint),
  'retry-timeout': wholeNumber(0, 3_600),
  'dry-run': boolean,
  'github-api-url': required(baseUrl),
} as const satisfies Record<InputName, Parser<unknown>>

export type Values = {
  readonly [N in InputName]: Exclude<ReturnType<(typeof schema)[N]>, InputError>
}

/** Masked before anything else happens. A private key is sometimes pasted into `certificate`. */
export const secretInputs = [
  'refresh-token',
  'access-token',
  'client-secret',
  'private-key',
  'certificate',
  'github-token',
] as const satisfies readonly InputName[]
