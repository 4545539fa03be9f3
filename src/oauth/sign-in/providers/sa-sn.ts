import type { SignInFacts } from '../facts.ts'
import { httpsLocalhost, localhostFixedPort } from '../redirects.ts'

export const signInSaToSn = {
  salesforce: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scope: 'api',
    refreshTokenScope: 'refresh_token',
    registration: {
      url: 'https://{domain}/',
      steps: [
        'Open "Setup", search for "External Client App Manager", and click "New External Client App".',
        'Enter a name, and select "Enable OAuth".',
        'Enter {redirect} as callback URL.',
        'Add the scopes "Manage user data via APIs (api)" and "Perform requests at any time (refresh_token, offline_access)".',
        'Keep "Require Proof Key for Code Exchange (PKCE)" selected, and create the app.',
        'Copy the consumer key (client ID) and the consumer secret. A new app can need 10 minutes.',
      ],
    },
    noRefreshToken: [
      'The app or the request does not have the scope `refresh_token`.',
      'The policy of the app expires the refresh token immediately.',
    ],
    source:
      'https://developer.salesforce.com/docs/atlas.en-us.262.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_eca.htm',
    confidence: 'documented',
  },
  servicenow: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    scope: 'useraccount',
    registration: {
      url: 'https://{domain}/oauth_entity_list.do',
      steps: [
        'Click "New", then "Create an OAuth API endpoint for external clients". You need the role `oauth_admin`.',
        'Enter a name. Leave the client secret empty: ServiceNow generates it.',
        'Enter {redirect} as redirect URL.',
        'Check the lifespan of refresh tokens, and submit.',
        'Open the entry to copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: ['The application registry entry has a lifespan of 0 for refresh tokens.'],
    source:
      'https://www.servicenow.com/docs/r/australia/platform-security/authentication/t_CreateEndpointforExternalClients.html',
    confidence: 'documented',
  },
  shopify: {
    pkce: 'S256',
    redirect: httpsLocalhost,
    scopeRequired: true,
    scopeSeparator: ',',
    exchangeParameters: { expiring: '1' },
    registration: {
      url: 'https://dev.shopify.com/dashboard/',
      steps: [
        'Click "Create app", and enter a name.',
        'Select the scopes that your workflow needs.',
        'Add {redirect} under "Redirect URLs", and release the version.',
        'Open "Settings", and copy the client ID and the secret.',
      ],
    },
    noRefreshToken: ['The exchange did not ask for an expiring token (`expiring=1`).'],
    source:
      'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant',
    confidence: 'second-hand',
  },
  slack: {
    // An app with PKCE turned on stays a public client, and its refresh tokens end after 30 days.
    pkce: 'rejected',
    redirect: httpsLocalhost,
    scopeRequired: true,
    scopeSeparator: ',',
    scopeParameter: 'user_scope',
    registration: {
      url: 'https://api.slack.com/apps',
      steps: [
        'Click "Create New App", then "From scratch", and select your workspace.',
        'Open "OAuth & Permissions", and opt in to token rotation. It cannot be turned off.',
        'Add {redirect} under "Redirect URLs". Slack accepts https only.',
        'Add the user token scopes that your workflow needs.',
        'Copy the client ID and the client secret from "Basic Information".',
      ],
    },
    noRefreshToken: ['Token rotation of the app is off.'],
    source: 'https://docs.slack.dev/authentication/using-pkce',
    confidence: 'documented',
  },
  snowflake: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    refreshTokenScope: 'refresh_token',
    registration: {
      url: 'https://docs.snowflake.com/en/user-guide/oauth-custom',
      steps: [
        'Run `CREATE SECURITY INTEGRATION` with `TYPE = OAUTH`, `OAUTH_CLIENT = CUSTOM` and `OAUTH_CLIENT_TYPE = CONFIDENTIAL`.',
        'Set `OAUTH_REDIRECT_URI` to {redirect} and `OAUTH_ALLOW_NON_TLS_REDIRECT_URI` to `TRUE`.',
        'Set `OAUTH_ISSUE_REFRESH_TOKENS` to `TRUE`.',
        'Run `SELECT SYSTEM$SHOW_OAUTH_CLIENT_SECRETS` with the name of the integration in capital letters.',
        'Sign in with a role that the integration does not block.',
      ],
    },
    noRefreshToken: [
      'The security integration has `OAUTH_ISSUE_REFRESH_TOKENS = FALSE`.',
      'The request does not contain the scope `refresh_token`.',
    ],
    source: 'https://docs.snowflake.com/en/user-guide/oauth-custom',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
