import type { Provider } from '../provider.ts'

/** What people use. */
export const consumer = {
  fitbit: {
    title: 'Fitbit',
    tokenUrl: 'https://api.fitbit.com/oauth2/token',
    authorizationUrl: 'https://www.fitbit.com/oauth2/authorize',
    clientAuth: 'client_secret_basic',
    rotates: 'always',
    source: 'https://dev.fitbit.com/build/reference/web-api/authorization/refresh-token/',
    confidence: 'documented',
  },
  linkedin: {
    title: 'LinkedIn',
    tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
    authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
    clientAuth: 'client_secret_post',
    rotates: 'never',
    refreshTokenLifetime: { days: 365, kind: 'absolute' },
    note: 'For approved partners. The lifetime is not extended by use.',
    source:
      'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
    confidence: 'documented',
  },
  spotify: {
    title: 'Spotify',
    tokenUrl: 'https://accounts.spotify.com/api/token',
    authorizationUrl: 'https://accounts.spotify.com/authorize',
    clientAuth: 'client_secret_basic',
    rotates: 'sometimes',
    refreshTokenLifetime: { days: 182, kind: 'absolute' },
    note: 'The lifetime of six months is not extended by use.',
    source: 'https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration',
    confidence: 'documented',
  },
  strava: {
    title: 'Strava',
    tokenUrl: 'https://www.strava.com/oauth/token',
    authorizationUrl: 'https://www.strava.com/oauth/authorize',
    clientAuth: 'client_secret_post',
    rotates: 'sometimes',
    note: 'Scopes are separated by commas.',
    source: 'https://developers.strava.com/docs/authentication/',
    confidence: 'second-hand',
  },
  x: {
    title: 'X',
    tokenUrl: 'https://api.x.com/2/oauth2/token',
    authorizationUrl: 'https://x.com/i/oauth2/authorize',
    clientAuth: 'client_secret_basic',
    rotates: 'always',
    replayWindow: 0,
    offline: 'scope `offline.access`',
    source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code',
    confidence: 'documented',
  },
} as const satisfies Record<string, Provider>
