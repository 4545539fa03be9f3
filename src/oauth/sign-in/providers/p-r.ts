import type { SignInFacts } from '../facts.ts'
import { localhostFixedPort, ownHttpsAddress } from '../redirects.ts'

export const signInPToR = {
  pipedrive: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    registration: {
      url: 'https://app.pipedrive.com/developer-hub',
      steps: [
        'Sign in to a developer sandbox account, and click "Create an app".',
        'Select "Private app", and enter a name.',
        'Enter {redirect} as callback URL, and save. An app has only one.',
        'Open "OAuth & access scopes", and select what your workflow needs.',
        'Copy the client ID and the client secret from the same tab.',
      ],
    },
    noRefreshToken: [],
    source: 'https://pipedrive.readme.io/docs/marketplace-oauth-authorization',
    confidence: 'second-hand',
  },
  procore: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    registration: {
      url: 'https://developers.procore.com/developers',
      steps: [
        'Create an app with a component of type "Data Connector".',
        'Select "User Level Authentication".',
        'Enter {redirect} as redirect URI in the OAuth credentials.',
        'Promote the version to production to get production credentials.',
        'Copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: ['The app uses the client credentials grant.'],
    source: 'https://developers.procore.com/documentation/content/oauth-auth-grant-flow',
    confidence: 'second-hand',
  },
  quickbooks: {
    pkce: 'S256',
    redirect: ownHttpsAddress,
    scope: 'com.intuit.quickbooks.accounting',
    registration: {
      url: 'https://developer.intuit.com/dashboard',
      steps: [
        'Open your app, then "Settings", and the tab "Redirect URIs".',
        'Select "Production". Only the sandbox accepts addresses of your own machine.',
        'Add {redirect} and save. It must be an https page of yours; the page needs to do nothing.',
        'Copy the client ID and the client secret from "Keys and credentials".',
      ],
    },
    noRefreshToken: [],
    source:
      'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/set-redirect-uri',
    confidence: 'documented',
  },
  ringcentral: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    registration: {
      url: 'https://developers.ringcentral.com/my-account.html#/applications',
      steps: [
        'Click "Create App", and select "REST API App".',
        'Select "3-legged OAuth flow authorization code" and "Server-side web app".',
        'Keep "Issue refresh tokens" selected.',
        'Enter {redirect} as OAuth redirect URI.',
        'Add the permissions that your workflow needs, and create the app.',
        'Copy the client ID and the client secret.',
      ],
    },
    noRefreshToken: ['The app has "Issue refresh tokens" off.'],
    source: 'https://developers.ringcentral.com/guide/authentication/quick-start',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
