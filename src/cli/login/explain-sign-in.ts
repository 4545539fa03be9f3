import type { AuthorizationError } from '../../oauth/sign-in/authorization-response.ts'
import type { Denied, DeviceOutcome } from '../../oauth/sign-in/device-flow.ts'
import type { Inconclusive, Rejected, Unusable } from '../../oauth/token-outcome.ts'
import type { ProviderError } from '../../oauth/tokens.ts'
import { type CommandError, failed, interrupted } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import type { SignInPlan } from './model.ts'

type Redaction = Pick<CliRuntime, 'redactor'>
type Circumstances = Pick<CliRuntime, 'redactor' | 'cancelled'>

/** What a provider's error in place of a code means. */
export function explainAuthorizationError(
  { error, description, uri }: AuthorizationError,
  runtime: Redaction,
): CommandError {
  if (error === 'access_denied') return explainDenied({ error, description }, runtime)
  const more = uri === undefined ? '' : ` See ${runtime.redactor.redact(uri)}`
  return failed(
    `The provider refused the sign-in: ${quote({ error, description }, runtime)}.`,
    `${AUTHORIZATION_REMEDIES[error] ?? 'Check the settings of the client at the provider.'}${more}`,
  )
}

const AUTHORIZATION_REMEDIES: Readonly<Record<string, string>> = {
  invalid_scope: 'Set `--scope` to what the client may ask for.',
  unauthorized_client: 'Allow the grant type authorization code for the client at the provider.',
  unsupported_response_type:
    'Allow the grant type authorization code for the client at the provider.',
  server_error: 'Try again.',
  temporarily_unavailable: 'Try again later.',
}

export function explainDenied(said: ProviderError, runtime: Redaction): CommandError {
  return failed(
    `Access was denied: ${quote(said, runtime)}.`,
    'Nothing was saved. To try again, start login again and allow the access.',
  )
}

/** What did not send tokens, as the user can change it. */
export interface AskedEndpoint {
  readonly url: string
  /** That replaces its URL. */
  readonly option: '--token-url' | '--device-authorization-url'
  readonly grant: 'authorization code' | 'device code'
}

/** What it means that an endpoint of the provider sent no tokens. */
export function explainOutcome(
  outcome: Rejected | Unusable | Inconclusive,
  endpoint: AskedEndpoint,
  runtime: Circumstances,
): CommandError {
  const { redactor } = runtime
  const { host } = new URL(endpoint.url)
  switch (outcome.kind) {
    case 'rejected':
      return failed(
        `${host} responded ${outcome.status}: ${quote(outcome, runtime)}.`,
        remedyFor(outcome.meaning, endpoint),
      )
    case 'unusable':
      return failed(
        `${host} responded ${outcome.status} with ${redactor.redact(outcome.description)}.`,
        `Check \`${endpoint.option}\` and \`--provider\`.`,
      )
    case 'inconclusive': {
      if (runtime.cancelled.aborted && outcome.tokenUse === 'not-sent') return interrupted()
      const reason = redactor.redact(outcome.reason)
      return failed(
        `No usable response from ${host}: ${reason}. Nothing was saved.`,
        `Check \`${endpoint.option}\`, the connection and HTTPS_PROXY, and start login again.`,
      )
    }
  }
}

function remedyFor(meaning: Rejected['meaning'], { option, grant }: AskedEndpoint): string {
  const isDevice = grant === 'device code'
  switch (meaning) {
    case 'invalid_grant':
      return `The code has expired${isDevice ? '' : ', or the redirect address differs from the registered one'}. Start login again.`
    case 'unauthorized_client':
      return `Allow the grant type ${grant} for the client at the provider, and start login again.`
    case 'invalid_request':
      return `Check \`${option}\`, \`--client-auth\` and ${isDevice ? '`--scope`' : 'the redirect address'}.`
    case 'invalid_scope':
      return 'Set `--scope` to what the client may ask for.'
    case 'unsupported_grant_type':
      return `Check \`${option}\`, and which grant types the client may use at the provider.`
    case 'none':
      return `Check \`${option}\`, the client ID, the client secret and \`--client-auth\`, and start login again.`
    case 'invalid_client':
    case 'other':
      return 'Check the client ID, the client secret and `--client-auth`, and start login again.'
  }
}

type Ended = Exclude<DeviceOutcome, { readonly kind: 'issued' }>

/** What it means that a device flow ended without tokens. */
export function explainDeviceOutcome(
  outcome: Ended,
  endpoint: Omit<AskedEndpoint, 'grant'>,
  runtime: Circumstances,
): CommandError {
  switch (outcome.kind) {
    case 'denied':
      return explainDenied(outcome satisfies Denied, runtime)
    case 'cancelled':
      return interrupted()
    case 'expired':
      return failed('The code has expired. Nothing was saved.', 'Start login again.')
    default:
      return explainOutcome(outcome, { ...endpoint, grant: 'device code' }, runtime)
  }
}

/** Why the provider sent an access token only. */
export function explainMissingToken({ facts, name, scope }: SignInPlan): CommandError {
  const causes = facts.noRefreshToken.map(cause => `- ${cause}`)
  const asked = scope === '' ? '- No scope was requested. See `--scope`.' : undefined
  return failed(
    `The provider ${name} sent no refresh token. Nothing was saved.`,
    ['Possible causes:', ...causes, ...(asked ? [asked] : [])].join('\n'),
  )
}

/** The provider's words, safe to print. */
export function quote({ error, description }: ProviderError, { redactor }: Redaction): string {
  const words = [error, description].filter(Boolean).join(': ')
  return redactor.redact(words || 'no reason').replace(/[\s.:]+$/, '')
}
