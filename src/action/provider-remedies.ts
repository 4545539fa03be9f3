import type { X509Certificate } from 'node:crypto'
import { escapesInBasic } from '../oauth/client-authentication.ts'
import type { RejectionMeaning } from '../oauth/error-meaning.ts'
import { formatUtc } from '../shared/dates.ts'
import type { Credential, FailureCode } from '../shared/failure.ts'
import type { Inputs } from './model.ts'

interface Rejection {
  readonly code: FailureCode
  readonly credential: Credential
  readonly remedy: string
  /** Signing in again may help. */
  readonly signIn?: true
}

const CHECK_CLIENT = 'Check `client-id`, `client-secret` and `client-auth`.'

const OR_TOKEN =
  'If they are right, the refresh token may be used, expired or revoked: sign in again and save the new refresh token in the secret.'

/** What to do after each kind of rejection, other than `invalid_grant`. */
export const rejections: Readonly<
  Record<Exclude<RejectionMeaning, 'invalid_grant'> | 'unauthenticated', Rejection>
> = {
  invalid_client: { code: 'invalid_client', credential: 'untouched', remedy: CHECK_CLIENT },
  /** 401 without an error code. */
  unauthenticated: {
    code: 'invalid_client',
    credential: 'unknown',
    remedy: `${CHECK_CLIENT} Then check \`token-url\`. ${OR_TOKEN}`,
  },
  unauthorized_client: {
    code: 'invalid_client',
    credential: 'unknown',
    remedy: `Check \`client-id\` and that the client may use the grant type refresh_token. ${OR_TOKEN}`,
  },
  invalid_request: {
    code: 'provider_rejected',
    credential: 'unknown',
    remedy: `Check \`token-url\`, \`client-auth\` and \`token-params\`. ${OR_TOKEN}`,
  },
  invalid_scope: {
    code: 'provider_rejected',
    credential: 'untouched',
    remedy: 'Ask in `scope` only for what was granted at sign-in, or remove it.',
  },
  unsupported_grant_type: {
    code: 'provider_rejected',
    credential: 'untouched',
    remedy: 'Check `token-url`, and that the client may use the grant type refresh_token.',
  },
  other: {
    code: 'provider_rejected',
    credential: 'unknown',
    remedy: `Check \`token-url\`, \`client-id\`, \`client-secret\` and the settings of the OAuth client. ${OR_TOKEN}`,
  },
  none: {
    code: 'provider_rejected',
    credential: 'unknown',
    remedy: `Check \`token-url\`, \`client-id\`, \`client-secret\` and the settings of the OAuth client. ${OR_TOKEN}`,
  },
}

export const LOST_RESPONSE =
  'Start a new run. If it fails with invalid_grant, the lost response contained the new token: sign in again and save the new refresh token in the secret.'

/** Adds the usual causes that lie in how this client authenticates. */
export function clientRemedy({ client }: Inputs, remedy: string): string {
  const escapes = client.auth === 'client_secret_basic' && escapesInBasic(client)
  const certificate = client.privateKey?.certificate
  return [remedy, escapes && ESCAPED, certificate && describeValidity(certificate)]
    .filter(Boolean)
    .join(' ')
}

const ESCAPED =
  'The client ID or secret contains characters that Basic authentication escapes, and some servers do not decode them: try `client-auth: client_secret_post`.'

function describeValidity({ validFromDate, validToDate }: X509Certificate): string {
  return `Also check that the provider knows the certificate in \`certificate\`, which is valid from ${formatUtc(validFromDate)} to ${formatUtc(validToDate)}.`
}
