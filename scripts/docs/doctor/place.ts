import type { Finding } from './finding.ts'

/** Of the checks of the GitHub token, the place and its secrets. */
export const placeFindings = {
  'github-token': {
    error: ['There is no token, or GitHub rejects it.', 'Run `gh auth login`, or set `GH_TOKEN`.'],
  },
  'github-token-expiry': {
    warning: [
      'It expires within 14 days.',
      'Create a new token, and replace it wherever it is used.',
    ],
  },
  repository: {
    error: [
      'It does not exist, the token cannot see it, or it is archived.',
      'Check `--repository` and the access of the token, or unarchive the repository.',
    ],
  },
  environment: {
    error: [
      'It does not exist.',
      'Create it in the settings, or with `login --create-environment`.',
    ],
  },
  'environment-branches': {
    error: [
      'The deployment branch rules do not allow a branch or tag that the workflow runs on.',
      'Add it to the rules, or protect the branch if the environment allows protected branches only.',
    ],
  },
  'environment-reviewers': {
    error: [
      'A scheduled run waits for a review.',
      'Use deployment branch rules instead, or another environment for the schedule.',
    ],
    warning: ['The wait timer holds a scheduled run back.', 'Remove the wait timer.'],
  },
  secret: {
    error: [
      'It does not exist, or the organization does not share it with this repository.',
      'Sign in with `login`, or share the secret.',
    ],
  },
  'secret-age': {
    error: ['The secret is older than a refresh token of the provider lasts.', 'Sign in again.'],
    warning: ['The token expires within 14 days.', 'Run the workflow, or sign in again.'],
  },
  'secret-shadowed': {
    error: [
      'Jobs read a secret of the same name from another place than the one that is rotated.',
      'Delete it, or rotate that one.',
    ],
    warning: [
      'A job outside of the environment or repository reads a copy that is not rotated.',
      'Delete the copy.',
    ],
  },
  'client-id': {
    error: ['The variable does not exist.', 'Create it where the refresh token is, or sign in.'],
  },
  'client-secret': {
    error: ['The secret does not exist.', 'Create it where the refresh token is, or sign in.'],
  },
  'public-key': {
    error: ["The server's public key cannot encrypt a secret.", 'Check `--github-api-url`.'],
  },
  'write-access': {
    warning: [
      'Your token may not. The token of the workflow is a secret, so it is not checked.',
      'Give it the [permission](github-token.md#permissions).',
    ],
  },
} as const satisfies Record<string, Finding>
