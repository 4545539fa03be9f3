import type { Owner } from '../../github/target.ts'
import type { Provider } from '../../oauth/provider.ts'
import { keyFor } from '../../oauth/signing-key.ts'
import type { InputName } from '../../shared/action-inputs.ts'
import { Failure } from '../../shared/failure.ts'
import { InputError } from '../../shared/parsers.ts'
import type { Inputs } from '../model.ts'
import type { Runtime } from '../runtime.ts'
import { findConflicts } from './conflicts.ts'
import { defaultsFor } from './defaults.ts'
import { explainMissingToken } from './missing-refresh-token.ts'
import { maskInputs, rawInputs } from './raw.ts'
import { resolveProvider } from './resolve-provider.ts'
import { schema, type Values } from './schema.ts'

/**
 * Reads every input once. Masks the secret ones first, and reports all problems in one message.
 *
 * @throws Failure `input_invalid`, `refresh_token_missing`
 */
export async function readInputs(runtime: Runtime): Promise<Inputs> {
  const raw = rawInputs(runtime)
  maskInputs(raw, runtime)
  const defaults = defaultsFor(runtime.env)
  const values: Partial<Record<InputName, unknown>> = {}
  const invalid = new Set<InputName>()
  const problems: string[] = []
  for (const [input, given] of raw) {
    const text = given || defaults[input] || ''
    const value = schema[input](text)
    if (!(value instanceof InputError)) {
      values[input] = value
      continue
    }
    problems.push(`\`${input}\` ${value.text}.`)
    if (text !== '') invalid.add(input)
  }
  const provider = resolveProvider(values as Partial<Values>)
  problems.push(...findConflicts(values as Partial<Values>, provider, invalid))
  if (runtime.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') problems.push(UNVERIFIED_TLS)
  if (raw.get('refresh-token') === '') {
    throw await explainMissingToken(problems, values as Partial<Values>, runtime)
  }
  if (problems.length > 0) {
    throw new Failure({
      code: 'input_invalid',
      message: ['The inputs are not valid:', ...problems].join('\n- '),
      remedy: "Fix the inputs listed above in the workflow's `with:` block.",
    })
  }
  return toInputs(values as Values, provider)
}

const UNVERIFIED_TLS =
  'The environment variable `NODE_TLS_REJECT_UNAUTHORIZED=0` disables the verification of certificates. Remove it; a private CA goes into `NODE_EXTRA_CA_CERTS`.'

function toInputs(values: Values, provider: Provider): Inputs {
  const key = values['private-key']
  return {
    signIn: values,
    provider,
    tokenUrl: provider.tokenUrl,
    revocation: provider.revocation,
    client: {
      id: values['client-id'],
      auth: values['client-auth'] ?? provider.clientAuth,
      secret: values['client-secret'],
      privateKey:
        key &&
        keyFor(provider, key, {
          id: values['private-key-id'],
          certificate: values.certificate,
        }),
      assertionAudience: values['assertion-audience'],
    },
    refreshToken: values['refresh-token'],
    scope: values.scope,
    tokenParams: values['token-params'] ?? {},
    owner: toOwner(values),
    apps: values.app,
    secretName: values['secret-name'],
    accessTokenSecret: values['access-token-secret'],
    accessToken: values['access-token'],
    minValidity: values['min-validity'] * 1_000,
    forceRefresh: values['force-refresh'],
    exportEnv: values['export-env'],
    revokeOnExit: values['revoke-on-exit'],
    dryRun: values['dry-run'],
    onStale: values['on-stale'],
    github: { token: values['github-token'], apiUrl: values['github-api-url'] },
    retryTimeout: values['retry-timeout'] * 1_000,
  }
}

function toOwner({ repository, environment, organization }: Values): Owner {
  const [owner = '', repo = ''] = repository.split('/')
  if (organization !== undefined) return { kind: 'organization', org: organization }
  if (environment !== undefined) return { kind: 'environment', owner, repo, environment }
  return { kind: 'repository', owner, repo }
}
