import type { Client } from './lib/client-auth.ts'
import { Failure } from './lib/failure.ts'
import { Problem } from './lib/input-fields.ts'
import { contradictions, type Raw, resolveProvider } from './lib/input-rules.ts'
import { defaults, fields, type InputName, secretInputs, type Values } from './lib/input-table.ts'
import { missingRefreshToken } from './lib/missing-refresh-token.ts'
import type { Provider } from './lib/provider.ts'
import { Secret } from './lib/secret.ts'
import { secretParts } from './lib/signing-key.ts'
import type { OnStale } from './lib/staleness.ts'
import type { App, Place } from './lib/target.ts'
import type { Ports } from './ports.ts'

export interface Inputs {
  readonly provider: Provider
  readonly tokenUrl: string
  readonly client: Client
  readonly refreshToken: Secret
  readonly scope: string | undefined
  readonly tokenParams: Readonly<Record<string, string>>
  readonly place: Place
  readonly apps: readonly App[]
  readonly secretName: string
  /** The secret that also gets the access token. */
  readonly accessTokenSecret: string | undefined
  /** The environment variable that also gets the access token. */
  readonly exportEnv: string | undefined
  readonly revokeOnExit: boolean
  readonly dryRun: boolean
  readonly onStale: OnStale
  readonly github: { readonly token: Secret; readonly apiUrl: string }
  /** Milliseconds to keep trying each of plan, exchange and store. */
  readonly retryTimeout: number
}

/**
 * Reads every input once, masks the secret ones before anything else, and tells all problems in
 * one message.
 *
 * @throws Failure `input_invalid`, `refresh_token_missing`
 */
export async function readInputs(ports: Ports): Promise<Inputs> {
  const given = new Map(
    (Object.keys(fields) as InputName[]).map(input => [
      input,
      ports.core.getInput(input) || implied(ports)[input] || '',
    ]),
  )
  const raw: Raw = input => given.get(input) ?? ''
  for (const input of secretInputs) {
    for (const part of secretParts(raw(input))) ports.masks.add(new Secret(part))
  }
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [input, field] of Object.entries(fields)) {
    const value = field(raw(input as InputName))
    if (value instanceof Problem) problems.push(`\`${input}\` ${value.text}.`)
    else values[input] = value
  }
  problems.push(...contradictions(raw))
  if (raw('refresh-token') === '') throw await missingRefreshToken(problems, ports)
  if (problems.length > 0) {
    throw new Failure('input_invalid', ['The inputs cannot be used:', ...problems].join('\n- '))
  }
  return arrange(values as Values, resolveProvider(raw))
}

/**
 * What an empty input means. The defaults stand in action.yml too, but a workflow that hands on an
 * input of its own (`with: provider: ${{ inputs.provider }}`) makes them empty.
 */
function implied({ env }: Ports): Readonly<Partial<Record<InputName, string | undefined>>> {
  return {
    ...defaults,
    repository: env['GITHUB_REPOSITORY'],
    'github-api-url': env['GITHUB_API_URL'],
  }
}

function arrange(values: Values, provider: Provider): Inputs {
  const key = values['private-key']
  return {
    provider,
    tokenUrl: provider.tokenUrl,
    client: {
      id: values['client-id'],
      auth: values['client-auth'] ?? provider.clientAuth,
      secret: values['client-secret'],
      privateKey: key && { ...key, id: values['private-key-id'] ?? key.id },
    },
    refreshToken: values['refresh-token'],
    scope: values.scope,
    tokenParams: values['token-params'] ?? {},
    place: place(values),
    apps: values.app,
    secretName: values['secret-name'],
    accessTokenSecret: values['access-token-secret'],
    exportEnv: values['export-env'],
    revokeOnExit: values['revoke-on-exit'],
    dryRun: values['dry-run'],
    onStale: values['on-stale'],
    github: { token: values['github-token'], apiUrl: values['github-api-url'].replace(/\/$/, '') },
    retryTimeout: values['retry-timeout'] * 1_000,
  }
}

function place({ repository, environment, organization }: Values): Place {
  const [owner = '', repo = ''] = repository.split('/')
  if (organization !== undefined) return { kind: 'organization', org: organization }
  if (environment !== undefined) return { kind: 'environment', owner, repo, environment }
  return { kind: 'repository', owner, repo }
}
