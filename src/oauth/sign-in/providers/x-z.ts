import type { SignInFacts } from '../facts.ts'
import { localhostFixedPort, loopbackAnyPort, loopbackFixedPort } from '../redirects.ts'

export const signInXToZ = {
  x: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: loopbackFixedPort,
    scope: 'tweet.read users.read',
    refreshTokenScope: 'offline.access',
    registration: {
      url: 'https://console.x.com/',
      steps: [
        'Create an app, and set up "User authentication settings".',
        'Select the type "Web App, Automated App or Bot".',
        'Enter {redirect} as callback URL. X does not accept localhost.',
        'Enter any website URL, and save.',
        'Copy the OAuth 2.0 client ID and client secret. X shows the secret once.',
      ],
    },
    noRefreshToken: ['The request does not contain the scope `offline.access`.'],
    source: 'https://docs.x.com/fundamentals/developer-apps',
    confidence: 'documented',
  },
  xero: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: { ...localhostFixedPort, port: 8888 },
    scope: 'openid',
    refreshTokenScope: 'offline_access',
    registration: {
      url: 'https://developer.xero.com/app/manage',
      steps: [
        'Click "New app", and select "Web app".',
        'Enter a name and any company URL.',
        'Enter {redirect} as redirect URI, and create the app.',
        'Open "Configuration", and generate a secret. Xero shows it once.',
      ],
    },
    noRefreshToken: [
      'The request does not contain the scope `offline_access`.',
      'The app is a custom connection, which uses client credentials.',
    ],
    source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
    confidence: 'second-hand',
  },
  zoho: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    scopeRequired: true,
    scopeSeparator: ',',
    parameters: { access_type: 'offline', prompt: 'consent' },
    registration: {
      url: 'https://api-console.zoho.com/',
      steps: [
        'Use the API console of your own data center, such as api-console.zoho.eu.',
        'Click "Add Client", and select "Server-based Applications".',
        'Enter a name, any homepage URL, and {redirect} under "Authorized Redirect URIs".',
        'Create the client, and copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: [
      'The request does not contain `access_type=offline`.',
      'The user consented before, and the request does not contain `prompt=consent`.',
    ],
    source: 'https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html',
    confidence: 'documented',
  },
  zoom: {
    pkce: 'S256',
    pkceConfirmed: true,
    clientAuth: 'none',
    redirect: loopbackAnyPort,
    registration: {
      url: 'https://marketplace.zoom.us/develop/create',
      steps: [
        'Create a "General App", and select "User-managed" or "Admin-managed".',
        'Turn on "Use Public Client OAuth" under "App Credentials". Other clients need an https address.',
        'Enter {redirect} as OAuth redirect URL, and add it to the allow list.',
        'Select the scopes that your workflow needs.',
        'Copy the public client ID. It has no client secret.',
      ],
    },
    noRefreshToken: ['The app is a Server-to-Server OAuth app, which has no refresh tokens.'],
    source: 'https://developers.zoom.us/docs/integrations/PKCE/',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
