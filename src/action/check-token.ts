import { responseTimeoutFor } from '../github/client.ts'
import { introspect, introspectionAuth } from '../oauth/introspection.ts'
import type { ActiveToken } from '../oauth/introspection-response.ts'
import { formatUtc, relativeTime } from '../shared/dates.ts'
import { Failure } from '../shared/failure.ts'
import { explainInvalidGrant } from './explain-invalid-grant.ts'
import { quoteError } from './explain-provider.ts'
import type { Findings } from './findings.ts'
import type { Inputs, Plan } from './model.ts'
import { clientRemedy, rejections } from './provider-remedies.ts'
import type { Runtime } from './runtime.ts'

/** `expiresAt`: when the refresh token expires, if the provider says so. */
export type TokenFindings = Findings & { readonly expiresAt: Date | undefined }

/**
 * Asks the provider's introspection endpoint, where one is known, about the client and the refresh
 * token. One request, which does not use the token up. Fails only after a definite response.
 *
 * @throws Failure `invalid_grant` if the token is not active, `invalid_client`
 */
export async function checkToken(plan: Plan, runtime: Runtime): Promise<TokenFindings> {
  const { inputs } = plan
  const { provider, client, refreshToken, retryTimeout } = inputs
  const { introspection: endpoint } = provider
  if (typeof endpoint === 'string') return notChecked(inputs, `${NOT_ASKED} ${reasons[endpoint]}`)
  const { host } = new URL(endpoint.url)
  const outcome = await introspect(
    { endpoint, provider, client, refreshToken },
    { responseTimeout: responseTimeoutFor(retryTimeout), signal: runtime.cancelled },
    runtime,
  )
  const auth = introspectionAuth(endpoint, provider, client)
  switch (outcome.kind) {
    case 'active': {
      // An active token has not expired, whatever the date says.
      const ahead = outcome.expiresAt && outcome.expiresAt.getTime() > runtime.clock.now()
      const expiresAt = ahead ? outcome.expiresAt : undefined
      const value = describeActive({ ...outcome, expiresAt }, runtime)
      const warnings = warnAboutClient(outcome, inputs, runtime)
      return {
        checked: [
          ['Client', `accepted by ${host} (${auth})`],
          [`Refresh token at ${host}`, value],
        ],
        notChecked: [],
        warnings,
        expiresAt,
      }
    }
    case 'not-known': {
      const reason = runtime.redactor.redact(outcome.reason).replace(/[\s.:]+$/, '')
      return notChecked(
        inputs,
        `the introspection endpoint at ${host} did not say. Reason: ${reason}.`,
      )
    }
    case 'inactive':
      throw await explainInvalidGrant(
        `${host} responded that the refresh token is not active: it is used, expired or revoked, or the client in \`client-id\` may not use it.`,
        [],
        plan,
        runtime,
      )
    case 'client-rejected':
      throw new Failure({
        code: 'invalid_client',
        message: `${quoteError(host, outcome, runtime)} The provider was asked about the refresh token (introspection) with the client authentication ${auth}.`,
        remedy: `${clientRemedy(inputs, rejections.invalid_client.remedy)} If a run that is no dry run succeeds with them, the introspection endpoint requires another method.`,
      })
  }
}

const NOT_ASKED = 'the provider was not asked, because'

const reasons = {
  none: 'it has no introspection endpoint that the client may ask.',
  unknown:
    'no introspection endpoint is known for it. If it has one (RFC 7662), set `introspection-url`.',
} as const

function notChecked({ tokenUrl, client }: Inputs, why: string): TokenFindings {
  const { host } = new URL(tokenUrl)
  return {
    checked: [],
    notChecked: [
      `Whether ${host} accepts the refresh token and the client (${client.auth}): ${why}`,
    ],
    warnings: [],
    expiresAt: undefined,
  }
}

function warnAboutClient(
  { clientId }: ActiveToken,
  { client }: Inputs,
  { core, redactor }: Runtime,
): string[] {
  if (clientId === undefined || clientId === client.id) return []
  const warning = `The provider says that the refresh token belongs to the client ${redactor.redact(clientId)}, and not to the one in \`client-id\`. Usually only its own client can use it.`
  core.warning(warning)
  return [warning]
}

function describeActive(
  { expiresAt, scope, user }: ActiveToken,
  { clock, redactor }: Runtime,
): string {
  return [
    'active',
    expiresAt && `expires at ${formatUtc(expiresAt)} (${relativeTime(expiresAt, clock.now())})`,
    user && `user ${redactor.redact(user)}`,
    scope && `scope ${redactor.redact(scope)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
