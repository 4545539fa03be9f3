import type { Finding } from './finding.ts'

/** Of the checks of the workflows, their runs and the provider. */
export const workflowFindings = {
  workflow: {
    error: [
      'No workflow on the default branch uses the action, or one is not valid YAML.',
      'Write one with `workflow`, or fix the file.',
    ],
  },
  'workflow-environment': {
    error: [
      'A job names no environment, or another one.',
      'Add `environment:` with the environment of the secret to the job.',
    ],
  },
  'workflow-concurrency': {
    error: [
      'A job is in no group, in another one, or in one whose name differs from run to run.',
      'Give all of them the same `concurrency:` group with a fixed name.',
    ],
    warning: [
      'The same, with a provider that does not rotate.',
      'Give all of them the same `concurrency:` group with a fixed name.',
    ],
  },
  'workflow-cancel': {
    error: ['`cancel-in-progress` is `true`.', 'Set `cancel-in-progress: false`.'],
    warning: ['An expression decides.', 'Set `cancel-in-progress: false`.'],
  },
  'workflow-queue': {
    warning: ['A new run cancels the one that waits.', 'Set `queue: max` in `concurrency:`.'],
  },
  'workflow-pin': {
    warning: [
      'It is used by a branch or a tag that can move.',
      'Use the full SHA of a commit, with the version in a comment.',
    ],
  },
  'workflow-inputs': {
    error: [
      'An input is missing, unknown, or contradicts another; or it contains a token itself.',
      'Fix the inputs in `with:`.',
    ],
  },
  'workflow-schedule': {
    error: [
      'The `cron:` expression is not valid, never runs, or leaves more time than the token lasts.',
      'Change `schedule:`, for example to twice a month.',
    ],
    warning: [
      'There is no schedule, or one failed run is enough for the token to expire.',
      'Add a [keep-alive](../examples/keep-alive.yml) workflow, or run it more often.',
    ],
  },
  'workflow-state': {
    error: ['A workflow is disabled.', 'Enable it on its page, or with `gh workflow enable`.'],
  },
  'last-run': {
    error: [
      'The last run failed.',
      'Open the run. If a token could not be saved, run `store --run ID`.',
    ],
    warning: ['The last run ended in another way, such as cancelled.', 'Open the run.'],
  },
  runner: { error: ['A runner is older than 2.327.1.', 'Update the runner.'] },
  'concurrency-groups': {
    warning: [
      'GitHub reports another group, or none.',
      'Compare it with `concurrency:` on the branch of the run, and run the workflow again.',
    ],
  },
  provider: {
    error: [
      'It cannot be reached.',
      'Check `--domain` or `--token-url`, the connection, `HTTPS_PROXY` and `NODE_EXTRA_CA_CERTS`.',
    ],
  },
  client: {
    error: [
      'The provider rejects the client.',
      'Check the client ID, `CLIENT_SECRET` and `--client-auth`. Then replace the secret.',
    ],
  },
  clock: { warning: ['It is more than a minute off.', 'Set the clock.'] },
} as const satisfies Record<string, Finding>
