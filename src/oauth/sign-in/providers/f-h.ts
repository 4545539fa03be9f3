import type { SignInFacts } from '../facts.ts'
import { localhostFixedPort, loopbackAnyPort } from '../redirects.ts'

export const signInFToH = {
  figma: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    scope: 'current_user:read',
    scopeSeparator: ',',
    exchangeUrl: 'https://api.figma.com/v1/oauth/token',
    registration: {
      url: 'https://www.figma.com/developers/apps',
      steps: [
        'Click "Create a new app", and enter a name and its owner.',
        'Open "OAuth credentials", and add {redirect} as redirect URL.',
        'Open "OAuth scopes", select {scope} and what else your workflow needs, and save.',
        'Copy the client ID and the client secret. Figma shows the secret once.',
      ],
    },
    noRefreshToken: [],
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
    confidence: 'second-hand',
  },
  fitbit: {
    pkce: 'S256',
    pkceConfirmed: true,
    redirect: localhostFixedPort,
    scopeRequired: true,
    registration: {
      url: 'https://dev.fitbit.com/apps/new',
      steps: [
        'Fill in the names and the URLs, which can be those of your repository.',
        'Select the type "Server", or "Personal" for your own data only.',
        'Enter {redirect} as redirect URL.',
        'Select the access type, and register.',
      ],
    },
    noRefreshToken: ['The app is of type "Client" and used the implicit grant.'],
    source: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/',
    confidence: 'second-hand',
  },
  github: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://github.com/login/device/code',
      note: 'Select "Enable Device Flow" in the settings of the app.',
    },
    redirect: loopbackAnyPort,
    registration: {
      url: 'https://github.com/settings/apps/new',
      steps: [
        'Enter a name and any homepage URL.',
        'Enter {redirect} as callback URL.',
        'Keep "Expire user authorization tokens" selected.',
        'Remove the check mark from "Active" under "Webhook".',
        'Select the permissions that your workflow needs, and create the app.',
        'Generate a client secret. GitHub shows it once.',
        'Install the app in the accounts whose repositories your workflow uses.',
      ],
    },
    noRefreshToken: [
      'The app does not let user tokens expire. This is an optional feature of the app.',
      'The client is an OAuth app. Only GitHub Apps have refresh tokens.',
    ],
    source:
      'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-user-access-token-for-a-github-app',
    confidence: 'documented',
  },
  gitlab: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://{domain}/oauth/authorize_device',
      note: 'GitLab must be version 17.3 or later.',
    },
    redirect: loopbackAnyPort,
    scope: 'api',
    registration: {
      url: 'https://{domain}/-/user_settings/applications',
      steps: [
        'Click "Add new application", and enter a name.',
        'Enter {redirect} as redirect URI.',
        'Keep "Confidential" selected.',
        'Select the scope {scope} or a narrower one, and save.',
        'The application ID is the client ID. GitLab shows the secret once.',
      ],
    },
    noRefreshToken: ['Access tokens of a very old GitLab do not expire.'],
    source: 'https://docs.gitlab.com/api/oauth2/',
    confidence: 'documented',
  },
  google: {
    pkce: 'S256',
    pkceConfirmed: true,
    device: {
      authorizationUrl: 'https://oauth2.googleapis.com/device/code',
      note: 'The client must be of type "TVs and Limited Input devices", and few scopes are allowed.',
    },
    redirect: loopbackAnyPort,
    scopeRequired: true,
    parameters: { access_type: 'offline', prompt: 'consent' },
    registration: {
      url: 'https://console.cloud.google.com/auth/clients',
      steps: [
        'Click "Create client", and select the type "Desktop app". The address {redirect} needs no registration.',
        'Copy the client ID and the client secret. Google asks a desktop app for the secret as well.',
        'Open "Audience", and publish the app: refresh tokens of an app in testing end after 7 days.',
        'Open "Data Access", and add the scopes that your workflow needs.',
      ],
    },
    noRefreshToken: [
      'The request does not contain `access_type=offline`.',
      'The user consented before, and the request does not contain `prompt=consent`.',
    ],
    source: 'https://developers.google.com/identity/protocols/oauth2/native-app',
    confidence: 'documented',
  },
  hubspot: {
    pkce: 'S256',
    redirect: localhostFixedPort,
    scope: 'oauth',
    registration: {
      url: 'https://app.hubspot.com/developer',
      steps: [
        'Create an app, and open the tab "Auth".',
        'Enter {redirect} as redirect URL. HubSpot accepts http for localhost.',
        'Add the scopes that your workflow needs. The sign-in must ask for all that are required.',
        'Copy the client ID and the client secret from the same tab.',
      ],
    },
    noRefreshToken: ['The app is a private app, which has a static token.'],
    source:
      'https://developers.hubspot.com/changelog/2018-03-05-oauth2-redirect-uri-served-over-http-localhost',
    confidence: 'documented',
  },
} as const satisfies Record<string, SignInFacts>
