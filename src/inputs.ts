import { Failure } from './lib/failure.ts'
import {
  endpoint,
  type Field,
  matching,
  name,
  oneOf,
  optional,
  Problem,
  required,
  secret,
  visible,
  wholeNumber,
} from './lib/input-fields.ts'
import { missingRefreshToken } from './lib/missing-refresh-token.ts'
import {
  type ClientAuthMethod,
  clientAuthMethods,
  providerNames,
  providers,
} from './lib/providers.ts'
import { Secret } from './lib/secret.ts'
import { type OnStale, onStale } from './lib/staleness.ts'
import type { Place, Target } from './lib/target.ts'
import type { Ports } from './ports.ts'

export interface Inputs {
  readonly tokenUrl: string
  readonly client: {
    readonly id: string
    readonly secret: Secret | undefined
    readonly auth: ClientAuthMethod
  }
  readonly refreshToken: Secret
  readonly target: Target
  readonly github: { readonly token: Secret; readonly apiUrl: string }
  readonly onStale: OnStale
  /** Milliseconds to keep trying each of plan, exchange and store. */
  readonly retryTimeout: number
}

/** GitHub holds at most 48 KB in a secret. */
const LARGEST_SECRET = 48 * 1024

const accountName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** The inputs of action.yml, all of them, and what each may be. */
export const fields = {
  provider: oneOf(providerNames),
  'token-url': optional(endpoint),
  'client-id': required(visible(1_024)),
  'client-secret': optional(secret(LARGEST_SECRET)),
  'client-auth': optional(oneOf(clientAuthMethods)),
  'refresh-token': required(secret(LARGEST_SECRET)),
  'github-token': required(secret(LARGEST_SECRET)),
  'secret-name': required(
    matching(
      /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,254}$/i,
      'must be letters, digits and underscores, and begin neither with a digit nor with GITHUB_',
    ),
  ),
  environment: optional(name(255)),
  organization: optional(matching(accountName, 'is not the name of an organization')),
  repository: required(
    matching(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
      'must be owner/name',
    ),
  ),
  'on-stale': oneOf(onStale),
  'retry-timeout': wholeNumber(0, 3_600),
  'github-api-url': required(endpoint),
} as const satisfies Record<string, Field<unknown>>

export const defaults = {
  provider: 'anypoint',
  'on-stale': 'fail',
  'retry-timeout': '120',
} as const satisfies Partial<Record<Name, string>>

const secretFields = ['refresh-token', 'client-secret', 'github-token'] as const

type Name = keyof typeof fields
type Values = { [N in Name]: Exclude<ReturnType<(typeof fields)[N]>, Problem> }

/**
 * Reads every input once, masks the secret ones before anything else, and tells all problems in
 * one message.
 *
 * @throws Failure `input_invalid`, `refresh_token_missing`
 */
export function readInputs(ports: Ports): Inputs {
  const raw = (input: Name): string => ports.core.getInput(input) || implied(ports)[input] || ''
  for (const input of secretFields) ports.masks.add(new Secret(raw(input)))

  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [input, field] of Object.entries(fields)) {
    const value = field(raw(input as Name))
    if (value instanceof Problem) problems.push(`\`${input}\` ${value.text}.`)
    else values[input] = value
  }
  problems.push(...contradictions(raw))
  if (raw('refresh-token') === '') throw missingRefreshToken(problems, ports)
  if (problems.length > 0) {
    throw new Failure('input_invalid', ['The inputs cannot be used:', ...problems].join('\n- '))
  }
  return arrange(values as Values)
}

/**
 * What an empty input means. The defaults stand in action.yml too, but a workflow that hands on an
 * input of its own (`with: provider: ${{ inputs.provider }}`) makes them empty.
 */
function implied({ env }: Ports): Readonly<Partial<Record<Name, string | undefined>>> {
  return {
    ...defaults,
    repository: env['GITHUB_REPOSITORY'],
    'github-api-url': env['GITHUB_API_URL'],
  }
}

function contradictions(raw: (input: Name) => string): string[] {
  const rules: readonly [boolean, string][] = [
    [
      raw('environment') !== '' && raw('organization') !== '',
      '`environment` and `organization` exclude each other: the secret lives in one of them.',
    ],
    [
      raw('provider') === 'custom' && raw('token-url') === '',
      '`token-url` is needed with the provider `custom`.',
    ],
    [raw('client-secret') === '', '`client-secret` is needed to authenticate the client.'],
  ]
  return rules.filter(([broken]) => broken).map(([, rule]) => rule)
}

function arrange(values: Values): Inputs {
  const provider = values.provider === 'custom' ? undefined : providers[values.provider]
  const [owner = '', repo = ''] = values.repository.split('/')
  const place: Place =
    values.organization !== undefined
      ? { kind: 'organization', org: values.organization }
      : values.environment !== undefined
        ? { kind: 'environment', owner, repo, environment: values.environment }
        : { kind: 'repository', owner, repo }
  return {
    tokenUrl: values['token-url'] ?? provider?.tokenUrl ?? '',
    client: {
      id: values['client-id'],
      secret: values['client-secret'],
      auth: values['client-auth'] ?? provider?.clientAuth ?? 'client_secret_post',
    },
    refreshToken: values['refresh-token'],
    target: { place, app: 'actions', name: values['secret-name'] },
    github: { token: values['github-token'], apiUrl: values['github-api-url'].replace(/\/$/, '') },
    onStale: values['on-stale'],
    retryTimeout: values['retry-timeout'] * 1_000,
  }
}
