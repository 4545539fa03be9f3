import { clientAuthMethods } from './client-auth.ts'
import {
  boolean,
  endpoint,
  type Field,
  listOf,
  matching,
  name,
  oneOf,
  optional,
  type Problem,
  pairs,
  required,
  secret,
  visible,
  wholeNumber,
} from './input-fields.ts'
import { providerNames } from './providers/index.ts'
import { signingKey } from './signing-key.ts'
import { onStale } from './staleness.ts'
import { apps } from './target.ts'

/** GitHub holds at most 48 KB in a secret. */
const LARGEST_SECRET = 48 * 1_024

/** @see https://docs.github.com/en/actions/reference/security/secrets */
const secretName = matching(
  /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i,
  'must be letters, digits and underscores, and begin neither with a digit nor with GITHUB_',
)

/** Variables that would change what later steps run, rather than tell them a token. */
const variableName = matching(
  /^(?!(GITHUB|RUNNER|INPUT|ACTIONS)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i,
  'is not a name for an environment variable of yours',
)

const domain = matching(
  /^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/,
  'must be a host or tenant, such as login.example.com or login.example.com/realms/prod',
)

const ownedByInputs = [
  'grant_type',
  'refresh_token',
  'scope',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
]

/** The inputs of action.yml, all of them, and what each may be. */
export const fields = {
  provider: oneOf(providerNames),
  domain: optional(domain),
  'token-url': optional(endpoint),
  'client-id': required(visible(1_024)),
  'client-secret': optional(secret(LARGEST_SECRET)),
  'client-auth': optional(oneOf(clientAuthMethods)),
  'private-key': optional(signingKey),
  'private-key-id': optional(visible(1_024)),
  'refresh-token': required(secret(LARGEST_SECRET)),
  scope: optional(visible(4_096)),
  'token-params': optional(pairs(4_096, ownedByInputs)),
  'github-token': required(secret(LARGEST_SECRET)),
  'secret-name': required(secretName),
  environment: optional(name(255)),
  organization: optional(
    matching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'is not the name of an organization'),
  ),
  repository: required(
    matching(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
      'must be owner/name',
    ),
  ),
  app: listOf(apps),
  'access-token-secret': optional(secretName),
  'export-env': optional(variableName),
  'on-stale': oneOf(onStale),
  'revoke-on-exit': boolean,
  'revocation-url': optional(endpoint),
  'retry-timeout': wholeNumber(0, 3_600),
  'dry-run': boolean,
  'github-api-url': required(endpoint),
} as const satisfies Record<string, Field<unknown>>

export type InputName = keyof typeof fields
export type Values = {
  readonly [N in InputName]: Exclude<ReturnType<(typeof fields)[N]>, Problem>
}

/** What an empty input means, as action.yml says it too. */
export const defaults = {
  provider: 'anypoint',
  app: 'actions',
  'on-stale': 'fail',
  'revoke-on-exit': 'false',
  'retry-timeout': '120',
  'dry-run': 'false',
} as const satisfies Partial<Record<InputName, string>>

/** Masked before anything else happens. */
export const secretInputs = [
  'refresh-token',
  'client-secret',
  'private-key',
  'github-token',
] as const satisfies readonly InputName[]
