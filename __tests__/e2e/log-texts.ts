/** Texts of the action's log that the tests expect, in one place. */
export const logTexts = {
  remedy: 'What to do: ',
  /** The post step has saved the token. */
  savedByPost: 'Stored generation',
  savedByMain: 'Stored generation',
  cancelled: 'cancelled: ',
  signInAgain: 'Sign in to Anypoint again',
  recoveryCommand: 'gh api --method PUT',
  runRecoveryCommand: 'What to do: Run',
  keycloakReuse: /answered 400: invalid_grant .*Maximum allowed refresh token reuse/,

  /** An error that a used refresh token can cause. */
  usedOrExpired: /\b(?:used|expired)\b/,
  anotherRun: /another run/i,
  startNewRun: /new run/i,
  revokeOnExit: /revoke-on-exit/,
  otherClientAuth: /client_secret_post/,
} as const
