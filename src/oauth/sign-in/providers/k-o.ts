import type { SignInFacts } from '../facts.ts'
import { httpsLocalhost, localhostFixedPort } from '../redirects.ts'

export const signInKToO = {
  keycloak: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://{domain}/protocol/openid-connect/auth/device',
      note: 'Turn on "OAuth 2.0 Device Authorization Grant" in the settings of the client.',
    },
    redirect: localhostFixedPort,
    scope: 'openid',
    refreshTokenScope: 'offline_access',
    registration: {
      url: 'https://{host}/admin/',
      steps: [
        'Select the realm, open "Clients", and click "Create client".',
        'Select the type "OpenID Connect", and enter a client ID.',
        'Turn on "Client authentication" and "Standard flow".',
        'Enter {redirect} under "Valid redirect URIs", and save.',
        'Copy the client secret from the tab "Credentials".',
      ],
    },
    noRefreshToken: [
      'The client has "Use refresh tokens" off.',
      'The user does not have the role `offline_access`.',
    ],
    source: 'https://www.keycloak.org/docs/latest/server_admin/#_oidc_clients',
    confidence: 'documented',
  },
  linear: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scope: 'read',
    scopeSeparator: ',',
    parameters: { prompt: 'consent' },
    registration: {
      url: 'https://linear.app/settings/api/applications/new',
      steps: [
        'Enter a name and the developer.',
        'Enter {redirect} under "Callback URLs".',
        'Keep refresh tokens turned on, and create the application.',
        'Copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: [
      'The application is from before October 2025 and has refresh tokens turned off.',
    ],
    source: 'https://linear.app/developers/oauth-2-0-authentication',
    confidence: 'second-hand',
  },
  linkedin: {
    pkce: 'rejected',
    redirect: httpsLocalhost,
    scopeRequired: true,
    registration: {
      url: 'https://www.linkedin.com/developers/apps/new',
      steps: [
        'Fill in the form, and create the app.',
        'Open the tab "Products", and request those that your workflow needs.',
        'Open the tab "Auth", and add {redirect} under "Authorized redirect URLs".',
        'Copy the client ID and the client secret from the same tab.',
      ],
    },
    noRefreshToken: [
      'LinkedIn gives refresh tokens to approved partners only, such as users of its Advertising API.',
    ],
    source:
      'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
    confidence: 'second-hand',
  },
  miro: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    registration: {
      url: 'https://miro.com/app/settings/user-profile/apps',
      steps: [
        'Click "Create new app", and select your team.',
        'Select "Expire user authorization token". It cannot be changed later.',
        'Enter {redirect} as redirect URI for OAuth 2.0.',
        'Select the permissions that your workflow needs.',
        'Copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: [
      'The app was created without "Expire user authorization token". Create another one.',
    ],
    source: 'https://developers.miro.com/docs/getting-started-with-oauth',
    confidence: 'documented',
  },
  notion: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    parameters: { owner: 'user' },
    registration: {
      url: 'https://www.notion.so/my-integrations',
      steps: [
        'Click "New integration", and select the type "Public".',
        'Enter {redirect} under "Redirect URIs", and save.',
        'Select the capabilities that your workflow needs.',
        'Copy the OAuth client ID and the OAuth client secret.',
      ],
    },
    noRefreshToken: ['The integration is internal, or its tokens do not expire.'],
    source: 'https://developers.notion.com/docs/authorization',
    confidence: 'second-hand',
  },
  okta: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://{domain}/oauth2/v1/device/authorize',
      note: 'Select the grant type "Device Authorization" in the settings of the app.',
    },
    redirect: localhostFixedPort,
    scope: 'openid',
    refreshTokenScope: 'offline_access',
    registration: {
      url: 'https://{domain}/admin/apps/active',
      steps: [
        'Click "Create App Integration", and select "OIDC" and "Web Application".',
        'Select the grant types "Authorization Code" and "Refresh Token".',
        'Enter {redirect} under "Sign-in redirect URIs".',
        'Assign the app to the user who signs in, and save.',
        'Copy the client ID and the client secret from the tab "General".',
      ],
    },
    noRefreshToken: [
      'The app does not have the grant type "Refresh Token".',
      'The request does not contain the scope `offline_access`.',
      'The access policy of the authorization server does not allow the scope.',
    ],
    source: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
