import type { SignInFacts } from '../facts.ts'
import {
  localhostAnyPort,
  localhostFixedPort,
  loopbackAnyPort,
  ownHttpsAddress,
} from '../redirects.ts'

export const signInBToE = {
  bitbucket: {
    pkce: 'S256',
    redirect: loopbackAnyPort,
    registration: {
      url: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
      steps: [
        'Open the settings of your workspace, then "OAuth consumers", and click "Add consumer".',
        'Enter a name, and {redirect} as callback URL.',
        'Select "This is a private consumer".',
        'Select the permissions that your workflow needs, and save.',
        'Click the name of the consumer. The key is the client ID.',
      ],
    },
    noRefreshToken: [],
    source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
    confidence: 'documented',
  },
  box: {
    pkce: 'S256',
    redirect: localhostAnyPort,
    registration: {
      url: 'https://app.box.com/developers/console',
      steps: [
        'Click "Create Platform App", and select "Custom App".',
        'Enter a name, and select "User Authentication (OAuth 2.0)".',
        'Open the tab "Configuration", and add {redirect} under "OAuth 2.0 Redirect URIs".',
        'Select the application scopes that your workflow needs, and save.',
        'Copy the client ID and the client secret from the same tab.',
      ],
    },
    noRefreshToken: ['The app uses another authentication method than "User Authentication".'],
    source: 'https://developer.box.com/guides/authentication/oauth2/oauth2-setup/',
    confidence: 'documented',
  },
  cognito: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scope: 'openid',
    registration: {
      url: 'https://console.aws.amazon.com/cognito/v2/idp/user-pools',
      steps: [
        'Open your user pool, then "App clients", and create an app client with a client secret.',
        'Open "Login pages", and add {redirect} under "Allowed callback URLs".',
        'Select the grant type "Authorization code grant".',
        'Select the OpenID Connect scope {scope} and what else your workflow needs, and save.',
      ],
    },
    noRefreshToken: [
      'The app client does not have the authentication flow `ALLOW_REFRESH_TOKEN_AUTH`.',
    ],
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html',
    confidence: 'second-hand',
  },
  docusign: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scope: 'signature',
    refreshTokenScope: 'extended',
    registration: {
      url: 'https://apps.docusign.com/admin/apps-and-keys',
      steps: [
        'Click "Add App and Integration Key". A new key works in the demo environment until it went live.',
        'Select "Authorization Code Grant".',
        'Click "Add Secret Key". DocuSign shows it once.',
        'Add {redirect} under "Redirect URIs", and save.',
        'The integration key is the client ID.',
      ],
    },
    noRefreshToken: ['The integration key is for the implicit grant.'],
    source: 'https://developers.docusign.com/platform/auth/confidential-authcode-get-token/',
    confidence: 'second-hand',
  },
  dropbox: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    parameters: { token_access_type: 'offline' },
    registration: {
      url: 'https://www.dropbox.com/developers/apps',
      steps: [
        'Click "Create app", and select "Scoped access" and the type of access.',
        'Add {redirect} under "Redirect URIs".',
        'Open the tab "Permissions", select what your workflow needs, and submit.',
        'The app key is the client ID, and the app secret is the client secret.',
      ],
    },
    noRefreshToken: ['The request does not contain `token_access_type=offline`.'],
    source: 'https://developers.dropbox.com/oauth-guide',
    confidence: 'second-hand',
  },
  ebay: {
    pkce: 'S256',
    redirect: { ...ownHttpsAddress, sentName: 'RuName' },
    scope: 'https://api.ebay.com/oauth/api_scope',
    registration: {
      url: 'https://developer.ebay.com/my/keys',
      steps: [
        'Create a keyset for production, if you have none.',
        'Click "User Tokens" beside the client ID, then "Get a Token from eBay via Your Application".',
        'Add an eBay Redirect URL, and enter an https page of yours as "Your auth accepted URL".',
        'Give the RuName as the redirect address, in place of the URL.',
        'The App ID is the client ID, and the Cert ID is the client secret.',
      ],
    },
    noRefreshToken: [],
    source: 'https://developer.ebay.com/api-docs/static/oauth-redirect-uri.html',
    confidence: 'documented',
  },
  entra: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/devicecode',
      note: 'The app must allow public client flows. It then has no client secret.',
    },
    redirect: localhostAnyPort,
    scope: 'openid',
    refreshTokenScope: 'offline_access',
    registration: {
      url: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
      steps: [
        'Click "New registration", and enter a name.',
        'Select the platform "Web", and enter {redirect} as redirect URI.',
        'Open "API permissions", and add those that your workflow needs and `offline_access`.',
        'Open "Certificates & secrets", and create a client secret. Copy its value, not its ID.',
        'Copy the application (client) ID from the overview.',
      ],
    },
    noRefreshToken: [
      'The request does not contain the scope `offline_access`.',
      'The redirect URI is registered as a single-page app. Its refresh tokens end after 24 hours.',
    ],
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reply-url',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
