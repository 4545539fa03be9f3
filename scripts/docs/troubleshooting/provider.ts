import type { FailureCode } from '../../../src/shared/failure.ts'
import type { Trouble } from './trouble.ts'

const SIGN_IN = '[Sign in again](#sign-in-again).'

/** What the provider says about the token, the client or the request. */
export const providerTroubles = {
  invalid_grant: {
    unless: { unknown: 'another run may have rotated the token' },
    causes: [
      {
        cause: 'Another run, or another tool, has used the token since.',
        steps: `With \`unknown\`, start a new run first: it may read a newer token. With \`rejected\`: ${SIGN_IN} Then make sure that one workflow alone uses the token, in one concurrency group.`,
      },
      {
        cause: 'The refresh token has expired.',
        steps: `${SIGN_IN} [Providers](providers.md) lists lifetimes. Add [keep-alive.yml](../examples/keep-alive.yml) if use extends it.`,
      },
      {
        cause: 'A person or an administrator revoked the access, or the user left.',
        steps: `${SIGN_IN} Use an account that is made for this.`,
      },
      {
        cause: 'The token belongs to another client, region or environment.',
        steps: 'Compare `client-id` and `domain` with those of the sign-in.',
      },
      {
        cause: '`revoke-on-exit` ended the refresh token along with the access token.',
        steps: `Turn it off if every second run fails. ${SIGN_IN}`,
      },
      {
        cause: 'The response of an earlier attempt was lost. The message then says so.',
        steps: SIGN_IN,
      },
      {
        cause: 'Somebody stole the token and used it.',
        steps: 'If no other cause fits, follow [what to do if a token leaked](leaked-token.md).',
      },
    ],
    note: 'The message contains the fingerprint of the rejected token. The log of the last successful run shows which token it saved.',
  },
  invalid_client: {
    unless: { unknown: 'the provider may have used the token up' },
    causes: [
      {
        cause: 'The client secret was changed or has expired.',
        steps: 'Save the current one in the secret that `client-secret` comes from.',
      },
      {
        cause: 'The provider expects another authentication method.',
        steps:
          'Set `client-auth` to `client_secret_basic` or `client_secret_post`, whichever you do not use now.',
      },
      {
        cause: '`client-id` is that of another application, region or environment.',
        steps: 'Compare it with the application at the provider.',
      },
      {
        cause: 'The client may not use the grant type *refresh token*.',
        steps: 'Add the grant type to the application.',
      },
      {
        cause:
          'The audience or the certificate of the signed assertion is not what the provider expects.',
        steps: 'Set `assertion-audience` or `certificate`.',
      },
      {
        cause:
          'With `unknown`: the refresh token is used up. Some servers report that as an error of the client.',
        steps: SIGN_IN,
      },
    ],
  },
  provider_rejected: {
    unless: { untouched: 'the error is `invalid_scope` or `unsupported_grant_type`' },
    causes: [
      {
        cause: '`scope` asks for more than was granted at sign-in.',
        steps: 'Remove `scope`, or ask for less.',
      },
      {
        cause: '`token-url` is not the token endpoint.',
        steps: 'Compare it with the documentation of the provider.',
      },
      {
        cause: 'The provider requires a parameter, a header or JSON.',
        steps: 'Set `token-params`, `token-headers` or `token-format`.',
      },
      {
        cause: 'The client is disabled or lacks the grant type.',
        steps: 'Check the settings of the client.',
      },
      {
        cause: 'The refresh token no longer works, and the provider has its own word for it.',
        steps: `${SIGN_IN} Please report the error, so that the action can name the cause.`,
      },
    ],
    note: "The message quotes the provider's error.",
  },
  provider_response_invalid: {
    unless: { stored: 'the response had a refresh token, but no access token' },
    causes: [
      {
        cause: '`token-url` is a web page, an authorization endpoint or a discovery document.',
        steps: 'Use the token endpoint itself. Discovery documents name it `token_endpoint`.',
      },
      {
        cause: 'A proxy or a captive portal responded instead of the provider.',
        steps: 'Allow the host, and start a new run.',
      },
      {
        cause: 'The provider sends tokens in a form that the action does not know.',
        steps:
          'Report the provider with the *names* of the members of its response, never their values.',
      },
    ],
    note: 'With `unknown`, start a new run. If it fails with `invalid_grant`, the response contained the new token: sign in again. With `stored`, a new run reads the refresh token that this one saved.',
  },
} as const satisfies Partial<Record<FailureCode, Trouble>>
