import type { FailureCode } from '../../../src/shared/failure.ts'
import type { Trouble } from './trouble.ts'

/** Failures that can happen once the provider has issued new tokens. */
export const laterTroubles = {
  store_failed: {
    unless: {
      stored: 'only the access token is not saved',
      rejected: 'GitHub replaced its public key and cannot decrypt the token any more',
      unknown: 'GitHub rejected the encrypted token and its public key could not be read',
    },
    causes: [
      {
        cause: 'GitHub was unavailable for longer than `retry-timeout`.',
        steps:
          'Look at the end of the log: the post step tries again, and says "Saved by the post step" if it succeeded. If it did not, run the printed command.',
      },
      {
        cause: "`github-token` expired during the job. A GitHub App's token lives for an hour.",
        steps: 'Run the printed command.',
      },
      {
        cause: 'Somebody deleted the environment, or changed the permissions, during the run.',
        steps: 'Restore the place, then run the printed command.',
      },
      {
        cause: 'With `rejected`: GitHub changed its public key during the run.',
        steps: '[Sign in again](#sign-in-again).',
      },
    ],
    note: [
      'To run the printed command:',
      '',
      '1. Stop other runs that use this token: disable the workflow, or wait until none is active.',
      '2. Open the log of the failed step, and the group "Recovery". On a machine where you are signed in with an',
      '   account that may write the secret (`gh auth login`), run the command. It contains the encrypted token only.',
      '3. Start a new run.',
      '',
      'Run it before any other run, and not later: it would then restore an older token. With the command line of this',
      'repository, `node dist/cli.js store` sends the same value, and first checks that nothing newer is there.',
    ].join('\n'),
  },
  cancelled: {
    unless: { stored: 'the exchange had begun: the new token was saved first' },
    causes: [
      {
        cause: 'Somebody cancelled the run, or a timeout of the job or step ended it.',
        steps: 'Start a new run when you want the token.',
      },
      {
        cause: 'The concurrency group has `cancel-in-progress: true`.',
        steps: 'Set it to `false`: a newer run must not cancel one that holds a token.',
      },
    ],
  },
  internal_error: {
    unless: {
      untouched: 'the state file cannot be written, or a part of the action is missing',
      stored: 'only the output files cannot be written',
    },
    causes: [
      {
        cause: 'The user of a container may not write the files of the runner.',
        steps: 'Add `options: --user root` to the container, or give its user write access.',
      },
      {
        cause: "The runner's disk is full.",
        steps: 'Free some space, and start a new run.',
      },
      {
        cause: 'The download of the action is incomplete.',
        steps: 'Start a new run.',
      },
      {
        cause: 'A bug.',
        steps:
          '[Report it](../CONTRIBUTING.md#report-a-bug) with the lines of the message. They contain no token.',
      },
    ],
    note: 'With `unknown`, start a new run. If it fails with `invalid_grant`, sign in again.',
  },
} as const satisfies Partial<Record<FailureCode, Trouble>>
