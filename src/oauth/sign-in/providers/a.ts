import type { SignInFacts } from '../facts.ts'
import { httpsLocalhost, localhostFixedPort, loopbackFixedPort } from '../redirects.ts'

export const signInA = {
  airtable: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scopeRequired: true,
    registration: {
      url: 'https://airtable.com/create/oauth',
      steps: [
        'Click "Register new OAuth integration" and enter a name.',
        'Enter {redirect} as OAuth redirect URL.',
        'Click "Register integration".',
        'Select the scopes that your workflow needs, and save.',
        'Click "Generate client secret". Airtable shows it once.',
      ],
    },
    noRefreshToken: [],
    source: 'https://airtable.com/developers/web/api/oauth-reference',
    confidence: 'second-hand',
  },
  amazon: {
    pkce: 'S256',
    redirect: httpsLocalhost,
    scopeRequired: true,
    registration: {
      url: 'https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html',
      steps: [
        'Click "Create a New Security Profile" and enter a name, a description and a privacy URL.',
        'Open "Web Settings" in the menu of the profile, and click "Edit".',
        'Enter {redirect} under "Allowed Return URLs", and save.',
        'Click "Show Client ID and Client Secret".',
      ],
    },
    noRefreshToken: [
      'For the Selling Partner API, authorize the app in Seller Central instead. It shows the refresh token.',
    ],
    source: 'https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html',
    confidence: 'unverified',
  },
  anypoint: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    scope: 'full',
    refreshTokenScope: 'offline_access',
    registration: {
      url: 'https://{domain}/accounts/',
      steps: [
        'Open "Connected Apps", then "Owned Apps", and click "Create App". You need the permission Organization Administrator.',
        'Enter a name.',
        'Select the type "App acts on behalf of a user".',
        'Select the grant types "Authorization Code" and "Refresh Token".',
        'Enter any website URL, such as that of your repository.',
        'Enter {redirect} under "Redirect URIs", and click "Add".',
        'Select the audience "Members of this organization only".',
        'Click "Add Scopes" and add "Full Access" (or narrower scopes) and "Background Access" (`offline_access`).',
        'Save. The list of apps has buttons to copy the ID and the secret.',
      ],
    },
    noRefreshToken: [
      'The connected app does not have the grant type "Refresh Token".',
      'The connected app does not have the scope "Background Access", or the request does not contain `offline_access`.',
      'The connected app acts on its own behalf. Its type cannot be changed: create another one.',
    ],
    source: 'https://docs.mulesoft.com/access-management/creating-connected-apps-dev',
    confidence: 'documented',
  },
  asana: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    registration: {
      url: 'https://app.asana.com/0/my-apps',
      steps: [
        'Click "Create new app", enter a name, and create it.',
        'Open the tab "OAuth", and add {redirect} as redirect URL.',
        'Select the permission scopes that your workflow needs.',
        'Open "Manage distribution", and select your workspace or "Any workspace".',
        'Copy the client ID and the client secret from the tab "OAuth".',
      ],
    },
    noRefreshToken: [],
    source: 'https://developers.asana.com/docs/oauth',
    confidence: 'second-hand',
  },
  atlassian: {
    pkce: 'S256',
    redirect: loopbackFixedPort,
    scopeRequired: true,
    refreshTokenScope: 'offline_access',
    parameters: { audience: 'api.atlassian.com', prompt: 'consent' },
    registration: {
      url: 'https://developer.atlassian.com/console/myapps/',
      steps: [
        'Click "Create", select "OAuth 2.0 integration", and enter a name.',
        'Open "Permissions", add the APIs that your workflow needs, and select their scopes.',
        'Open "Authorization", and click "Add" beside "OAuth 2.0 (3LO)".',
        'Enter {redirect} as callback URL, and save.',
        'Copy the client ID and the secret from "Settings".',
      ],
    },
    noRefreshToken: ['The request does not contain the scope `offline_access`.'],
    source: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
    confidence: 'documented',
  },
  auth0: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://{domain}/oauth/device/code',
      note: 'The application must be of type "Native", with the grant type "Device Code".',
    },
    redirect: localhostFixedPort,
    scope: 'openid',
    refreshTokenScope: 'offline_access',
    registration: {
      url: 'https://manage.auth0.com/',
      steps: [
        'Open "Applications", click "Create Application", and select "Regular Web Application".',
        'Open the tab "Settings", and enter {redirect} under "Allowed Callback URLs".',
        'Select the grant type "Refresh Token" in the advanced settings, and save.',
        'Turn on "Allow Offline Access" in the settings of the API that your workflow calls.',
        'Copy the client ID and the client secret from the tab "Settings".',
      ],
    },
    noRefreshToken: [
      'The API of the `audience` does not allow offline access.',
      'The application does not have the grant type "Refresh Token".',
      'The request does not contain the scope `offline_access`.',
    ],
    source: 'https://auth0.com/docs/secure/tokens/refresh-tokens/get-refresh-tokens',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
