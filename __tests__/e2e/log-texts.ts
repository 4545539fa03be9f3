/** Texts of the action's log that the tests expect, in one place. */
export const logTexts = {
  remedy: 'What to do: ',
  /** A step has saved the refresh token. */
  saved: 'Saved the token',
  /** The post step could not save it. */
  recovery: ['gh api --method PUT', 'What to do: Run'],
  cancelled: 'cancelled: ',
  signInAgain: 'Sign in to Anypoint again',
  keycloakReuse: /responded 400: invalid_grant\b.*Maximum allowed refresh token reuse/,

  /** Dry runs. */
  tokenIsActive: /Refresh token at \S+: active\b/,
  tokenIsNotActive: /the refresh token is not active/,
  providerDidNotSay: /the introspection endpoint at \S+ did not say/,

  /** The refresh token can be the cause of an error that does not say so. */
  usedOrExpired: /\b(?:used|expired)\b/,
  /** Two runs used the same token. */
  anotherRun: /another run/i,
  startNewRun: /new run/i,
  /** The end of the previous run revoked the refresh token, too. */
  revokeOnExit: /revoke-on-exit/,
  /** The provider may not decode HTTP Basic. */
  otherClientAuth: /client_secret_post/,
} as const
