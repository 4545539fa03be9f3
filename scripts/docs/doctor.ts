import { checks } from '../../src/cli/doctor/checks.ts'
import { code, table } from './markdown.ts'

type CheckName = keyof typeof checks

/** What leads to a finding, and what to do about it. */
type Level = readonly [when: string, remedy: string]

/** The findings of each check, apart from `ok` and `unknown`, which every check can have. */
export const doctorFindings: Readonly<
  Record<CheckName, { readonly error?: Level; readonly warning?: Level }>
> = {
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
}

/** The checks of `doctor` in the order of its report. */
export function doctorTable(): string {
  const rows = Object.entries(checks).map(([id, { question }]) => {
    const findings = Object.entries(doctorFindings[id as CheckName]) as [string, Level][]
    const sentences = findings.map(([level, [when, remedy]]) => `**${level}:** ${when} ${remedy}`)
    return [code(id), [question, ...sentences].join('<br>')]
  })
  return table(['Check', 'Question, finding, and what to do'], rows)
}
