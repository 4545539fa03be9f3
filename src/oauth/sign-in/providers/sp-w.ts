import type { SignInFacts } from '../facts.ts'
import {
  httpsLocalhost,
  localhostAnyPort,
  localhostFixedPort,
  loopbackFixedPort,
  ownHttpsAddress,
} from '../redirects.ts'

export const signInSpToW = {
  spotify: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: loopbackFixedPort,
    registration: {
      url: 'https://developer.spotify.com/dashboard',
      steps: [
        'Click "Create app", and enter a name and a description.',
        'Add {redirect} under "Redirect URIs". Spotify does not accept localhost.',
        'Select the APIs that your workflow uses, and save.',
        'Open "Settings", and copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: [],
    source: 'https://developer.spotify.com/documentation/web-api/concepts/redirect_uri',
    confidence: 'documented',
  },
  square: {
    // Refresh tokens of the PKCE flow work once.
    pkce: 'rejected',
    redirect: httpsLocalhost,
    scope: 'MERCHANT_PROFILE_READ',
    parameters: { session: 'false' },
    registration: {
      url: 'https://developer.squareup.com/apps',
      steps: [
        'Create an application, and switch to "Production".',
        'Open "OAuth", and enter {redirect} as production redirect URL. It must be https.',
        'The application ID is the client ID, and the application secret is the client secret.',
      ],
    },
    noRefreshToken: [],
    source: 'https://developer.squareup.com/docs/oauth-api/overview',
    confidence: 'documented',
  },
  strava: {
    pkce: 'S256',
    redirect: localhostAnyPort,
    scope: 'read',
    scopeSeparator: ',',
    registration: {
      url: 'https://www.strava.com/settings/api',
      steps: [
        'Create an application, with any website.',
        'Enter `localhost` as "Authorization Callback Domain", so that {redirect} is accepted.',
        'Copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: [],
    source: 'https://developers.strava.com/docs/authentication/',
    confidence: 'second-hand',
  },
  twitch: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    registration: {
      url: 'https://dev.twitch.tv/console/apps/create',
      steps: [
        'Turn on two-factor authentication for your account, if it is off.',
        'Enter a name, and {redirect} as OAuth redirect URL.',
        'Select the client type "Confidential", and create the application.',
        'Click "Manage", then "New Secret".',
      ],
    },
    noRefreshToken: ['The sign-in used the implicit grant or client credentials.'],
    source: 'https://dev.twitch.tv/docs/authentication/register-app/',
    confidence: 'second-hand',
  },
  webex: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scopeRequired: true,
    registration: {
      url: 'https://developer.webex.com/my-apps/new/integration',
      steps: [
        'Enter a name and a description, and select an icon.',
        'Enter {redirect} under "Redirect URI(s)".',
        'Select the scopes that your workflow needs, and add the integration.',
        'Copy the client ID and the client secret. Webex shows the secret once.',
      ],
    },
    noRefreshToken: ['The app is a bot or a guest issuer, not an integration.'],
    source: 'https://developer.webex.com/docs/integrations',
    confidence: 'second-hand',
  },
  withings: {
    pkce: 'S256',
    redirect: ownHttpsAddress,
    scope: 'user.metrics',
    scopeSeparator: ',',
    registration: {
      url: 'https://developer.withings.com/dashboard/',
      steps: [
        'Create an application, and select "Public API integration".',
        'Add {redirect} under "Registered URLs". It must be an https page of yours that responds to HEAD, and no address of your own machine.',
        'Save, and copy the client ID and the secret.',
        'Paste the redirected address at once: the code works for 30 seconds.',
      ],
    },
    noRefreshToken: [],
    source:
      'https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/oauth-web-flow',
    confidence: 'second-hand',
  },
} as const satisfies Record<string, SignInFacts>
